Feature: Value

  What an account is worth over its lifetime, and how much may be invested in it a year.
  The lifetime value is the sum over five years t of contribution × (retention ÷ 1.10)^t, in cents, rounded half up.

  Source: S1 (effort, time and money), S3 (selection criteria).

  Rule: Lifetime value looks a few years ahead

    Scenario Outline: a contribution of <contribution> with a retention of <retention>
      Given a bare account
      And its gross profit is <contribution>
      And its retention probability is <retention>
      When it is evaluated
      Then the lifetime value is <value>
      And the retention is given as <retention>
      And this is because "Lifetime value looks a few years ahead"

      Examples:
        | contribution | retention | value       |
        | 100,000      | 1         | 379,078.68  |
        | 100,000      | 0.5       | 81,716.35   |
        | 100,000      | 0         | 0.00        |
        | -100,000     | 1         | -379,078.68 |
        | 0            | 0.9       | 0.00        |

    Example: unknown without the contribution
      Given the account Birch
      And its gross profit is unknown
      When it is evaluated
      Then the lifetime value is unknown because "contribution is unknown without grossProfit"
      And the investment ceiling is unknown

  Rule: Expected retention of a strategic account

    Example: its own is unknown
      Given the account Atlas
      And its retention probability is unknown
      When it is evaluated
      Then the tier is STRATEGIC
      And the retention is estimated as 0.95
      And the lifetime value is 1,381,984.16
      And the data gaps name the retention probability
      And this is because "Expected retention of a strategic account"

  Rule: Expected retention of a key account

    Example: its own is unknown
      Given the account Birch
      And its retention probability is unknown
      When it is evaluated
      Then the tier is KEY
      And the retention is estimated as 0.90
      And the lifetime value is 342,010.17
      And the data gaps name the retention probability
      And this is because "Expected retention of a key account"

  Rule: Expected retention of a development account

    Example: its own is unknown
      Given the account Birch
      And its override is:
        | tier        | reason      | approved by | approved on | expires on |
        | DEVELOPMENT | a new owner | J. Doe      | 2025-06-01  | 2026-06-01 |
      And its retention probability is unknown
      When it is evaluated
      Then the tier is DEVELOPMENT
      And the retention is estimated as 0.80
      And the lifetime value is 254,891.68
      And the data gaps name the retention probability
      And this is because "Expected retention of a development account"

  Rule: Expected retention of a regular account

    Example: its own is unknown
      Given the account Corner
      And its retention probability is unknown
      When it is evaluated
      Then the tier is REGULAR
      And the retention is estimated as 0.70
      And the lifetime value is 6,269.49
      And the data gaps name the retention probability
      And this is because "Expected retention of a regular account"

    Example: its own goes before the expected one
      Given the account Corner
      When it is evaluated
      Then the retention is given as 0.8

  Rule: Stars are worth investing in

    Scenario Outline: the account <account>
      Given the account <account>
      When it is evaluated
      Then the quadrant is STAR
      And the lifetime value is <value>
      And the investment ceiling is <ceiling>
      And this is because "Stars are worth investing in"

      Examples:
        | account | value        | ceiling   |
        | Atlas   | 1,268,169.58 | 76,090.17 |
        | Birch   | 295,593.52   | 17,735.61 |

  Rule: Potentials are worth investing in most

    Example: Birch before key account management
      Given the account Birch
      And its relationship stage is PRE_KAM
      When it is evaluated
      Then the quadrant is POTENTIAL
      And the lifetime value is 295,593.52
      And the investment ceiling is 29,559.35
      And this is because "Potentials are worth investing in most"

  Rule: Mainstays and what is unclassified are worth a modest investment

    Example: Birch with little future
      Given the account Birch
      And its projected revenue is 0
      When it is evaluated
      Then the quadrant is MAINSTAY
      And the investment ceiling is 8,867.81
      And this is because "Mainstays and what is unclassified are worth a modest investment"

    Example: Birch of which too little is known
      Given the account Birch
      And its relationship stage is unknown
      And its performance vs best competitor is unknown
      When it is evaluated
      Then the quadrant is UNCLASSIFIED
      And the investment ceiling is 8,867.81
      And this is because "Mainstays and what is unclassified are worth a modest investment"

  Rule: Laggards are worth little investment

    Example: Corner
      Given the account Corner
      When it is evaluated
      Then the quadrant is LAGGARD
      And the investment ceiling is 84.96
      And this is because "Laggards are worth little investment"

  Rule: Investment leaves most of the contribution

    Scenario Outline: a potential of unknown future with a retention of <retention>
      Given the account Birch
      And its projected revenue is unknown
      And its relationship stage is PRE_KAM
      And its retention probability is <retention>
      When it is evaluated
      Then the quadrant is POTENTIAL
      And the lifetime value is <value>
      And the investment ceiling is <ceiling>
      And this is because "Investment leaves most of the contribution"

      Examples:
        | retention | value      | ceiling   |
        | 0.917     | 359,218.19 | 35,921.82 |
        | 0.918     | 360,254.17 | 36,000.00 |
        | 1         | 454,894.41 | 36,000.00 |

    Scenario Outline: a cost to serve of <cost>
      Given the account Birch
      And its cost to serve is <cost>
      When it is evaluated
      Then the investment ceiling is <ceiling>
      And this is <because> "Investment leaves most of the contribution"

      Examples:
        | cost       | ceiling | because     |
        | 195,999.99 | 0       | because     |
        | 196,000    | 0       | not because |
        | 196,000.01 | 0       | not because |

  Rule: Investment in a potential leaves most of the projected profit instead

    Scenario Outline: a projected revenue of <projected revenue> at 28 %
      Given the account Birch
      And its relationship stage is PRE_KAM
      And its retention probability is 1
      And its projected revenue is <projected revenue>
      When it is evaluated
      Then the quadrant is POTENTIAL
      And the lifetime value is 454,894.41
      And the investment ceiling is <ceiling>
      And this is because "Investment in a potential leaves most of the projected profit instead"

      Examples:
        | projected revenue | ceiling   |
        | 800,000           | 33,600.00 |
        | 1,000,000         | 42,000.00 |
        | 1,083,081         | 45,489.40 |
        | 1,083,082         | 45,489.44 |
        | 2,000,000         | 45,489.44 |

    Example: a ceiling of contribution would be lower, but does not count
      Given the account Birch
      And its relationship stage is PRE_KAM
      And its retention probability is 1
      And its projected revenue is 2,000,000
      When it is evaluated
      Then the investment ceiling is 45,489.44

  Rule: Nothing is invested in an account that is leaving

    Example: uncoupling
      Given the account Birch
      And its relationship stage is UNCOUPLING
      When it is evaluated
      Then the lifetime value is 295,593.52
      And the investment ceiling is 0
      And this is because "Nothing is invested in an account that is leaving"

  Rule: Grade D halves the investment ceiling

    Example: half of it
      Given the account Birch
      And its credit grade is D
      When it is evaluated
      Then the quadrant is STAR
      And the investment ceiling is 8,867.81
      And this is because "Grade D halves the investment ceiling"

    Example: grade C leaves it whole
      Given the account Birch
      And its credit grade is C
      When it is evaluated
      Then the quadrant is STAR
      And the investment ceiling is 17,735.61

  Rule: Grade E leaves nothing to invest

    Example: nothing
      Given the account Birch
      And its credit grade is E
      When it is evaluated
      Then the lifetime value is 295,593.52
      And the investment ceiling is 0
      And this is because "Grade E leaves nothing to invest"

  Rule: An investment ceiling is never negative

    Scenario Outline: a cost to serve of <cost>
      Given the account Birch
      And its cost to serve is <cost>
      When it is evaluated
      Then the lifetime value is <value>
      And the investment ceiling is <ceiling>
      And this is because "An investment ceiling is never negative"

      Examples:
        | cost    | value      | ceiling |
        | 230,000 | -83,751.50 | 0       |
        | 196,000 | 0          | 0       |
