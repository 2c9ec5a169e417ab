Feature: Reassignment

  What it takes to get from today's managers to those of a plan: accounts and revenue that change hands, how much of it is
  at risk, and whether to move in waves. One firm reassigned three quarters of its customers.

  Source: S4 (the revamp of an account management model).

  Example: nothing changes
    Given the manager Ann with 1 FTE, rated 3 in every skill
    And 4 DEVELOPMENT accounts of 18 hours, managed by Ann today
    When accounts are assigned
    Then 0 % of the accounts change hands
    And revenue of 0 changes hands, and 0 of it is at risk
    And the waves move exactly: none

  Example: who has no manager today changes no hands
    Given the manager Ann with 1 FTE, rated 3 in every skill
    And 4 DEVELOPMENT accounts of 18 hours
    When accounts are assigned
    Then 0 % of the accounts change hands

  Example: the work and who is there to do it
    Given the manager Ann with 1 FTE, rated 3 in every skill
    And the manager Bob with 0.5 FTE, rated 3 in every skill
    And the KEY account Acme of 1,020 hours
    And the DEVELOPMENT account Dune of 510 hours
    And the REGULAR account Reed of 2 hours
    When accounts are assigned
    Then the work takes 1,530 hours, 1.5 FTE of 1.5

  Rule: Revenue that changes hands is at risk

    Example: to somebody who does not know the industry
      Given the manager Ann with 1 FTE, rated 3 in every skill
      And the KEY account Acme of 80 hours
      And account Acme's industry is MINING
      And account Acme's annual revenue is 700,000.33
      And account Acme's manager id is Gone
      When accounts are assigned
      Then revenue of 700,000.33 changes hands, and 105,000.05 of it is at risk
      And this is because "Revenue that changes hands is at risk"

    Example: to nobody
      Given the KEY account Acme of 80 hours
      And account Acme's annual revenue is 700,000
      And account Acme's manager id is Gone
      When accounts are assigned
      Then revenue of 700,000 changes hands, and 105,000 of it is at risk
      And this is because "Revenue that changes hands is at risk"

    Example: from a manager to the service desk
      Given the manager Ann with 1 FTE, rated 3 in every skill
      And the REGULAR account Reed of 2 hours
      And account Reed's annual revenue is 10,000
      And account Reed's manager id is Ann
      When accounts are assigned
      Then 100 % of the accounts change hands
      And revenue of 10,000 changes hands, and 1,500 of it is at risk
      And this is because "Revenue that changes hands is at risk"

    Example: what stays is not
      Given the manager Ann with 1 FTE, rated 3 in every skill
      And the KEY account Acme of 80 hours
      And account Acme's annual revenue is 700,000
      And account Acme's manager id is Ann
      When accounts are assigned
      Then revenue of 0 changes hands, and 0 of it is at risk
      And this is not because "Revenue that changes hands is at risk"

  Rule: A successor who knows the industry puts less at risk

    Example: to somebody who knows the industry
      Given the manager Ann with 1 FTE, rated 3 in every skill
      And manager Ann's industries are MINING
      And the KEY account Acme of 80 hours
      And account Acme's industry is MINING
      And account Acme's annual revenue is 700,000.33
      And account Acme's manager id is Gone
      When accounts are assigned
      Then revenue of 700,000.33 changes hands, and 63,000.03 of it is at risk
      And this is because "A successor who knows the industry puts less at risk"
      And this is not because "Revenue that changes hands is at risk"

    Example: an industry that nobody told
      Given the manager Ann with 1 FTE, rated 3 in every skill
      And manager Ann's industries are MINING
      And the KEY account Acme of 80 hours
      And account Acme's annual revenue is 700,000
      And account Acme's manager id is Gone
      When accounts are assigned
      Then revenue of 700,000 changes hands, and 105,000 of it is at risk
      And this is not because "A successor who knows the industry puts less at risk"

  Rule: Many moves are made in waves

    Scenario Outline: <moved> of 100 accounts
      Given the manager Ann with 1 FTE, rated 3 in every skill
      And <kept> DEVELOPMENT accounts of 1 hours, managed by Ann today
      And <moved> DEVELOPMENT accounts of 1 hours, managed by Gone today
      And 20 DEVELOPMENT accounts of 1 hours
      When accounts are assigned
      Then <moved> % of the accounts change hands
      And the waves move exactly: <waves>
      And this is <because> "Many moves are made in waves"

      Examples:
        | kept | moved | waves                                  | because     |
        | 76   | 24    | none                                   | not because |
        | 75   | 25    | none                                   | not because |
        | 74   | 26    | 10, 10, 6                              | because     |
        | 25   | 75    | 10, 10, 10, 10, 10, 10, 10, 5          | because     |
        | 0    | 100   | 10, 10, 10, 10, 10, 10, 10, 10, 10, 10 | because     |

    Example: a few accounts move one by one
      Given the manager Ann with 1 FTE, rated 3 in every skill
      And 3 DEVELOPMENT accounts of 18 hours, managed by Gone today
      When accounts are assigned
      Then the waves move exactly: 1, 1, 1
      And this is because "Many moves are made in waves"
