Feature: Overrides

  When a person may hold an account in a tier. An override that is ignored for any cause is reported with it.

  Source: S4 (tiering).

  Rule: An override sets the tier

    Scenario Outline: up and down to <tier>
      Given the account Birch
      And its override is:
        | tier   | reason      | approved by | approved on | expires on |
        | <tier> | a new owner | J. Doe      | 2025-06-01  | 2026-06-01 |
      When it is evaluated
      Then the override holds
      And the policy tier is KEY
      And the tier is <tier>
      And this is because "An override sets the tier"

      Examples:
        | tier        |
        | STRATEGIC   |
        | KEY         |
        | DEVELOPMENT |
        | REGULAR     |

    Example: it goes before steadiness
      Given the account Birch
      And it has been in tier KEY since 2024-01-01
      And its override is:
        | tier    | reason      | approved by | approved on | expires on |
        | REGULAR | a new owner | J. Doe      | 2025-06-01  | 2026-06-01 |
      When it is evaluated
      Then the change is UNCHANGED
      And the override holds
      And the tier is REGULAR
      And this is because "An override sets the tier"

    Scenario Outline: credit grade <grade> goes before it
      Given the account Birch
      And its override is:
        | tier      | reason      | approved by | approved on | expires on |
        | STRATEGIC | a new owner | J. Doe      | 2025-06-01  | 2026-06-01 |
      And its credit grade is <grade>
      When it is evaluated
      Then the override holds
      And the tier is <tier>

      Examples:
        | grade | tier      |
        | C     | STRATEGIC |
        | D     | KEY       |
        | E     | REGULAR   |

    Example: without an override nothing is reported of one but that there is none
      Given the account Birch
      When it is evaluated
      Then the tier is KEY
      And the data gaps name the override

    Example: every cause is reported
      Given the account Corner
      And its override is:
        | tier | reason | approved by | approved on | expires on |
        | KEY  |        |             | 2026-01-16  | 2026-01-14 |
      When it is evaluated
      Then the tier is REGULAR
      And the override is ignored for exactly these causes:
        | it gives no reason     |
        | it names no approver   |
        | it is not approved yet |
        | it has expired         |

  Rule: An override without a tier is ignored

    Example: nothing is given
      Given the account Corner
      And its override is:
        | tier | reason      | approved by | approved on | expires on |
        |      | a new owner | J. Doe      | 2025-06-01  | 2026-06-01 |
      When it is evaluated
      Then the override is ignored because "it names no tier"
      And the tier is REGULAR
      And this is because "An override without a tier is ignored"

  Rule: An override without a reason is ignored

    Example: nothing is given
      Given the account Corner
      And its override is:
        | tier | reason | approved by | approved on | expires on |
        | KEY  |        | J. Doe      | 2025-06-01  | 2026-06-01 |
      When it is evaluated
      Then the override is ignored because "it gives no reason"
      And the tier is REGULAR
      And this is because "An override without a reason is ignored"

  Rule: An override that nobody approved is ignored

    Example: nothing is given
      Given the account Corner
      And its override is:
        | tier | reason      | approved by | approved on | expires on |
        | KEY  | a new owner |             | 2025-06-01  | 2026-06-01 |
      When it is evaluated
      Then the override is ignored because "it names no approver"
      And the tier is REGULAR
      And this is because "An override that nobody approved is ignored"

  Rule: An override without a date of approval is ignored

    Example: nothing is given
      Given the account Corner
      And its override is:
        | tier | reason      | approved by | approved on | expires on |
        | KEY  | a new owner | J. Doe      |             | 2026-06-01 |
      When it is evaluated
      Then the override is ignored because "it has no date of approval"
      And the tier is REGULAR
      And this is because "An override without a date of approval is ignored"

  Rule: An override without a date of expiry is ignored

    Example: nothing is given
      Given the account Corner
      And its override is:
        | tier | reason      | approved by | approved on | expires on |
        | KEY  | a new owner | J. Doe      | 2025-06-01  |            |
      When it is evaluated
      Then the override is ignored because "it has no date of expiry"
      And the tier is REGULAR
      And this is because "An override without a date of expiry is ignored"

  Rule: An override is ignored before its approval

    Scenario Outline: approved on <approved>
      Given the account Corner
      And its override is:
        | tier | reason      | approved by | approved on | expires on |
        | KEY  | a new owner | J. Doe      | <approved>  | 2026-06-01 |
      When it is evaluated
      Then the tier is <tier>
      And this is <because> "An override is ignored before its approval"

      Examples:
        | approved   | tier    | because     |
        | 2026-01-14 | KEY     | not because |
        | 2026-01-15 | KEY     | not because |
        | 2026-01-16 | REGULAR | because     |

    Example: the cause is told
      Given the account Corner
      And its override is:
        | tier | reason      | approved by | approved on | expires on |
        | KEY  | a new owner | J. Doe      | 2026-01-16  | 2026-06-01 |
      When it is evaluated
      Then the override is ignored because "it is not approved yet"

  Rule: An override that has expired is ignored

    Scenario Outline: expires on <expires>
      Given the account Corner
      And its override is:
        | tier | reason      | approved by | approved on | expires on |
        | KEY  | a new owner | J. Doe      | 2025-06-01  | <expires>  |
      When it is evaluated
      Then the tier is <tier>
      And this is <because> "An override that has expired is ignored"

      Examples:
        | expires    | tier    | because     |
        | 2026-01-14 | REGULAR | because     |
        | 2026-01-15 | KEY     | not because |
        | 2026-01-16 | KEY     | not because |

    Example: the cause is told
      Given the account Corner
      And its override is:
        | tier | reason      | approved by | approved on | expires on |
        | KEY  | a new owner | J. Doe      | 2025-06-01  | 2026-01-14 |
      When it is evaluated
      Then the override is ignored because "it has expired"

  Rule: An override that runs too long is ignored

    Scenario Outline: approved on <approved>, expires on <expires>
      Given the account Corner
      And its last order date is unknown
      And today is <today>
      And its override is:
        | tier | reason      | approved by | approved on | expires on |
        | KEY  | a new owner | J. Doe      | <approved>  | <expires>  |
      When it is evaluated
      Then the tier is <tier>
      And this is <because> "An override that runs too long is ignored"

      Examples:
        | today      | approved   | expires    | tier    | because     |
        | 2026-01-15 | 2025-06-01 | 2026-05-31 | KEY     | not because |
        | 2026-01-15 | 2025-06-01 | 2026-06-01 | KEY     | not because |
        | 2026-01-15 | 2025-06-01 | 2026-06-02 | REGULAR | because     |
        | 2024-06-01 | 2024-02-29 | 2025-02-28 | KEY     | not because |
        | 2024-06-01 | 2024-02-29 | 2025-03-01 | REGULAR | because     |

    Example: the cause is told
      Given the account Corner
      And its override is:
        | tier | reason      | approved by | approved on | expires on |
        | KEY  | a new owner | J. Doe      | 2025-06-01  | 2026-06-02 |
      When it is evaluated
      Then the override is ignored because "it runs too long"
