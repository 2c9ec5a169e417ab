Feature: Buying centre

  Who decides at the account, and whether we know and reach them.

  Source: S1 (the 5P reading of the buying centre).

  Example: roles that are engaged and roles that are missing
    Given the account Birch
    When it is evaluated
    Then the engaged roles are exactly: DECIDER, BUYER, USER
    And the missing roles are exactly: INFLUENCER
    And it does not hang by a single thread

  Example: nothing is known of it
    Given the account Birch
    And its buying people are unknown
    When it is evaluated
    Then the engaged roles are exactly: none
    And the missing roles are exactly: DECIDER, BUYER, INFLUENCER, USER, GATEKEEPER
    And it does not hang by a single thread
    And the data gaps name the buying people

  Rule: A key account whose decider we do not reach has its buying centre mapped

    Scenario Outline: the decider is engaged: <engaged>
      Given the account Birch
      And its buying people are:
        | function    | role    | engaged   |
        | FINANCE     | DECIDER | <engaged> |
        | PROCUREMENT | BUYER   | yes       |
        | OPERATIONS  | USER    | yes       |
      When it is evaluated
      Then the tier is KEY
      And the actions are exactly: <actions>
      And this is <because> "A key account whose decider we do not reach has its buying centre mapped"

      Examples:
        | engaged | actions                       | because     |
        | yes     | CROSS_SELL                    | not because |
        | no      | CROSS_SELL, MAP_BUYING_CENTRE | because     |

    Example: who buys is unknown
      Given the account Birch
      And its buying people are unknown
      When it is evaluated
      Then the tier is KEY
      And the actions are exactly: CROSS_SELL, MAP_BUYING_CENTRE
      And this is because "A key account whose decider we do not reach has its buying centre mapped"

    Example: another account may keep its secrets
      Given the account Corner
      And it has no buying people
      When it is evaluated
      Then the tier is REGULAR
      And the actions are exactly: none
      And this is not because "A key account whose decider we do not reach has its buying centre mapped"

  Rule: A key account of whose roles we know too few has its buying centre mapped

    Scenario Outline: roles <one>, <two>, <three> and <four>
      Given the account Birch
      And its buying people are:
        | function    | role    | engaged |
        | FINANCE     | <one>   | yes     |
        | PROCUREMENT | <two>   | yes     |
        | OPERATIONS  | <three> | yes     |
        | QUALITY     | <four>  | yes     |
      When it is evaluated
      Then the tier is KEY
      And the actions are exactly: <actions>
      And this is <because> "A key account of whose roles we know too few has its buying centre mapped"

      Examples:
        | one     | two   | three | four       | actions                       | because     |
        | DECIDER | BUYER | BUYER | BUYER      | CROSS_SELL, MAP_BUYING_CENTRE | because     |
        | DECIDER | BUYER | USER  | USER       | CROSS_SELL                    | not because |
        | DECIDER | BUYER | USER  | INFLUENCER | CROSS_SELL                    | not because |

  Rule: A single engaged person is a single thread

    Scenario Outline: <count> of three people engaged
      Given the account Corner
      And its buying people are:
        | function | role    | engaged |
        | OWNER    | DECIDER | <one>   |
        | SHOP     | BUYER   | <two>   |
        | SHOP     | USER    | no      |
      When it is evaluated
      Then the actions are exactly: <actions>
      And <thread>
      And this is <because> "A single engaged person is a single thread"

      Examples:
        | one | two | count | actions         | thread                              | because     |
        | no  | no  | 0     | none            | it does not hang by a single thread | not because |
        | yes | no  | 1     | SINGLE_THREADED | it hangs by a single thread         | because     |
        | yes | yes | 2     | none            | it does not hang by a single thread | not because |

    Example: who buys is unknown
      Given the account Corner
      And its buying people are unknown
      When it is evaluated
      Then the actions are exactly: none
