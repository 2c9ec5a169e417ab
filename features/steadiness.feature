Feature: Steadiness

  How an account moves from its current tier towards the one that the policy gives it: one step for each formal
  evaluation. Of several changes that hold for a lower policy tier the gentlest counts: HELD_FOR_DATA, TOLERATED,
  DEMOTED, AT_RISK. The count of low evaluations is what the next formal evaluation starts from.

  Source: S4 (tiering and reviews).

  Example: a current tier without its date is refused
    Given the account Birch
    And its current tier is KEY
    Then it cannot be evaluated without its tier since

  Rule: A score a little below what the tier asks for is tolerated

    Example: five below is tolerated
      Given the account Atlas
      And it has been in tier STRATEGIC since 2024-01-01
      And its credit grade is A
      And its strategic coherence is 2
      And its cultural fit is 3
      When it is evaluated
      Then the score is 70
      And the change is TOLERATED
      And the tier is STRATEGIC
      And this is because "A score a little below what the tier asks for is tolerated"

  Rule: A new account takes the tier that the policy gives it

    Scenario Outline: the account <account>
      Given the account <account>
      When it is evaluated
      Then the change is NEW
      And the tier is <tier>
      And the count of low evaluations is 0
      And this is because "A new account takes the tier that the policy gives it"

      Examples:
        | account | tier      |
        | Atlas   | STRATEGIC |
        | Birch   | KEY       |
        | Corner  | REGULAR   |

    Example: a count without a current tier is of no use
      Given the account Birch
      And its consecutive low evaluations are 3
      When it is evaluated
      Then the change is NEW
      And the count of low evaluations is 0
      And the data gaps name the current tier

  Rule: An account in the tier that the policy gives it stays

    Example: the count starts again
      Given the account Birch
      And it has been in tier KEY since 2024-01-01
      And its consecutive low evaluations are 1
      When it is evaluated
      Then the change is UNCHANGED
      And the tier is KEY
      And the count of low evaluations is 0
      And this is because "An account in the tier that the policy gives it stays"

    Example: too little data changes nothing for a tier that stands
      Given the account Birch
      And it has been in tier DEVELOPMENT since 2024-01-01
      And its strategic coherence is unknown
      And its cultural fit is unknown
      And its supplier perception is unknown
      When it is evaluated
      Then the completeness is 0.60
      And the change is UNCHANGED
      And the tier is DEVELOPMENT
      And this is because "An account in the tier that the policy gives it stays"

  Rule: A promotion waits until the score is clear of the next threshold

    Example: at the next threshold, but not clear of it
      Given the account Atlas
      And it has been in tier KEY since 2024-01-01
      And its strategic coherence is 4
      And its cultural fit is 3
      And its consecutive low evaluations are 1
      When it is evaluated
      Then the score is 75.5
      And the policy tier is STRATEGIC
      And the change is PROMOTION_HELD
      And the tier is KEY
      And the count of low evaluations is 0
      And this is because "A promotion waits until the score is clear of the next threshold"

    Example: potential alone does not lift a low score
      Given the account Corner
      And it has been in tier REGULAR since 2024-01-01
      And its projected revenue is 1,000,000
      And its projected margin percent is 1
      And its strategic coherence is 4
      And its supplier perception is 1
      When it is evaluated
      Then the score is 33.3
      And the policy tier is DEVELOPMENT
      And the change is PROMOTION_HELD
      And the tier is REGULAR
      And this is because "A promotion waits until the score is clear of the next threshold"

  Rule: A score clear of the next threshold promotes one step

    Scenario Outline: from KEY with a score of <score>
      Given the account Atlas
      And it has been in tier KEY since 2024-01-01
      And its cost to serve is <cost to serve>
      And its credit grade is <credit grade>
      And its strategic coherence is <strategic coherence>
      And its cultural fit is <cultural fit>
      And its supplier perception is <supplier perception>
      When it is evaluated
      Then the score is <score>
      And the policy tier is STRATEGIC
      And the change is <change>
      And the tier is <tier>
      And this is <because> "A score clear of the next threshold promotes one step"

      Examples:
        | cost to serve | credit grade | strategic coherence | cultural fit | supplier perception | score | change         | tier      | because     |
        | 500,000       | C            | 5                   | unknown      | 4                   | 76.9  | PROMOTION_HELD | KEY       | not because |
        | 500,000       | A            | 4                   | 4            | 4                   | 77.0  | PROMOTED       | STRATEGIC | because     |
        | 300,000       | B            | 5                   | 2            | unknown             | 77.1  | PROMOTED       | STRATEGIC | because     |

    Scenario Outline: from DEVELOPMENT with a score of <score>
      Given the account Birch
      And it has been in tier DEVELOPMENT since 2024-01-01
      And its cost to serve is <cost to serve>
      And its credit grade is <credit grade>
      And its strategic coherence is <strategic coherence>
      And its cultural fit is <cultural fit>
      And its supplier perception is <supplier perception>
      When it is evaluated
      Then the score is <score>
      And the policy tier is KEY
      And the change is <change>
      And the tier is <tier>
      And this is <because> "A score clear of the next threshold promotes one step"

      Examples:
        | cost to serve | credit grade | strategic coherence | cultural fit | supplier perception | score | change         | tier        | because     |
        | 76,000        | A            | 2                   | unknown      | 3                   | 56.9  | PROMOTION_HELD | DEVELOPMENT | not because |
        | 150,000       | A            | 3                   | 3            | 3                   | 57.0  | PROMOTED       | KEY         | because     |
        | 76,000        | C            | 3                   | 3            | unknown             | 57.1  | PROMOTED       | KEY         | because     |

    Scenario Outline: from REGULAR with a score of <score>
      Given the account Corner
      And it has been in tier REGULAR since 2024-01-01
      And its projected revenue is <projected revenue>
      And its credit grade is <credit grade>
      And its strategic coherence is <strategic coherence>
      And its cultural fit is <cultural fit>
      And its supplier perception is <supplier perception>
      When it is evaluated
      Then the score is <score>
      And the policy tier is DEVELOPMENT
      And the change is <change>
      And the tier is <tier>
      And this is <because> "A score clear of the next threshold promotes one step"

      Examples:
        | projected revenue | credit grade | strategic coherence | cultural fit | supplier perception | score | change         | tier        | because     |
        | 300,000           | B            | 3                   | unknown      | 4                   | 41.9  | PROMOTION_HELD | REGULAR     | not because |
        | 44,000            | A            | 3                   | 5            | 3                   | 42.0  | PROMOTED       | DEVELOPMENT | because     |
        | 44,000            | A            | 4                   | 4            | unknown             | 42.1  | PROMOTED       | DEVELOPMENT | because     |

    Example: one step at a time
      Given the account Atlas
      And it has been in tier REGULAR since 2024-01-01
      And its consecutive low evaluations are 1
      When it is evaluated
      Then the policy tier is STRATEGIC
      And the change is PROMOTED
      And the tier is DEVELOPMENT
      And the count of low evaluations is 0
      And this is because "A score clear of the next threshold promotes one step"

  Rule: A lower policy tier puts the account at risk

    Example: the first low evaluation is counted
      Given the account Birch
      And it has been in tier KEY since 2024-01-01
      And its strategic coherence is 3
      And its cultural fit is 2
      And its supplier perception is 1
      When it is evaluated
      Then the score is 48
      And the policy tier is DEVELOPMENT
      And the change is AT_RISK
      And the tier is KEY
      And the count of low evaluations is 1
      And this is because "A lower policy tier puts the account at risk"

    Example: a missing count is 0, and reported
      Given the account Birch
      And it has been in tier KEY since 2024-01-01
      And its strategic coherence is 3
      And its cultural fit is 2
      And its supplier perception is 1
      And its consecutive low evaluations are unknown
      When it is evaluated
      Then the count of low evaluations is 1
      And the data gaps name the consecutive low evaluations
      And this is because "A lower policy tier puts the account at risk"

  Rule: A tier that was low again and held long enough is left one step down

    Scenario Outline: <low> low evaluations before this one
      Given the account Birch
      And it has been in tier KEY since 2024-01-01
      And its strategic coherence is 3
      And its cultural fit is 2
      And its supplier perception is 1
      And its consecutive low evaluations are <low>
      When it is evaluated
      Then the change is <change>
      And the tier is <tier>
      And the count of low evaluations is <next>
      And this is <because> "A tier that was low again and held long enough is left one step down"

      Examples:
        | low | change  | tier        | next | because     |
        | 0   | AT_RISK | KEY         | 1    | not because |
        | 1   | DEMOTED | DEVELOPMENT | 0    | because     |
        | 2   | DEMOTED | DEVELOPMENT | 0    | because     |

    Scenario Outline: in its tier since <since>, evaluated on <today>
      Given the account Birch
      And it has been in tier KEY since <since>
      And its strategic coherence is 3
      And its cultural fit is 2
      And its supplier perception is 1
      And its consecutive low evaluations are 1
      And its last order date is unknown
      And today is <today>
      When it is evaluated
      Then the change is <change>
      And the tier is <tier>
      And the count of low evaluations is <next>
      And this is <because> "A tier that was low again and held long enough is left one step down"

      Examples:
        | since      | today      | change  | tier        | next | because     |
        | 2025-01-16 | 2026-01-15 | AT_RISK | KEY         | 2    | not because |
        | 2025-01-15 | 2026-01-15 | DEMOTED | DEVELOPMENT | 0    | because     |
        | 2025-01-14 | 2026-01-15 | DEMOTED | DEVELOPMENT | 0    | because     |
        | 2024-02-29 | 2025-02-27 | AT_RISK | KEY         | 2    | not because |
        | 2024-02-29 | 2025-02-28 | DEMOTED | DEVELOPMENT | 0    | because     |

    Example: one step at a time
      Given the account Corner
      And it has been in tier STRATEGIC since 2024-01-01
      And its consecutive low evaluations are 1
      When it is evaluated
      Then the policy tier is REGULAR
      And the change is DEMOTED
      And the tier is KEY
      And this is because "A tier that was low again and held long enough is left one step down"

  Rule: A score just below the threshold is tolerated in every tier below key

    Scenario Outline: in DEVELOPMENT with a score of <score>
      Given the account Corner
      And it has been in tier DEVELOPMENT since 2024-01-01
      And its consecutive low evaluations are 5
      And its projected revenue is <projected revenue>
      And its credit grade is <credit grade>
      And its cultural fit is <cultural fit>
      And its supplier perception is <supplier perception>
      When it is evaluated
      Then the score is <score>
      And it is no candidate
      And the policy tier is REGULAR
      And the change is <change>
      And the tier is <tier>
      And the count of low evaluations is <next>
      And this is <because> "A score just below the threshold is tolerated in every tier below key"

      Examples:
        | projected revenue | credit grade | cultural fit | supplier perception | score | change    | tier        | next | because     |
        | 300,000           | A            | 2            | 2                   | 34.8  | DEMOTED   | REGULAR     | 0    | not because |
        | 44,000            | B            | 3            | 3                   | 35.0  | TOLERATED | DEVELOPMENT | 0    | because     |
        | 300,000           | B            | 3            | 2                   | 35.3  | TOLERATED | DEVELOPMENT | 0    | because     |

    Example: a loss that lowers nothing does not matter
      Given the account Corner
      And it has been in tier DEVELOPMENT since 2024-01-01
      And its cost to serve is 10,000.01
      And its credit grade is A
      And its supplier perception is 4
      When it is evaluated
      Then the score is 37.8
      And these caps took effect: none
      And the change is TOLERATED
      And this is because "A score just below the threshold is tolerated in every tier below key"

  Rule: A score just below the threshold is tolerated of a key account that is still a candidate

    Scenario Outline: in KEY with a score of <score>
      Given the account Birch
      And it has been in tier KEY since 2024-01-01
      And its consecutive low evaluations are 5
      And its projected revenue is <projected revenue>
      And its credit grade is <credit grade>
      And its strategic coherence is <strategic coherence>
      And its cultural fit is <cultural fit>
      And its supplier perception is <supplier perception>
      When it is evaluated
      Then the score is <score>
      And the policy tier is DEVELOPMENT
      And the change is <change>
      And the tier is <tier>
      And the count of low evaluations is 0
      And this is <because> "A score just below the threshold is tolerated of a key account that is still a candidate"

      Examples:
        | projected revenue | credit grade | strategic coherence | cultural fit | supplier perception | score | change    | tier        | because     |
        | 800,000           | C            | 4                   | 2            | 1                   | 49.8  | DEMOTED   | DEVELOPMENT | not because |
        | 100,000           | B            | 3                   | 3            | 3                   | 50.0  | TOLERATED | KEY         | because     |
        | 300,000           | B            | 2                   | 3            | 3                   | 50.3  | TOLERATED | KEY         | because     |

    Scenario Outline: in STRATEGIC with a score of <score>
      Given the account Atlas
      And it has been in tier STRATEGIC since 2024-01-01
      And its consecutive low evaluations are 5
      And its projected revenue is <projected revenue>
      And its strategic coherence is <strategic coherence>
      When it is evaluated
      Then the score is <score>
      And the policy tier is KEY
      And the change is <change>
      And the tier is <tier>
      And the count of low evaluations is 0
      And this is <because> "A score just below the threshold is tolerated of a key account that is still a candidate"

      Examples:
        | projected revenue | strategic coherence | score | change    | tier      | because     |
        | 100,000           | 5                   | 69.8  | DEMOTED   | KEY       | not because |
        | 300,000           | 4                   | 70.0  | TOLERATED | STRATEGIC | because     |
        | 1,000,000         | 3                   | 70.3  | TOLERATED | STRATEGIC | because     |

    Example: no candidate any more
      Given the account Birch
      And it has been in tier KEY since 2024-01-01
      And it has 2 buying people
      And its requested services are LOGISTICS
      When it is evaluated
      Then the score is 61.8
      And it is no candidate
      And the change is AT_RISK
      And this is not because "A score just below the threshold is tolerated of a key account that is still a candidate"

    Example: lowered because it makes a loss
      Given the account Birch
      And it has been in tier KEY since 2024-01-01
      And its strategic coherence is 5
      And its cost to serve is 230,000
      When it is evaluated
      Then the score is 56.5
      And these caps took effect: LOSS_MAKING
      And the change is AT_RISK
      And this is not because "A score just below the threshold is tolerated of a key account that is still a candidate"

    Example: lowered by its score before the loss matters
      Given the account Birch
      And it has been in tier KEY since 2024-01-01
      And its cost to serve is 230,000
      When it is evaluated
      Then the score is 52.8
      And these caps took effect: none
      And the change is TOLERATED
      And this is because "A score just below the threshold is tolerated of a key account that is still a candidate"

  Rule: An account of which too little is known keeps its tier

    Scenario Outline: a completeness of <completeness>
      Given the account Birch
      And it has been in tier KEY since 2024-01-01
      And its consecutive low evaluations are 5
      And it has 2 buying people
      And its requested services are LOGISTICS
      And its strategic coherence is unknown
      And its projected revenue is <projected revenue>
      And its supplier perception is <perception>
      When it is evaluated
      Then the completeness is <completeness>
      And the policy tier is DEVELOPMENT
      And the change is <change>
      And the tier is <tier>
      And the count of low evaluations is <next>
      And this is <because> "An account of which too little is known keeps its tier"

      Examples:
        | projected revenue | perception | completeness | change        | tier        | next | because     |
        | unknown           | 3          | 0.65         | HELD_FOR_DATA | KEY         | 5    | because     |
        | 800,000           | unknown    | 0.70         | DEMOTED       | DEVELOPMENT | 0    | not because |
        | 800,000           | 3          | 0.85         | DEMOTED       | DEVELOPMENT | 0    | not because |

    Example: the gentlest counts
      Given the account Birch
      And it has been in tier KEY since 2024-01-01
      And its consecutive low evaluations are 1
      And its strategic coherence is unknown
      And its cultural fit is unknown
      And its supplier perception is unknown
      When it is evaluated
      Then these caps took effect: THIN_DATA
      And the change is HELD_FOR_DATA
      And the tier is KEY
      And the count of low evaluations is 1
      And this is not because "A lower policy tier puts the account at risk"
      And this is because "An account of which too little is known keeps its tier"

  Rule: An account lowered only for unknown credit keeps its tier

    Example: otherwise still strategic
      Given the account Atlas
      And it has been in tier STRATEGIC since 2024-01-01
      And its credit grade is unknown
      And its consecutive low evaluations are 1
      When it is evaluated
      Then these caps took effect: CREDIT_UNKNOWN
      And the policy tier is KEY
      And the change is HELD_FOR_DATA
      And the tier is STRATEGIC
      And the count of low evaluations is 1
      And this is because "An account lowered only for unknown credit keeps its tier"

    Example: unknown credit that lowers nothing holds nothing
      Given the account Birch
      And it has been in tier KEY since 2024-01-01
      And its credit grade is unknown
      And its strategic coherence is 3
      And its cultural fit is 2
      And its supplier perception is 1
      When it is evaluated
      Then the score is 44.4
      And these caps took effect: none
      And the change is AT_RISK
      And this is not because "An account lowered only for unknown credit keeps its tier"
