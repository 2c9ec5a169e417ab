Feature: Tiers

  Which tier the policy gives an account, and what keeps it lower.
  The highest tier that an account qualifies for counts. Caps then apply in the order LOSS_MAKING, THIN_DATA,
  CREDIT_UNKNOWN; a cap takes effect if it lowers the tier. Credit grades D and E go before all else.
  Scores move in steps; the tables show the nearest ones that can be reached.

  Source: S4 (tiering), S3 (selection criteria), S1 (what makes a strategic account), S2 (key and regular accounts).

  Example: a cap that finds the tier lowered already takes no effect
    Given the account Atlas
    And its projected revenue is 999,999.99
    And its projected margin percent is 100
    And its cost to serve is 720,000.01
    And its strategic coherence is unknown
    And its cultural fit is unknown
    And its supplier perception is unknown
    When it is evaluated
    Then the completeness is 0.60
    And the policy tier is DEVELOPMENT
    And these caps took effect: LOSS_MAKING

  Example: too little data goes before unknown credit
    Given the account Atlas
    And its credit grade is unknown
    And its cultural fit is unknown
    And its supplier perception is unknown
    When it is evaluated
    Then the completeness is 0.65
    And the policy tier is DEVELOPMENT
    And these caps took effect: THIN_DATA

  Rule: Each tier asks for a score

    Scenario Outline: the account <account>
      Given the account <account>
      When it is evaluated
      Then the score is <score>
      And the tier is <tier>
      And this is because "Each tier asks for a score"

      Examples:
        | account | score | tier      |
        | Atlas   | 81.8  | STRATEGIC |
        | Birch   | 61.8  | KEY       |
        | Corner  | 33.3  | REGULAR   |

  Rule: A strategic account is a candidate that buys in volume, fits our strategy and scores what the tier asks for

    Scenario Outline: a score of <score>
      Given the account Atlas
      And its cost to serve is <cost to serve>
      And its projected revenue is <projected revenue>
      And its credit grade is <credit grade>
      And its strategic coherence is <strategic coherence>
      And its cultural fit is <cultural fit>
      When it is evaluated
      Then the score is <score>
      And the policy tier is <tier>
      And this is <because> "A strategic account is a candidate that buys in volume, fits our strategy and scores what the tier asks for"

      Examples:
        | cost to serve | projected revenue | credit grade | strategic coherence | cultural fit | score | tier      | because     |
        | 300,000       | 3,000,000         | C            | 5                   | 2            | 74.8  | KEY       | not because |
        | 500,000       | 3,000,000         | B            | 4                   | 4            | 75.0  | STRATEGIC | because     |
        | 300,000       | 1,000,000         | B            | 5                   | 3            | 75.3  | STRATEGIC | because     |

    Scenario Outline: a strategic coherence of <coherence>
      Given the account Atlas
      And its cultural fit is 5
      And its supplier perception is 5
      And its strategic coherence is <coherence>
      When it is evaluated
      Then the score is <score>
      And the policy tier is <tier>
      And this is <because> "A strategic account is a candidate that buys in volume, fits our strategy and scores what the tier asks for"

      Examples:
        | coherence | score | tier      | because     |
        | 3         | 80.5  | KEY       | not because |
        | 4         | 84.3  | STRATEGIC | because     |
        | 5         | 88    | STRATEGIC | because     |

    Example: no candidate, whatever the score
      Given the account Atlas
      And it has 2 buying people
      And it has no requested services
      When it is evaluated
      Then the score is 81.8
      And it is no candidate
      And the policy tier is DEVELOPMENT
      And this is not because "A strategic account is a candidate that buys in volume, fits our strategy and scores what the tier asks for"

    Example: potential does not stand in for volume here
      Given the account Atlas
      And our total sales are 250,000,000
      And its gross profit is 1,440,000
      And its cultural fit is 5
      And its supplier perception is 5
      When it is evaluated
      Then the evidence SIGNIFICANT_VOLUME is NOT_MET
      And the route is POTENTIAL
      And the score is 89
      And the policy tier is KEY
      And this is not because "A strategic account is a candidate that buys in volume, fits our strategy and scores what the tier asks for"

  Rule: A key account is a candidate that scores what the tier asks for

    Scenario Outline: a score of <score>
      Given the account Birch
      And its cost to serve is <cost to serve>
      And its projected revenue is <projected revenue>
      And its credit grade is <credit grade>
      And its strategic coherence is <strategic coherence>
      And its cultural fit is <cultural fit>
      When it is evaluated
      Then the score is <score>
      And the policy tier is <tier>
      And this is <because> "A key account is a candidate that scores what the tier asks for"

      Examples:
        | cost to serve | projected revenue | credit grade | strategic coherence | cultural fit | score | tier        | because     |
        | 76,000        | 800,000           | C            | 4                   | 1            | 54.8  | DEVELOPMENT | not because |
        | 150,000       | 800,000           | B            | 3                   | 3            | 55.0  | KEY         | because     |
        | 76,000        | 300,000           | B            | 4                   | 2            | 55.3  | KEY         | because     |

    Example: no candidate, whatever the score
      Given the account Birch
      And it has 2 buying people
      And its requested services are LOGISTICS
      When it is evaluated
      Then the score is 61.8
      And it is no candidate
      And the policy tier is DEVELOPMENT
      And this is not because "A key account is a candidate that scores what the tier asks for"

  Rule: A development account scores what the tier asks for

    Scenario Outline: a score of <score>
      Given the account Corner
      And its projected revenue is <projected revenue>
      And its credit grade is <credit grade>
      And its strategic coherence is <strategic coherence>
      And its cultural fit is <cultural fit>
      When it is evaluated
      Then the score is <score>
      And the policy tier is <tier>
      And this is <because> "A development account scores what the tier asks for"

      Examples:
        | projected revenue | credit grade | strategic coherence | cultural fit | score | tier        | because     |
        | 300,000           | A            | 3                   | 4            | 39.8  | REGULAR     | not because |
        | 44,000            | B            | 4                   | 5            | 40.0  | DEVELOPMENT | because     |
        | 2,400,000         | A            | 3                   | 1            | 40.3  | DEVELOPMENT | because     |

  Rule: An account with potential is at least a development account

    Example: a low score
      Given the account Corner
      And its projected revenue is 1,000,000
      And its projected margin percent is 1
      And its strategic coherence is 4
      And its supplier perception is 1
      When it is evaluated
      Then the score is 33.3
      And the evidence POTENTIAL_ROUTE is MET
      And the policy tier is DEVELOPMENT
      And this is because "An account with potential is at least a development account"

    Example: no potential
      Given the account Corner
      When it is evaluated
      Then the evidence POTENTIAL_ROUTE is NOT_MET
      And the policy tier is REGULAR
      And this is not because "An account with potential is at least a development account"

  Rule: Anyone else is a regular account

    Example: a low score and no potential
      Given the account Corner
      When it is evaluated
      Then the score is 33.3
      And it is no key account, but in tier REGULAR
      And this is because "Anyone else is a regular account"

    Example: nothing is known but the revenue
      Given a bare account
      And its annual revenue is 49,999.99
      When it is evaluated
      Then the score is 0
      And the tier is REGULAR
      And this is because "Anyone else is a regular account"

  Rule: An account that makes a loss without potential is at most developed

    Scenario Outline: a contribution of <contribution>
      Given the account Atlas
      And its projected revenue is 999,999.99
      And its projected margin percent is 100
      And its cost to serve is 0
      And its gross profit is <contribution>
      When it is evaluated
      Then the policy tier is <tier>
      And these caps took effect: <caps>
      And this is <because> "An account that makes a loss without potential is at most developed"

      Examples:
        | contribution | tier        | caps        | because     |
        | -0.01        | DEVELOPMENT | LOSS_MAKING | because     |
        | 0            | KEY         | none        | not because |
        | 0.01         | KEY         | none        | not because |

    Example: with potential a loss is no cap
      Given the account Atlas
      And its cost to serve is 720,000.01
      When it is evaluated
      Then the evidence POTENTIAL_ROUTE is MET
      And the policy tier is KEY
      And these caps took effect: none
      And this is not because "An account that makes a loss without potential is at most developed"

    Example: a loss takes no effect on an account that is lower anyway
      Given the account Corner
      And its cost to serve is 10,000.01
      When it is evaluated
      Then the policy tier is REGULAR
      And these caps took effect: none

  Rule: An account of which too little is known is at most developed

    Scenario Outline: a completeness of <completeness>
      Given the account Birch
      And its strategic coherence is <coherence>
      And its cultural fit is <fit>
      And its projected revenue is <projected revenue>
      And its supplier perception is <perception>
      When it is evaluated
      Then the completeness is <completeness>
      And the score is <score>
      And the policy tier is <tier>
      And these caps took effect: <caps>
      And this is <because> "An account of which too little is known is at most developed"

      Examples:
        | coherence | fit     | projected revenue | perception | completeness | score | tier        | caps      | because     |
        | unknown   | 3       | unknown           | 5          | 0.65         | 70.8  | DEVELOPMENT | THIN_DATA | because     |
        | unknown   | 3       | 800,000           | unknown    | 0.70         | 61.4  | KEY         | none      | not because |
        | unknown   | unknown | 800,000           | 5          | 0.75         | 70.7  | KEY         | none      | not because |

    Example: too little data takes no effect on an account that is lower anyway
      Given a bare account
      When it is evaluated
      Then the completeness is 0.15
      And the policy tier is REGULAR
      And these caps took effect: none

  Rule: An account of unknown credit is at most a key account

    Example: otherwise a strategic account
      Given the account Atlas
      And its credit grade is unknown
      When it is evaluated
      Then the completeness is 0.90
      And the policy tier is KEY
      And these caps took effect: CREDIT_UNKNOWN
      And this is because "An account of unknown credit is at most a key account"

    Example: a key account anyway
      Given the account Birch
      And its credit grade is unknown
      When it is evaluated
      Then the policy tier is KEY
      And these caps took effect: none

    Example: one signal is enough
      Given the account Atlas
      And its credit grade is unknown
      And its payment days beyond terms are 10
      When it is evaluated
      Then the policy tier is STRATEGIC
      And these caps took effect: none
      And this is not because "An account of unknown credit is at most a key account"

  Rule: Grade D is at most a key account, whatever else holds

    Scenario Outline: grade <grade>
      Given the account Atlas
      And its credit grade is <grade>
      When it is evaluated
      Then the policy tier is STRATEGIC
      And the tier is <tier>
      And this is <because> "Grade D is at most a key account, whatever else holds"

      Examples:
        | grade | tier      | because     |
        | C     | STRATEGIC | not because |
        | D     | KEY       | because     |

    Example: even a strategic account of long standing
      Given the account Atlas
      And it has been in tier STRATEGIC since 2020-01-01
      And its credit grade is D
      When it is evaluated
      Then the policy tier is STRATEGIC
      And the change is UNCHANGED
      And the tier is KEY
      And this is because "Grade D is at most a key account, whatever else holds"

    Example: a lower tier stays
      Given the account Corner
      And its credit grade is D
      When it is evaluated
      Then the tier is REGULAR

  Rule: Grade E is a regular account at once

    Example: however well it scores
      Given the account Atlas
      And its credit grade is E
      When it is evaluated
      Then it is no key account, but in tier REGULAR
      And this is because "Grade E is a regular account at once"

    Example: however long it has been strategic
      Given the account Atlas
      And it has been in tier STRATEGIC since 2020-01-01
      And its credit grade is E
      When it is evaluated
      Then it is no key account, but in tier REGULAR
      And this is because "Grade E is a regular account at once"
