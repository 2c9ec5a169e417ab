Feature: Scoring

  What earns an account points for its score, from 0 to 10 a criterion; the best award counts.
  The score is the mean of the points by their weights, times 10, rounded half up to one decimal before anything is
  compared with it. What is missing is unscored: it neither earns nor weighs, and the completeness tells how much is left.

  Source: S3 (selection criteria), S4 (an established scoring methodology).

  Rule: The score weighs seven criteria

    Example: seven weights make a hundred
      Given the account Birch
      When it is evaluated
      Then the score weighs exactly:
        | CURRENT_SALES       | 15 |
        | CURRENT_PROFIT      | 15 |
        | FUTURE_PROFIT       | 20 |
        | FINANCIAL_SECURITY  | 10 |
        | STRATEGIC_COHERENCE | 15 |
        | CULTURAL_FIT        | 10 |
        | SUPPLIER_PERCEPTION | 15 |
      And the completeness is 1
      And the score is 61.8
      And this is because "The score weighs seven criteria"

    Example: 61.75 is rounded half up
      Given the account Birch
      When it is evaluated
      Then CURRENT_SALES earns 6 points
      And CURRENT_PROFIT earns 6 points
      And FUTURE_PROFIT earns 6 points
      And FINANCIAL_SECURITY earns 8 points
      And STRATEGIC_COHERENCE earns 7.5 points
      And CULTURAL_FIT earns 5 points
      And SUPPLIER_PERCEPTION earns 5 points
      And the score is 61.8

    Scenario Outline: without its <fact> the account is scored on <completeness> of the weight
      Given the account Birch
      And its <fact> is unknown
      When it is evaluated
      Then the completeness is <completeness>
      And the score is <score>
      And the data gaps name the <fact>

      Examples:
        | fact                     | completeness | score |
        | gross profit             | 0.65         | 62.7  |
        | cost to serve            | 1            | 61.8  |
        | projected revenue        | 0.80         | 62.2  |
        | projected margin percent | 1            | 61.8  |
        | credit grade             | 0.90         | 59.7  |
        | strategic coherence      | 0.85         | 59.4  |
        | cultural fit             | 0.90         | 63.1  |
        | supplier perception      | 0.85         | 63.8  |

  Rule: Current sales are always scored

    Example: no revenue at all
      Given a bare account
      And its annual revenue is 0
      When it is evaluated
      Then CURRENT_SALES earns 0 points
      And this is because "Current sales are always scored"

  Rule: Modest current sales

    Scenario Outline: a revenue of <revenue> at total sales of <total sales>
      Given a bare account
      And its annual revenue is <revenue>
      And our total sales are <total sales>
      When it is evaluated
      Then CURRENT_SALES earns <points> points
      And this is <because> "Modest current sales"

      Examples:
        | revenue   | total sales | points | because     |
        | 49,999.99 | 1,000,000   | 0      | not because |
        | 50,000    | 1,000,000   | 2      | because     |
        | 50,000.01 | 1,000,000   | 2      | because     |
        | 59,999.99 | 60,000,000  | 0      | not because |
        | 60,000    | 60,000,000  | 2      | because     |
        | 60,000.01 | 60,000,000  | 2      | because     |

  Rule: Fair current sales

    Scenario Outline: a revenue of <revenue> at total sales of <total sales>
      Given a bare account
      And its annual revenue is <revenue>
      And our total sales are <total sales>
      When it is evaluated
      Then CURRENT_SALES earns <points> points
      And this is <because> "Fair current sales"

      Examples:
        | revenue    | total sales | points | because     |
        | 149,999.99 | 1,000,000   | 2      | not because |
        | 150,000    | 1,000,000   | 4      | because     |
        | 150,000.01 | 1,000,000   | 4      | because     |
        | 179,999.99 | 60,000,000  | 2      | not because |
        | 180,000    | 60,000,000  | 4      | because     |
        | 180,000.01 | 60,000,000  | 4      | because     |

  Rule: Good current sales

    Scenario Outline: a revenue of <revenue> at total sales of <total sales>
      Given a bare account
      And its annual revenue is <revenue>
      And our total sales are <total sales>
      When it is evaluated
      Then CURRENT_SALES earns <points> points
      And this is <because> "Good current sales"

      Examples:
        | revenue    | total sales | points | because     |
        | 499,999.99 | 1,000,000   | 4      | not because |
        | 500,000    | 1,000,000   | 6      | because     |
        | 500,000.01 | 1,000,000   | 6      | because     |
        | 599,999.99 | 60,000,000  | 4      | not because |
        | 600,000    | 60,000,000  | 6      | because     |
        | 600,000.01 | 60,000,000  | 6      | because     |

  Rule: Strong current sales

    Scenario Outline: a revenue of <revenue> at total sales of <total sales>
      Given a bare account
      And its annual revenue is <revenue>
      And our total sales are <total sales>
      When it is evaluated
      Then CURRENT_SALES earns <points> points
      And this is <because> "Strong current sales"

      Examples:
        | revenue      | total sales | points | because     |
        | 1,499,999.99 | 10,000,000  | 6      | not because |
        | 1,500,000    | 10,000,000  | 8      | because     |
        | 1,500,000.01 | 10,000,000  | 8      | because     |
        | 1,799,999.99 | 60,000,000  | 6      | not because |
        | 1,800,000    | 60,000,000  | 8      | because     |
        | 1,800,000.01 | 60,000,000  | 8      | because     |

  Rule: Outstanding current sales

    Scenario Outline: a revenue of <revenue> at total sales of <total sales>
      Given a bare account
      And its annual revenue is <revenue>
      And our total sales are <total sales>
      When it is evaluated
      Then CURRENT_SALES earns <points> points
      And this is <because> "Outstanding current sales"

      Examples:
        | revenue      | total sales | points | because     |
        | 4,999,999.99 | 10,000,000  | 8      | not because |
        | 5,000,000    | 10,000,000  | 10     | because     |
        | 5,000,000.01 | 10,000,000  | 10     | because     |
        | 5,999,999.99 | 60,000,000  | 8      | not because |
        | 6,000,000    | 60,000,000  | 10     | because     |
        | 6,000,000.01 | 60,000,000  | 10     | because     |

  Rule: Current profit is scored once the contribution is known

    Scenario Outline: a contribution of <contribution>
      Given a bare account
      And its gross profit is <contribution>
      When it is evaluated
      Then CURRENT_PROFIT earns 0 points
      And this is because "Current profit is scored once the contribution is known"

      Examples:
        | contribution |
        | -0.01        |
        | 0            |

    Example: what serving costs is taken off
      Given a bare account
      And its gross profit is 125,000
      And its cost to serve is 100,000
      When it is evaluated
      Then CURRENT_PROFIT earns 4 points

    Example: without the cost to serve it counts as nothing, and is reported
      Given a bare account
      And its gross profit is 25,000
      And its cost to serve is unknown
      When it is evaluated
      Then CURRENT_PROFIT earns 4 points
      And the data gaps name the cost to serve

    Example: without the gross profit it is unscored
      Given a bare account
      And its gross profit is unknown
      And its cost to serve is 100
      When it is evaluated
      Then CURRENT_PROFIT is unscored
      And the data gaps name the gross profit

  Rule: Modest current profit

    Scenario Outline: a contribution of <contribution>
      Given a bare account
      And its gross profit is <contribution>
      When it is evaluated
      Then CURRENT_PROFIT earns <points> points
      And this is <because> "Modest current profit"

      Examples:
        | contribution | points | because     |
        | 0            | 0      | not because |
        | 0.01         | 2      | because     |
        | 0.02         | 2      | because     |

  Rule: Fair current profit

    Scenario Outline: a contribution of <contribution>
      Given a bare account
      And its gross profit is <contribution>
      When it is evaluated
      Then CURRENT_PROFIT earns <points> points
      And this is <because> "Fair current profit"

      Examples:
        | contribution | points | because     |
        | 24,999.99    | 2      | not because |
        | 25,000       | 4      | because     |
        | 25,000.01    | 4      | because     |

  Rule: Good current profit

    Scenario Outline: a contribution of <contribution>
      Given a bare account
      And its gross profit is <contribution>
      When it is evaluated
      Then CURRENT_PROFIT earns <points> points
      And this is <because> "Good current profit"

      Examples:
        | contribution | points | because     |
        | 99,999.99    | 4      | not because |
        | 100,000      | 6      | because     |
        | 100,000.01   | 6      | because     |

  Rule: Strong current profit

    Scenario Outline: a contribution of <contribution>
      Given a bare account
      And its gross profit is <contribution>
      When it is evaluated
      Then CURRENT_PROFIT earns <points> points
      And this is <because> "Strong current profit"

      Examples:
        | contribution | points | because     |
        | 299,999.99   | 6      | not because |
        | 300,000      | 8      | because     |
        | 300,000.01   | 8      | because     |

  Rule: Outstanding current profit

    Scenario Outline: a contribution of <contribution>
      Given a bare account
      And its gross profit is <contribution>
      When it is evaluated
      Then CURRENT_PROFIT earns <points> points
      And this is <because> "Outstanding current profit"

      Examples:
        | contribution | points | because     |
        | 999,999.99   | 8      | not because |
        | 1,000,000    | 10     | because     |
        | 1,000,000.01 | 10     | because     |

  Rule: Future profit is scored once the projected profit is known

    Scenario Outline: a projected revenue of <projected revenue> at a margin of <margin> %
      Given a bare account
      And its projected revenue is <projected revenue>
      And its projected margin percent is <margin>
      When it is evaluated
      Then FUTURE_PROFIT earns 0 points
      And this is because "Future profit is scored once the projected profit is known"

      Examples:
        | projected revenue | margin |
        | 0                 | 100    |
        | 500,000           | 0      |
        | 500,000           | -5     |

    Example: without a projected margin, today's gross margin counts
      Given a bare account
      And its annual revenue is 100,000
      And its gross profit is 25,000
      And its projected revenue is 200,000
      When it is evaluated
      Then FUTURE_PROFIT earns 4 points
      And the data gaps name the projected margin percent

    Example: a projected margin goes before today's
      Given a bare account
      And its annual revenue is 100,000
      And its gross profit is 25,000
      And its projected revenue is 200,000
      And its projected margin percent is 24
      When it is evaluated
      Then FUTURE_PROFIT earns 2 points

    Example: without a projected revenue it is unscored
      Given a bare account
      And its projected revenue is unknown
      And its projected margin percent is 30
      When it is evaluated
      Then FUTURE_PROFIT is unscored
      And the data gaps name the projected revenue

    Example: without revenue there is no margin of today
      Given a bare account
      And its annual revenue is 0
      And its gross profit is 25,000
      And its projected revenue is 200,000
      When it is evaluated
      Then FUTURE_PROFIT is unscored

  Rule: Modest future profit

    Scenario Outline: a projected profit of <projected profit>, all of the projected revenue
      Given a bare account
      And its projected revenue is <projected profit>
      And its projected margin percent is 100
      When it is evaluated
      Then FUTURE_PROFIT earns <points> points
      And this is <because> "Modest future profit"

      Examples:
        | projected profit | points | because     |
        | 0                | 0      | not because |
        | 0.01             | 2      | because     |
        | 0.02             | 2      | because     |

  Rule: Fair future profit

    Scenario Outline: a projected profit of <projected profit>, all of the projected revenue
      Given a bare account
      And its projected revenue is <projected profit>
      And its projected margin percent is 100
      When it is evaluated
      Then FUTURE_PROFIT earns <points> points
      And this is <because> "Fair future profit"

      Examples:
        | projected profit | points | because     |
        | 49,999.99        | 2      | not because |
        | 50,000           | 4      | because     |
        | 50,000.01        | 4      | because     |

  Rule: Good future profit

    Scenario Outline: a projected profit of <projected profit>, all of the projected revenue
      Given a bare account
      And its projected revenue is <projected profit>
      And its projected margin percent is 100
      When it is evaluated
      Then FUTURE_PROFIT earns <points> points
      And this is <because> "Good future profit"

      Examples:
        | projected profit | points | because     |
        | 149,999.99       | 4      | not because |
        | 150,000          | 6      | because     |
        | 150,000.01       | 6      | because     |

  Rule: Strong future profit

    Scenario Outline: a projected profit of <projected profit>, all of the projected revenue
      Given a bare account
      And its projected revenue is <projected profit>
      And its projected margin percent is 100
      When it is evaluated
      Then FUTURE_PROFIT earns <points> points
      And this is <because> "Strong future profit"

      Examples:
        | projected profit | points | because     |
        | 499,999.99       | 6      | not because |
        | 500,000          | 8      | because     |
        | 500,000.01       | 8      | because     |

  Rule: Outstanding future profit

    Scenario Outline: a projected profit of <projected profit>, all of the projected revenue
      Given a bare account
      And its projected revenue is <projected profit>
      And its projected margin percent is 100
      When it is evaluated
      Then FUTURE_PROFIT earns <points> points
      And this is <because> "Outstanding future profit"

      Examples:
        | projected profit | points | because     |
        | 1,499,999.99     | 8      | not because |
        | 1,500,000        | 10     | because     |
        | 1,500,000.01     | 10     | because     |

  Rule: Financial security is scored once any credit signal is known

    Example: grade E earns nothing, but is scored
      Given a bare account
      And its credit grade is E
      When it is evaluated
      Then FINANCIAL_SECURITY earns 0 points
      And this is because "Financial security is scored once any credit signal is known"

    Example: without any signal it is unscored
      Given a bare account
      And its credit grade is unknown
      When it is evaluated
      Then FINANCIAL_SECURITY is unscored

  Rule: Financial security of credit grade D

    Example: grade D earns 2 points
      Given a bare account
      And its credit grade is D
      When it is evaluated
      Then FINANCIAL_SECURITY earns 2 points
      And this is because "Financial security of credit grade D"

  Rule: Financial security of credit grade C

    Example: grade C earns 6 points
      Given a bare account
      And its credit grade is C
      When it is evaluated
      Then FINANCIAL_SECURITY earns 6 points
      And this is because "Financial security of credit grade C"

  Rule: Financial security of credit grade B

    Example: grade B earns 8 points
      Given a bare account
      And its credit grade is B
      When it is evaluated
      Then FINANCIAL_SECURITY earns 8 points
      And this is because "Financial security of credit grade B"

  Rule: Financial security of credit grade A

    Example: grade A earns 10 points
      Given a bare account
      And its credit grade is A
      When it is evaluated
      Then FINANCIAL_SECURITY earns 10 points
      And this is because "Financial security of credit grade A"

  Rule: Ratings earn points step by step

    Scenario Outline: a strategic coherence of <rating>
      Given a bare account
      And its strategic coherence is <rating>
      When it is evaluated
      Then STRATEGIC_COHERENCE earns <points> points
      And this is because "Ratings earn points step by step"

      Examples:
        | rating | points |
        | 1      | 0      |
        | 2      | 2.5    |
        | 3      | 5      |
        | 4      | 7.5    |
        | 5      | 10     |

    Scenario Outline: a cultural fit of <rating>
      Given a bare account
      And its cultural fit is <rating>
      When it is evaluated
      Then CULTURAL_FIT earns <points> points
      And this is because "Ratings earn points step by step"

      Examples:
        | rating | points |
        | 1      | 0      |
        | 2      | 2.5    |
        | 3      | 5      |
        | 4      | 7.5    |
        | 5      | 10     |

    Scenario Outline: a supplier perception of <rating>
      Given a bare account
      And its supplier perception is <rating>
      When it is evaluated
      Then SUPPLIER_PERCEPTION earns <points> points
      And this is because "Ratings earn points step by step"

      Examples:
        | rating | points |
        | 1      | 0      |
        | 2      | 2.5    |
        | 3      | 5      |
        | 4      | 7.5    |
        | 5      | 10     |

    Scenario Outline: a reference value of <rating>, alone on its axis
      Given a bare account
      And its reference value is <rating>
      When it is evaluated
      Then the attractiveness is <attractiveness>
      And this is because "Ratings earn points step by step"

      Examples:
        | rating | attractiveness |
        | 1      | 0              |
        | 2      | 25             |
        | 3      | 50             |
        | 4      | 75             |
        | 5      | 100            |

    Scenario Outline: without a rating <criterion> is unscored
      Given the account Birch
      And its <fact> is unknown
      When it is evaluated
      Then <criterion> is unscored
      And the data gaps name the <fact>

      Examples:
        | fact                | criterion           |
        | strategic coherence | STRATEGIC_COHERENCE |
        | cultural fit        | CULTURAL_FIT        |
        | supplier perception | SUPPLIER_PERCEPTION |
