Feature: Actions

  What to do about an account, beyond what its buying centre and our coordination call for.
  As they are, Birch calls for CROSS_SELL and Corner for SINGLE_THREADED; the lists of actions are whole.

  Source: S1 (what makes a strategic account), S2, S3, S4.

  Scenario Outline: the account <account>
    Given the account <account>
    When it is evaluated
    Then the actions are exactly: <actions>

    Examples:
      | account | actions         |
      | Atlas   | none            |
      | Birch   | CROSS_SELL      |
      | Corner  | SINGLE_THREADED |

  Rule: A key account needs a complete account plan

    Scenario Outline: <sections> sections
      Given the account Birch
      And its plan sections complete are <sections>
      When it is evaluated
      Then the actions are exactly: <actions>
      And this is <because> "A key account needs a complete account plan"

      Examples:
        | sections | actions                           | because     |
        | 7        | COMPLETE_ACCOUNT_PLAN, CROSS_SELL | because     |
        | 8        | CROSS_SELL                        | not because |
        | 9        | CROSS_SELL                        | not because |
        | unknown  | COMPLETE_ACCOUNT_PLAN, CROSS_SELL | because     |

    Example: other accounts need none
      Given the account Corner
      And its plan sections complete are 0
      When it is evaluated
      Then the actions are exactly: SINGLE_THREADED

    Example: an unknown plan is reported
      Given the account Birch
      And its plan sections complete are unknown
      When it is evaluated
      Then the data gaps name the plan sections complete

  Rule: An account that buys few of the lines it could use is offered more, unless it is in red health

    Scenario Outline: <bought> of <relevant> lines
      Given the account Birch
      And its product lines bought are <bought>
      And its product lines relevant are <relevant>
      When it is evaluated
      Then the actions are exactly: <actions>
      And this is <because> "An account that buys few of the lines it could use is offered more, unless it is in red health"

      Examples:
        | bought  | relevant | actions    | because     |
        | 499     | 1,000    | CROSS_SELL | because     |
        | 500     | 1,000    | none       | not because |
        | 501     | 1,000    | none       | not because |
        | unknown | 8        | none       | not because |
        | 3       | unknown  | none       | not because |

    Example: first things first in red health
      Given the account Birch
      And its open escalations are 3
      When it is evaluated
      Then the health is RED
      And the actions are exactly: RECOVERY_PLAN
      And this is not because "An account that buys few of the lines it could use is offered more, unless it is in red health"

    Example: amber health does not keep from it
      Given the account Birch
      And its open escalations are 1
      When it is evaluated
      Then the health is AMBER
      And the actions are exactly: CROSS_SELL
      And this is because "An account that buys few of the lines it could use is offered more, unless it is in red health"

  Rule: An account long past its buying cycle may be lapsing

    Scenario Outline: last ordered on <last> with a cycle of <cycle> days
      Given the account Corner
      And its last order date is <last>
      And its buying cycle days are <cycle>
      When it is evaluated
      Then the actions are exactly: <actions>
      And this is <because> "An account long past its buying cycle may be lapsing"

      Examples:
        | last       | cycle   | actions                      | because     |
        | 2025-11-11 | 44      | SINGLE_THREADED              | not because |
        | 2025-11-10 | 44      | SINGLE_THREADED              | not because |
        | 2025-11-09 | 44      | SINGLE_THREADED, LAPSE_ALERT | because     |
        | unknown    | 44      | SINGLE_THREADED              | not because |
        | 2025-11-09 | unknown | SINGLE_THREADED              | not because |

    Scenario Outline: the data gaps name the <fact>
      Given the account Corner
      And its <fact> is unknown
      When it is evaluated
      Then the data gaps name the <fact>

      Examples:
        | fact                   |
        | last order date        |
        | buying cycle days      |
        | product lines bought   |
        | product lines relevant |

  Rule: A good account of unknown credit needs a credit check

    Scenario Outline: a score of <score>
      Given the account Birch
      And its projected revenue is <projected revenue>
      And its credit grade is <credit grade>
      And its strategic coherence is <strategic coherence>
      And its cultural fit is <cultural fit>
      And its supplier perception is <supplier perception>
      When it is evaluated
      Then the score is <score>
      And the actions are exactly: <actions>
      And this is <because> "A good account of unknown credit needs a credit check"

      Examples:
        | projected revenue | credit grade | strategic coherence | cultural fit | supplier perception | score | actions                  | because     |
        | 6,000,000         | unknown      | 2                   | 1            | 3                   | 54.7  | CROSS_SELL               | not because |
        | 100,000           | unknown      | 4                   | 3            | 4                   | 55.0  | CROSS_SELL, CREDIT_CHECK | because     |
        | 300,000           | unknown      | 4                   | 3            | 3                   | 55.3  | CROSS_SELL, CREDIT_CHECK | because     |

    Example: known credit needs no check
      Given the account Birch
      When it is evaluated
      Then the score is 61.8
      And the actions are exactly: CROSS_SELL

  Rule: An account that makes a loss needs repair

    Scenario Outline: a cost to serve of <cost>
      Given the account Corner
      And its cost to serve is <cost>
      When it is evaluated
      Then the actions are exactly: <actions>
      And this is <because> "An account that makes a loss needs repair"

      Examples:
        | cost      | actions                        | because     |
        | 9,999.99  | SINGLE_THREADED                | not because |
        | 10,000    | SINGLE_THREADED                | not because |
        | 10,000.01 | SINGLE_THREADED, PROFIT_REPAIR | because     |

    Example: an unknown contribution
      Given the account Corner
      And its gross profit is unknown
      When it is evaluated
      Then the actions are exactly: SINGLE_THREADED

  Rule: An account at risk of its tier needs a recovery plan

    Example: Birch with a low score
      Given the account Birch
      And it has been in tier KEY since 2024-01-01
      And its strategic coherence is 3
      And its cultural fit is 2
      And its supplier perception is 1
      When it is evaluated
      Then the change is AT_RISK
      And the actions are exactly: CROSS_SELL, RECOVERY_PLAN
      And this is because "An account at risk of its tier needs a recovery plan"

    Example: tolerated is not at risk
      Given the account Birch
      And it has been in tier KEY since 2024-01-01
      And its cost to serve is 196,000
      When it is evaluated
      Then the change is TOLERATED
      And the actions are exactly: CROSS_SELL

  Rule: An account in red health needs a recovery plan

    Example: an unhappy corner shop
      Given the account Corner
      And its satisfaction is 4.9
      When it is evaluated
      Then the health is RED
      And the actions are exactly: SINGLE_THREADED, RECOVERY_PLAN
      And this is because "An account in red health needs a recovery plan"

  Rule: An account that is leaving needs an exit plan

    Example: uncoupling
      Given the account Corner
      And its relationship stage is UNCOUPLING
      When it is evaluated
      Then the actions are exactly: SINGLE_THREADED, EXIT_PLAN
      And this is because "An account that is leaving needs an exit plan"

  Rule: An account that brings much of our revenue is a concentration risk

    Scenario Outline: <revenue> of 400,000
      Given the account Corner
      And our total sales are 400,000
      And its annual revenue is <revenue>
      When it is evaluated
      Then the actions are exactly: <actions>
      And this is <because> "An account that brings much of our revenue is a concentration risk"

      Examples:
        | revenue   | actions                             | because     |
        | 39,999.99 | SINGLE_THREADED                     | not because |
        | 40,000    | SINGLE_THREADED, CONCENTRATION_RISK | because     |
        | 40,000.01 | SINGLE_THREADED, CONCENTRATION_RISK | because     |
