Feature: The ledger

  Every decision that is answered is kept: with its request, its reasons and who asked. An auditor finds it, reads why it
  was decided, makes sure that nobody changed it, decides again, takes the evidence home and checks it there.

  # A decision that was answered is found and read with its reasons
  Example: by its account, its tier, its release or a rule that held
    Given the account Birch
    When it is decided and kept for "billing"
    Then 1 decision is found by the account "BIRCH"
    And 1 decision is found by the tier "KEY"
    And 1 decision is found by the rule "A key account is a candidate that scores what the tier asks for"
    And 1 decision is found by its release
    And it is found with its request and its reasons, asked for by "billing"

  Example: but not by what it does not say
    Given the account Birch
    When it is decided and kept for "billing"
    Then 0 decisions are found by the account "ATLAS"
    And 0 decisions are found by the tier "STRATEGIC"
    And 0 decisions are found by the rule "Grade E is a regular account at once"

  Example: what was decided before 2020 is not what was decided today
    Given the account Birch
    When it is decided and kept for "billing"
    Then 1 decision is found from 2020-01-01 on
    And 0 decisions are found before 2020-01-01

  # Asking again under the same key gives the same decision
  Example: the same request
    Given the account Birch
    When it is decided and kept for "billing" under the key "invoice-4711"
    And it is decided and kept for "billing" under the key "invoice-4711"
    Then both answers are the same decision
    And 1 decision is found by the account "BIRCH"

  Example: another request under a key that was used
    Given the account Birch
    When it is decided and kept for "billing" under the key "invoice-4711"
    And its credit grade is E
    Then nothing else is decided for "billing" under the key "invoice-4711"
    And 1 decision is found by the account "BIRCH"

  Example: somebody else has keys of their own
    Given the account Birch
    When it is decided and kept for "billing" under the key "1"
    And it is decided and kept for "support" under the key "1"
    Then 2 decisions are found by the account "BIRCH"

  # Nobody can change what was kept without being seen
  Example: an untouched ledger
    Given the account Birch
    When it is decided and kept for "billing"
    And it is decided and kept for "support"
    Then the ledger is intact

  Example: a decision in another's place
    Given the account Birch
    When it is decided and kept for "billing"
    And it is decided and kept for "support"
    And somebody puts the first decision in the place of the second
    Then the ledger is broken at entry 2

  Example: a decision that was removed
    Given the account Birch
    When it is decided and kept for "billing"
    And it is decided and kept for "support"
    And somebody removes the first decision
    Then the ledger is broken at entry 1

  # A decision can be made again
  Scenario Outline: the account <account> is decided the same again
    Given the account <account>
    When it is decided and kept for "audit"
    Then decided again it is the same

    Examples:
      | account |
      | Atlas   |
      | Birch   |
      | Corner  |

  # The evidence of a decision holds by itself
  Example: as the service gave it
    Given the account Birch
    When it is decided and kept for "billing"
    And the evidence is taken home
    Then the evidence holds by itself

  Example: another decision
    Given the account Birch
    When it is decided and kept for "billing"
    And the evidence is taken home
    And somebody changes "STAR" to "LAGGARD" in its "decision.json"
    Then the evidence does not hold: "decision.json is not what entry.json says was decided"

  Example: another entry
    Given the account Birch
    When it is decided and kept for "billing"
    And the evidence is taken home
    And somebody changes "billing" to "support" in its "entry.json"
    Then the evidence does not hold: "entry.json is not the entry that proof.json is about"

  Example: another rule
    Given the account Birch
    When it is decided and kept for "billing"
    And the evidence is taken home
    And somebody changes "KEY" to "DEVELOPMENT" in its "rules/tiers.dslr"
    Then the evidence does not hold because of its rules
