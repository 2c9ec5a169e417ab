Feature: Coordination

  Whether our divisions act as one towards an account. It never changes the tier.

  Source: S4 (coverage and reviews).

  Rule: Contacts of our divisions count for a while

    Scenario Outline: contacts on <one> and <two>, without an account manager
      Given the account Birch
      And its division contacts are:
        | division | product line | date  |
        | NORTH    | PUMPS        | <one> |
        | SOUTH    | VALVES       | <two> |
      When it is evaluated
      Then the coordination is <status>
      And the tier is KEY
      And this is because "Contacts of our divisions count for a while"

      Examples:
        | one        | two        | status  |
        | 2025-10-16 | 2026-01-01 | CLEAR   |
        | 2025-10-17 | 2026-01-01 | NO_LEAD |
        | 2025-10-18 | 2026-01-01 | NO_LEAD |

    Scenario Outline: offers of one line on <one> and <two>
      Given the account Birch
      And its account manager id is AM1
      And its division contacts are:
        | division | product line | date  |
        | NORTH    | PUMPS        | <one> |
        | SOUTH    | PUMPS        | <two> |
      When it is evaluated
      Then the coordination is <status>
      And the tier is KEY
      And this is because "Contacts of our divisions count for a while"

      Examples:
        | one        | two        | status   |
        | 2025-10-16 | 2025-10-20 | CLEAR    |
        | 2025-10-17 | 2025-10-20 | CONFLICT |
        | 2025-10-18 | 2025-10-20 | CONFLICT |

  Rule: Two divisions that offer one product line at about the same time are in conflict

    Scenario Outline: offers on <one> and <two>
      Given the account Birch
      And its account manager id is AM1
      And its division contacts are:
        | division | product line | date  |
        | NORTH    | PUMPS        | <one> |
        | SOUTH    | PUMPS        | <two> |
      When it is evaluated
      Then the coordination is <status>
      And the tier is KEY
      And this is <because> "Two divisions that offer one product line at about the same time are in conflict"

      Examples:
        | one        | two        | status   | because     |
        | 2025-12-01 | 2025-12-30 | CONFLICT | because     |
        | 2025-12-01 | 2025-12-31 | CONFLICT | because     |
        | 2025-12-01 | 2026-01-01 | CLEAR    | not because |
        | 2025-12-31 | 2025-12-01 | CONFLICT | because     |
        | 2025-12-31 | 2025-12-31 | CONFLICT | because     |

    Example: both are named, and one lead is required
      Given the account Birch
      And its account manager id is AM1
      And its division contacts are:
        | division | product line | date       |
        | NORTH    | PUMPS        | 2025-12-01 |
        | SOUTH    | PUMPS        | 2025-12-31 |
      When it is evaluated
      Then the conflicts are exactly:
        | PUMPS | NORTH, SOUTH |
      And one lead is required
      And the tier is KEY
      And this is because "Two divisions that offer one product line at about the same time are in conflict"

    Example: different product lines
      Given the account Birch
      And its account manager id is AM1
      And its division contacts are:
        | division | product line | date       |
        | NORTH    | PUMPS        | 2025-12-01 |
        | SOUTH    | VALVES       | 2025-12-01 |
      When it is evaluated
      Then the coordination is CLEAR
      And no lead is required

    Example: one division twice
      Given the account Birch
      And its account manager id is AM1
      And its division contacts are:
        | division | product line | date       |
        | NORTH    | PUMPS        | 2025-12-01 |
        | NORTH    | PUMPS        | 2025-12-01 |
      When it is evaluated
      Then the coordination is CLEAR
      And no lead is required

    Example: a conflict goes before a missing lead
      Given the account Birch
      And its division contacts are:
        | division | product line | date       |
        | NORTH    | PUMPS        | 2025-12-01 |
        | SOUTH    | PUMPS        | 2025-12-01 |
      When it is evaluated
      Then the coordination is CONFLICT
      And one lead is required
      And the tier is KEY
      And this is not because "Divisions without a lead need one"
      And this is because "Two divisions that offer one product line at about the same time are in conflict"

  Rule: Several divisions in contact without an account manager have no lead

    Example: two divisions, nobody manages the account
      Given the account Birch
      And its division contacts are:
        | division | product line | date       |
        | NORTH    | PUMPS        | 2025-12-01 |
        | SOUTH    | VALVES       | 2025-12-01 |
      When it is evaluated
      Then the coordination is NO_LEAD
      And one lead is required
      And the tier is KEY
      And the data gaps name the account manager id
      And this is because "Several divisions in contact without an account manager have no lead"

    Example: one division needs no lead
      Given the account Birch
      And its division contacts are:
        | division | product line | date       |
        | NORTH    | PUMPS        | 2025-12-01 |
        | NORTH    | PUMPS        | 2025-12-02 |
      When it is evaluated
      Then the coordination is CLEAR
      And no lead is required
      And this is not because "Several divisions in contact without an account manager have no lead"

    Example: no contact is known
      Given the account Birch
      And its division contacts are unknown
      When it is evaluated
      Then the coordination is CLEAR
      And no lead is required
      And the data gaps name the division contacts

  Rule: Divisions in conflict need a lead

    Example: a lead is appointed
      Given the account Birch
      And its account manager id is AM1
      And its division contacts are:
        | division | product line | date       |
        | NORTH    | PUMPS        | 2025-12-01 |
        | SOUTH    | PUMPS        | 2025-12-01 |
      When it is evaluated
      Then the actions are exactly: CROSS_SELL, APPOINT_LEAD
      And this is because "Divisions in conflict need a lead"

  Rule: Divisions without a lead need one

    Example: a lead is appointed
      Given the account Birch
      And its division contacts are:
        | division | product line | date       |
        | NORTH    | PUMPS        | 2025-12-01 |
        | SOUTH    | VALVES       | 2025-12-01 |
      When it is evaluated
      Then the actions are exactly: CROSS_SELL, APPOINT_LEAD
      And this is because "Divisions without a lead need one"
