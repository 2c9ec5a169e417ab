Feature: Worked examples

  Three accounts from their facts to their decision, and fourteen variations on them. The facts of Atlas, Birch and
  Corner are listed in the README beside this file.

  Source: the default policy as a whole.

  Scenario Outline: the account <account>
    Given the account <account>
    When it is evaluated
    Then the score is <score>
    And the tier is <tier>
    And the attractiveness is <attractiveness>
    And the strength is <strength>
    And the quadrant is <quadrant>
    And the complexity is <complexity>, <level>
    And the approach is <approach>
    And the coverage is <coverage>
    And the lifetime value is <lifetime value>

    Examples:
      | account | score | tier      | attractiveness | strength | quadrant | complexity | level | approach     | coverage     | lifetime value |
      | Atlas   | 81.8  | STRATEGIC | 87.5           | 71.3     | STAR     | 10         | HIGH  | PERSONALISED | FACE_TO_FACE | 1,268,169.58   |
      | Birch   | 61.8  | KEY       | 61.0           | 57.5     | STAR     | 3          | LOW   | HYBRID       | FACE_TO_FACE | 295,593.52     |
      | Corner  | 33.3  | REGULAR   | 36.0           | 40.0     | LAGGARD  | 0          | LOW   | GENERALISED  | AUTOMATED    | 8,496.39       |

  Example: what is missing of Birch is told, and nothing else
    Given the account Birch
    When it is evaluated
    Then the data gaps are exactly: objective, personalisation capacity hours, projected margin percent, altman z, payment days beyond terms, open escalations, current tier, consecutive low evaluations, account manager id, last review date, division contacts, override, market shift

  Scenario Outline: 1. Birch with a revenue of <revenue>
    Given the account Birch
    And its annual revenue is <revenue>
    When it is evaluated
    Then the evidence SIGNIFICANT_VOLUME is <result>
    And the tier is <tier>

    Examples:
      | revenue    | result  | tier        |
      | 600,000    | MET     | KEY         |
      | 599,999.99 | NOT_MET | DEVELOPMENT |

  Scenario Outline: 2. Birch with two buying people and the services <services>
    Given the account Birch
    And it has 2 buying people
    And its requested services are <services>
    When it is evaluated
    Then the evidence COMPLEX_BUYING is NOT_MET
    And the evidence SPECIAL_EXPECTATIONS is <expectations>
    And the tier is <tier>

    Examples:
      | services                  | expectations | tier        |
      | LOGISTICS, PRICE_DISCOUNT | MET          | KEY         |
      | LOGISTICS                 | NOT_MET      | DEVELOPMENT |

  Example: 3. Birch without its buying people and units
    Given the account Birch
    And its buying people are unknown
    And its buying unit count is unknown
    When it is evaluated
    Then the evidence COMPLEX_BUYING is UNKNOWN
    And the evidence DISPERSED_UNITS is UNKNOWN
    And it is no key account, but in tier DEVELOPMENT
    And the data gaps name the buying people
    And the data gaps name the buying unit count

  Example: 4. Corner grown up
    Given the account Corner
    And these are its facts:
      | annual revenue          | 150,000                                   |
      | previous annual revenue | 100,000                                   |
      | gross profit            | 45,000                                    |
      | projected revenue       | 1,200,000                                 |
      | wallet size             | 3,000,000                                 |
      | strategic coherence     | 5                                         |
      | cultural fit            | 4                                         |
      | supplier perception     | 4                                         |
      | reference value         | 4                                         |
      | buying unit count       | 6                                         |
      | regions                 | NORTH, SOUTH, EAST                        |
      | requested services      | LOGISTICS, PRICE_DISCOUNT, CUSTOM_REPORTS |
    And it has 5 buying people in 3 functions
    When it is evaluated
    Then the score is 64.8
    And the route is POTENTIAL
    And it is a key account in tier KEY
    And the quadrant is POTENTIAL

  Example: 5. A prospect without revenue
    Given a bare account
    And these are its facts:
      | annual revenue           | 0                         |
      | projected revenue        | 1,500,000                 |
      | projected margin percent | 30                        |
      | credit grade             | A                         |
      | strategic coherence      | 4                         |
      | cultural fit             | 4                         |
      | supplier perception      | 3                         |
      | buying unit count        | 3                         |
      | regions                  | NORTH, SOUTH              |
      | requested services       | LOGISTICS, PRICE_DISCOUNT |
    And it has 3 buying people in 2 functions
    When it is evaluated
    Then the score is 56.8
    And the completeness is 0.85
    And it is a key account in tier KEY
    And the lifetime value is unknown because "contribution is unknown without grossProfit"

  Scenario Outline: 6. Atlas as a key account with a cultural fit of <fit>
    Given the account Atlas
    And it has been in tier KEY since 2024-01-01
    And its strategic coherence is 4
    And its cultural fit is <fit>
    And its supplier perception is 4
    When it is evaluated
    Then the score is <score>
    And the change is <change>
    And the tier is <tier>

    Examples:
      | fit | score | change         | tier      |
      | 4   | 78.0  | PROMOTED       | STRATEGIC |
      | 3   | 75.5  | PROMOTION_HELD | KEY       |

  Example: 7. Birch with low ratings
    Given the account Birch
    And it has been in tier KEY since 2024-01-01
    And its strategic coherence is 3
    And its cultural fit is 2
    And its supplier perception is 1
    And its consecutive low evaluations are 0
    When it is evaluated
    Then the score is 48.0
    And the change is AT_RISK
    And the count of low evaluations is 1
    And the actions are exactly: CROSS_SELL, RECOVERY_PLAN

  Example: 8. Atlas with credit grade E
    Given the account Atlas
    And it has been in tier STRATEGIC since 2024-01-01
    And its credit grade is E
    When it is evaluated
    Then it is no key account, but in tier REGULAR
    And the investment ceiling is 0
    And the coverage is HYBRID
    And the review interval is 30 days
    And the next review is on 2026-02-16

  Example: 9. Atlas without a credit signal, new
    Given the account Atlas
    And its credit grade is unknown
    When it is evaluated
    Then it is a key account in tier KEY
    And the actions are exactly: CREDIT_CHECK

  Example: 9. Atlas without a credit signal, strategic before
    Given the account Atlas
    And it has been in tier STRATEGIC since 2024-01-01
    And its credit grade is unknown
    When it is evaluated
    Then the change is HELD_FOR_DATA
    And it is a key account in tier STRATEGIC

  Example: 10. Corner on the last day of an override
    Given the account Corner
    And its override is:
      | tier | reason      | approved by | approved on | expires on |
      | KEY  | a new owner | J. Doe      | 2025-06-01  | 2026-01-15 |
    When it is evaluated
    Then the override holds
    And it is a key account in tier KEY

  Example: 10. Corner a day later
    Given the account Corner
    And its override is:
      | tier | reason      | approved by | approved on | expires on |
      | KEY  | a new owner | J. Doe      | 2025-06-01  | 2026-01-15 |
    And today is 2026-01-16
    When it is evaluated
    Then the override is ignored because "it has expired"
    And it is no key account, but in tier REGULAR

  Example: 11. Birch without its ratings, new
    Given the account Birch
    And its strategic coherence is unknown
    And its cultural fit is unknown
    And its supplier perception is unknown
    When it is evaluated
    Then the completeness is 0.60
    And it is no key account, but in tier DEVELOPMENT

  Example: 11. Birch without its ratings, a key account before
    Given the account Birch
    And it has been in tier KEY since 2024-01-01
    And its strategic coherence is unknown
    And its cultural fit is unknown
    And its supplier perception is unknown
    When it is evaluated
    Then the change is HELD_FOR_DATA
    And it is a key account in tier KEY

  Example: 12. Birch with a cost to serve of 230,000
    Given the account Birch
    And its cost to serve is 230,000
    When it is evaluated
    Then it is no key account, but in tier DEVELOPMENT
    And the lifetime value is -83,751.50
    And the investment ceiling is 0
    And the actions are exactly: CROSS_SELL, PROFIT_REPAIR

  Scenario Outline: 13. two divisions offering one line on 2025-12-01 and <day>
    Given the account Birch
    And its division contacts are:
      | division | product line | date       |
      | NORTH    | PUMPS        | 2025-12-01 |
      | SOUTH    | PUMPS        | <day>      |
    When it is evaluated
    Then the coordination is <status>
    And it is a key account in tier KEY

    Examples:
      | day        | status   |
      | 2025-12-31 | CONFLICT |
      | 2026-01-01 | NO_LEAD  |

  Example: 14. Corner with 520 orders
    Given the account Corner
    And its order count is 520
    And its requested services are INVENTORY_MANAGEMENT
    When it is evaluated
    Then the focus is TRANSACTION_CENTRIC
    And the declined services are exactly:
      | INVENTORY_MANAGEMENT | No rule grants it to tier REGULAR |
