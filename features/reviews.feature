Feature: Reviews

  When an account is reviewed next: the earliest that any rule asks for, counted from the last review.
  A day at a weekend moves to Monday. All examples stand on Thursday, 2026-01-15, unless they say otherwise.

  Source: S4 (reviews), S3 (selection criteria).

  Scenario Outline: a last review on <last>
    Given the account Corner
    And its last review date is <last>
    When it is evaluated
    Then the review interval is 365 days
    And the review is not overdue
    And the next review is on <next>

    Examples:
      | last       | next       |
      | 2025-01-23 | 2026-01-23 |
      | 2025-01-24 | 2026-01-26 |
      | 2025-01-25 | 2026-01-26 |
      | 2025-01-26 | 2026-01-26 |
      | 2025-01-27 | 2026-01-27 |

  Example: without a last review, today counts
    Given the account Corner
    And its last review date is unknown
    When it is evaluated
    Then the next review is on 2027-01-15
    And the data gaps name the last review date

  Rule: Reviews of a strategic account

    Example: every 90 days
      Given the account Atlas
      When it is evaluated
      Then the review interval is 90 days
      And the review interval is set by TIER
      And the next review is on 2026-04-15
      And this is because "Reviews of a strategic account"

  Rule: Reviews of a key account

    Example: every 180 days
      Given the account Birch
      When it is evaluated
      Then the review interval is 180 days
      And the review interval is set by TIER
      And the next review is on 2026-07-14
      And this is because "Reviews of a key account"

  Rule: Reviews of a development account

    Example: every 365 days
      Given the account Birch
      And its annual revenue is 599,999.99
      When it is evaluated
      Then the review interval is 365 days
      And the review interval is set by TIER
      And the next review is on 2027-01-15
      And this is because "Reviews of a development account"

  Rule: Reviews of a regular account

    Example: every 365 days
      Given the account Corner
      When it is evaluated
      Then the review interval is 365 days
      And the review interval is set by TIER
      And the next review is on 2027-01-15
      And this is because "Reviews of a regular account"

  Rule: A highly complex key account is reviewed more often

    Scenario Outline: a complexity of <complexity>
      Given the account Birch
      And it has <people> buying people in <functions> functions
      And its countries are <countries>
      And its requested services are <services>
      And its buying cycle days are <cycle>
      And its buying behaviour is <behaviour>
      When it is evaluated
      Then the complexity is <complexity>, <level>
      And the review interval is <days> days
      And the review interval is set by <drivers>
      And this is <because> "A highly complex key account is reviewed more often"

      Examples:
        | people | functions | countries | services                        | cycle | behaviour | complexity | level  | days | drivers    | because     |
        | 3      | 2         | DE, FR    | LOGISTICS, INVENTORY_MANAGEMENT | 90    | STRATEGIC | 6          | MEDIUM | 180  | TIER       | not because |
        | 6      | 2         | DE, FR    | LOGISTICS, INVENTORY_MANAGEMENT | 90    | STRATEGIC | 7          | HIGH   | 90   | COMPLEXITY | because     |

    Example: not a development account
      Given the account Birch
      And its annual revenue is 599,999.99
      And it has 6 buying people in 2 functions
      And its countries are DE, FR
      And its requested services are LOGISTICS, INVENTORY_MANAGEMENT
      And its buying cycle days are 90
      And its buying behaviour is STRATEGIC
      When it is evaluated
      Then the complexity is 7, HIGH
      And the review interval is 365 days

  Rule: A shifting market shortens the interval

    Scenario Outline: half of the interval in tier <tier>, in full days
      Given the account Birch
      And its override is:
        | tier   | reason      | approved by | approved on | expires on |
        | <tier> | a new owner | J. Doe      | 2025-06-01  | 2026-06-01 |
      And its market shift is yes
      When it is evaluated
      Then the review interval is <days> days
      And the review interval is set by MARKET_SHIFT
      And this is because "A shifting market shortens the interval"

      Examples:
        | tier        | days |
        | STRATEGIC   | 45   |
        | KEY         | 90   |
        | DEVELOPMENT | 182  |
        | REGULAR     | 182  |

    Scenario Outline: market shift: <shift>
      Given the account Birch
      And its market shift is <shift>
      When it is evaluated
      Then the review interval is 180 days
      And this is not because "A shifting market shortens the interval"

      Examples:
        | shift   |
        | no      |
        | unknown |

    Example: two causes of one interval are both told
      Given the account Birch
      And its market shift is yes
      And it has 6 buying people in 2 functions
      And its countries are DE, FR
      And its requested services are LOGISTICS, INVENTORY_MANAGEMENT
      And its buying cycle days are 90
      And its buying behaviour is STRATEGIC
      When it is evaluated
      Then the review interval is 90 days
      And the review interval is set by MARKET_SHIFT, COMPLEXITY
      And this is because "A shifting market shortens the interval"

  Rule: A drop in revenue shortens the interval

    Scenario Outline: a revenue of <revenue> after 100,000
      Given the account Corner
      And its previous annual revenue is 100,000
      And its annual revenue is <revenue>
      When it is evaluated
      Then the review interval is <days> days
      And the review interval is set by <drivers>
      And this is <because> "A drop in revenue shortens the interval"

      Examples:
        | revenue   | days | drivers      | because     |
        | 79,999.99 | 182  | REVENUE_DROP | because     |
        | 80,000    | 182  | REVENUE_DROP | because     |
        | 80,000.01 | 365  | TIER         | not because |

    Example: unknown growth
      Given the account Corner
      And its previous annual revenue is unknown
      When it is evaluated
      Then the review interval is 365 days

    Example: two drops are halved once
      Given the account Corner
      And its previous annual revenue is 100,000
      And its market shift is yes
      When it is evaluated
      Then the review interval is 182 days
      And the review interval is set by MARKET_SHIFT, REVENUE_DROP
      And this is because "A drop in revenue shortens the interval"

  Rule: A key account in red health is reviewed soon

    Example: Birch in red health
      Given the account Birch
      And its open escalations are 3
      When it is evaluated
      Then the health is RED
      And the review interval is 30 days
      And the review interval is set by HEALTH
      And the next review is on 2026-02-16
      And this is because "A key account in red health is reviewed soon"

  Rule: Another account in red health is reviewed before long

    Example: Corner in red health
      Given the account Corner
      And its open escalations are 3
      When it is evaluated
      Then the health is RED
      And the review interval is 90 days
      And the review interval is set by HEALTH
      And this is because "Another account in red health is reviewed before long"

  Rule: Weak credit is reviewed soon

    Scenario Outline: grade <grade>
      Given the account Birch
      And its credit grade is <grade>
      When it is evaluated
      Then the review interval is <days> days
      And the review interval is set by <drivers>
      And this is <because> "Weak credit is reviewed soon"

      Examples:
        | grade   | days | drivers | because     |
        | C       | 180  | TIER    | not because |
        | D       | 30   | CREDIT  | because     |
        | E       | 30   | CREDIT  | because     |
        | unknown | 180  | TIER    | not because |

  Rule: An overdue review is due shortly

    Scenario Outline: last reviewed on <last>, today <today>
      Given the account Corner
      And today is <today>
      And its last review date is <last>
      When it is evaluated
      Then the review is <overdue>
      And the next review is on <next>
      And this is <because> "An overdue review is due shortly"

      Examples:
        | last       | today      | overdue     | next       | because     |
        | 2025-01-16 | 2026-01-15 | not overdue | 2026-01-16 | not because |
        | 2025-01-15 | 2026-01-15 | not overdue | 2026-01-15 | not because |
        | 2025-01-14 | 2026-01-15 | overdue     | 2026-01-29 | because     |
        | 2025-01-14 | 2026-01-16 | overdue     | 2026-01-30 | because     |
        | 2025-01-14 | 2026-01-17 | overdue     | 2026-02-02 | because     |
        | 2025-01-14 | 2026-01-18 | overdue     | 2026-02-02 | because     |
