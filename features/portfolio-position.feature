Feature: Portfolio position

  Where an account stands in the portfolio: how attractive it is to us, and how strong we are with it.
  Each axis is the mean of its points by their weights, times 10, rounded half up to one decimal; what is missing
  neither earns nor weighs. Examples of single criteria know nothing else of the axis, so the axis is ten times the points.

  Source: S1 (stars and laggards), S3 (portfolio approaches).

  Rule: Attractiveness weighs five criteria

    Example: all five
      Given the account Atlas
      When it is evaluated
      Then the attractiveness is 87.5
      And this is because "Attractiveness weighs five criteria"

    Scenario Outline: without its <fact>
      Given the account Birch
      And its <fact> is unknown
      When it is evaluated
      Then the attractiveness is <attractiveness>
      And the data gaps name the <fact>

      Examples:
        | fact                    | attractiveness |
        | projected revenue       | 61.5           |
        | previous annual revenue | 66.3           |
        | strategic coherence     | 57.5           |
        | credit grade            | 57.6           |
        | reference value         | 62.2           |

    Example: nothing is known of it
      Given a bare account
      When it is evaluated
      Then the attractiveness is unknown

  Rule: Strength weighs four criteria

    Example: all four
      Given the account Atlas
      When it is evaluated
      Then the strength is 71.3
      And this is because "Strength weighs four criteria"

    Scenario Outline: without its <fact>
      Given the account Birch
      And its <fact> is unknown
      When it is evaluated
      Then the strength is <strength>
      And the data gaps name the <fact>

      Examples:
        | fact                           | strength |
        | relationship stage             | 60.7     |
        | wallet size                    | 50.0     |
        | performance vs best competitor | 60.0     |
        | supplier perception            | 59.4     |

    Example: nothing is known of it
      Given a bare account
      When it is evaluated
      Then the strength is unknown

  Rule: Growth is scored once it is known

    Example: a great drop earns nothing, but is scored
      Given a bare account
      And its previous annual revenue is 100,000
      And its annual revenue is 50,000
      When it is evaluated
      Then the attractiveness is 0
      And this is because "Growth is scored once it is known"

    Example: unknown without the revenue of the year before
      Given a bare account
      And its annual revenue is 50,000
      And its previous annual revenue is unknown
      When it is evaluated
      Then the attractiveness is unknown
      And this is not because "Growth is scored once it is known"

    Example: unknown from nothing
      Given a bare account
      And its annual revenue is 50,000
      And its previous annual revenue is 0
      When it is evaluated
      Then the attractiveness is unknown
      And this is not because "Growth is scored once it is known"

  Rule: Modest growth

    Scenario Outline: from 100,000 to <revenue>
      Given a bare account
      And its previous annual revenue is 100,000
      And its annual revenue is <revenue>
      When it is evaluated
      Then the attractiveness is <attractiveness>
      And this is <because> "Modest growth"

      Examples:
        | revenue   | attractiveness | because     |
        | 89,999.99 | 0              | not because |
        | 90,000    | 20             | because     |
        | 90,000.01 | 20             | because     |

  Rule: Fair growth

    Scenario Outline: from 100,000 to <revenue>
      Given a bare account
      And its previous annual revenue is 100,000
      And its annual revenue is <revenue>
      When it is evaluated
      Then the attractiveness is <attractiveness>
      And this is <because> "Fair growth"

      Examples:
        | revenue    | attractiveness | because     |
        | 99,999.99  | 20             | not because |
        | 100,000    | 40             | because     |
        | 100,000.01 | 40             | because     |

  Rule: Good growth

    Scenario Outline: from 100,000 to <revenue>
      Given a bare account
      And its previous annual revenue is 100,000
      And its annual revenue is <revenue>
      When it is evaluated
      Then the attractiveness is <attractiveness>
      And this is <because> "Good growth"

      Examples:
        | revenue    | attractiveness | because     |
        | 104,999.99 | 40             | not because |
        | 105,000    | 60             | because     |
        | 105,000.01 | 60             | because     |

  Rule: Strong growth

    Scenario Outline: from 100,000 to <revenue>
      Given a bare account
      And its previous annual revenue is 100,000
      And its annual revenue is <revenue>
      When it is evaluated
      Then the attractiveness is <attractiveness>
      And this is <because> "Strong growth"

      Examples:
        | revenue    | attractiveness | because     |
        | 109,999.99 | 60             | not because |
        | 110,000    | 80             | because     |
        | 110,000.01 | 80             | because     |

  Rule: Outstanding growth

    Scenario Outline: from 100,000 to <revenue>
      Given a bare account
      And its previous annual revenue is 100,000
      And its annual revenue is <revenue>
      When it is evaluated
      Then the attractiveness is <attractiveness>
      And this is <because> "Outstanding growth"

      Examples:
        | revenue    | attractiveness | because     |
        | 119,999.99 | 80             | not because |
        | 120,000    | 100            | because     |
        | 120,000.01 | 100            | because     |

  Rule: The relationship is scored once its stage is known

    Scenario Outline: stage <stage> earns nothing, but is scored
      Given a bare account
      And its relationship stage is <stage>
      When it is evaluated
      Then the strength is 0
      And this is because "The relationship is scored once its stage is known"

      Examples:
        | stage      |
        | PRE_KAM    |
        | UNCOUPLING |

    Example: unknown
      Given a bare account
      And its relationship stage is unknown
      When it is evaluated
      Then the strength is unknown
      And the data gaps name the relationship stage

  Rule: A relationship in early key account management

    Example: stage EARLY_KAM
      Given a bare account
      And its relationship stage is EARLY_KAM
      When it is evaluated
      Then the strength is 25
      And this is because "A relationship in early key account management"

  Rule: A relationship in the midst of key account management

    Example: stage MID_KAM
      Given a bare account
      And its relationship stage is MID_KAM
      When it is evaluated
      Then the strength is 50
      And this is because "A relationship in the midst of key account management"

  Rule: A relationship that is a partnership

    Example: stage PARTNERSHIP_KAM
      Given a bare account
      And its relationship stage is PARTNERSHIP_KAM
      When it is evaluated
      Then the strength is 75
      And this is because "A relationship that is a partnership"

  Rule: A relationship that is synergistic

    Example: stage SYNERGISTIC_KAM
      Given a bare account
      And its relationship stage is SYNERGISTIC_KAM
      When it is evaluated
      Then the strength is 100
      And this is because "A relationship that is synergistic"

  Rule: Share of wallet is scored once it is known

    Example: a small share earns nothing, but is scored
      Given a bare account
      And its annual revenue is 0
      And its wallet size is 1,000,000
      When it is evaluated
      Then the strength is 0
      And this is because "Share of wallet is scored once it is known"

    Example: unknown
      Given a bare account
      And its annual revenue is 100,000
      And its wallet size is unknown
      When it is evaluated
      Then the strength is unknown

    Example: there is no share of nothing
      Given a bare account
      And its annual revenue is 0
      And its wallet size is 0
      When it is evaluated
      Then the strength is unknown

  Rule: Modest share of wallet

    Scenario Outline: <revenue> of 1,000,000
      Given a bare account
      And its wallet size is 1,000,000
      And its annual revenue is <revenue>
      When it is evaluated
      Then the strength is <strength>
      And this is <because> "Modest share of wallet"

      Examples:
        | revenue   | strength | because     |
        | 49,999.99 | 0        | not because |
        | 50,000    | 20       | because     |
        | 50,000.01 | 20       | because     |

  Rule: Fair share of wallet

    Scenario Outline: <revenue> of 1,000,000
      Given a bare account
      And its wallet size is 1,000,000
      And its annual revenue is <revenue>
      When it is evaluated
      Then the strength is <strength>
      And this is <because> "Fair share of wallet"

      Examples:
        | revenue    | strength | because     |
        | 149,999.99 | 20       | not because |
        | 150,000    | 40       | because     |
        | 150,000.01 | 40       | because     |

  Rule: Good share of wallet

    Scenario Outline: <revenue> of 1,000,000
      Given a bare account
      And its wallet size is 1,000,000
      And its annual revenue is <revenue>
      When it is evaluated
      Then the strength is <strength>
      And this is <because> "Good share of wallet"

      Examples:
        | revenue    | strength | because     |
        | 299,999.99 | 40       | not because |
        | 300,000    | 60       | because     |
        | 300,000.01 | 60       | because     |

  Rule: Strong share of wallet

    Scenario Outline: <revenue> of 1,000,000
      Given a bare account
      And its wallet size is 1,000,000
      And its annual revenue is <revenue>
      When it is evaluated
      Then the strength is <strength>
      And this is <because> "Strong share of wallet"

      Examples:
        | revenue    | strength | because     |
        | 499,999.99 | 60       | not because |
        | 500,000    | 80       | because     |
        | 500,000.01 | 80       | because     |

  Rule: Outstanding share of wallet

    Scenario Outline: <revenue> of 1,000,000
      Given a bare account
      And its wallet size is 1,000,000
      And its annual revenue is <revenue>
      When it is evaluated
      Then the strength is <strength>
      And this is <because> "Outstanding share of wallet"

      Examples:
        | revenue    | strength | because     |
        | 749,999.99 | 80       | not because |
        | 750,000    | 100      | because     |
        | 750,000.01 | 100      | because     |

  Rule: Performance against the best competitor earns points step by step

    Scenario Outline: performance <performance>
      Given a bare account
      And its performance vs best competitor is <performance>
      When it is evaluated
      Then the strength is <strength>
      And this is because "Performance against the best competitor earns points step by step"

      Examples:
        | performance | strength |
        | -2          | 0        |
        | -1          | 25       |
        | 0           | 50       |
        | 1           | 75       |
        | 2           | 100      |

    Example: unknown
      Given a bare account
      And its performance vs best competitor is unknown
      When it is evaluated
      Then the strength is unknown

  Rule: An axis is high from its middle, and known from half of its weight

    Scenario Outline: an attractiveness of <attractiveness>
      Given the account Birch
      And its projected revenue is <projected revenue>
      And its previous annual revenue is <previous revenue>
      And its credit grade is <grade>
      And its strategic coherence is <coherence>
      And its reference value is <reference>
      When it is evaluated
      Then the attractiveness is <attractiveness>
      And the quadrant is <quadrant>
      And this is because "An axis is high from its middle, and known from half of its weight"

      Examples:
        | projected revenue | previous revenue | grade | coherence | reference | attractiveness | quadrant |
        | 800,000           | 720,000          | B     | 3         | 2         | 49.5           | MAINSTAY |
        | 300,000           | 720,000          | B     | 4         | 3         | 50.0           | STAR     |
        | 800,000           | 680,000          | C     | 3         | 2         | 50.5           | STAR     |

    Scenario Outline: a strength of <strength>
      Given the account Birch
      And its relationship stage is <stage>
      And its performance vs best competitor is <performance>
      When it is evaluated
      Then the strength is <strength>
      And the quadrant is <quadrant>
      And this is because "An axis is high from its middle, and known from half of its weight"

      Examples:
        | stage     | performance | strength | quadrant  |
        | PRE_KAM   | 1           | 48.8     | POTENTIAL |
        | EARLY_KAM | 0           | 50.0     | STAR      |
        | MID_KAM   | -1          | 51.3     | STAR      |

    Scenario Outline: <share> of the weight of attractiveness is known
      Given the account Birch
      And its previous annual revenue is <previous revenue>
      And its strategic coherence is <coherence>
      And its credit grade is <grade>
      And its reference value is <reference>
      When it is evaluated
      Then the attractiveness is <attractiveness>
      And the quadrant is <quadrant>
      And this is because "An axis is high from its middle, and known from half of its weight"

      Examples:
        | previous revenue | coherence | grade   | reference | share | attractiveness | quadrant     |
        | unknown          | unknown   | unknown | 3         | 0.45  | 57.8           | UNCLASSIFIED |
        | unknown          | unknown   | B       | unknown   | 0.50  | 66.0           | STAR         |
        | 680,000          | unknown   | unknown | unknown   | 0.55  | 52.7           | STAR         |

    Scenario Outline: <share> of the weight of strength is known
      Given the account Birch
      And its relationship stage is <stage>
      And its wallet size is <wallet>
      And its performance vs best competitor is <performance>
      And its supplier perception is <perception>
      When it is evaluated
      Then the strength is <strength>
      And the quadrant is <quadrant>
      And this is because "An axis is high from its middle, and known from half of its weight"

      Examples:
        | stage   | wallet    | performance | perception | share | strength | quadrant     |
        | unknown | 1,400,000 | unknown     | 3          | 0.45  | 66.7     | UNCLASSIFIED |
        | MID_KAM | unknown   | unknown     | 3          | 0.50  | 50.0     | STAR         |
        | MID_KAM | unknown   | 0           | unknown    | 0.55  | 50.0     | STAR         |

    Example: unclassified has no strategy
      Given a bare account
      When it is evaluated
      Then the quadrant is UNCLASSIFIED
      And there is no strategy

  Rule: Stars are attractive and we are strong with them

    Example: Atlas
      Given the account Atlas
      When it is evaluated
      Then the attractiveness is 87.5
      And the strength is 71.3
      And the quadrant is STAR
      And the strategy is "invest"
      And this is because "Stars are attractive and we are strong with them"

  Rule: Potentials are attractive and we are not strong with them yet

    Example: Birch before key account management
      Given the account Birch
      And its relationship stage is PRE_KAM
      When it is evaluated
      Then the attractiveness is 61
      And the strength is 42.5
      And the quadrant is POTENTIAL
      And the strategy is "build"
      And this is because "Potentials are attractive and we are not strong with them yet"

  Rule: Mainstays are less attractive and we are strong with them

    Example: Birch with little future
      Given the account Birch
      And its projected revenue is 0
      When it is evaluated
      Then the attractiveness is 40
      And the strength is 57.5
      And the quadrant is MAINSTAY
      And the strategy is "defend"
      And this is because "Mainstays are less attractive and we are strong with them"

  Rule: Laggards are less attractive and we are not strong with them

    Example: Corner
      Given the account Corner
      When it is evaluated
      Then the attractiveness is 36
      And the strength is 40
      And the quadrant is LAGGARD
      And the strategy is "repair, automate or exit"
      And this is because "Laggards are less attractive and we are not strong with them"
