Feature: Concentration

  When too much of the portfolio rests on few accounts, goes to laggards, or is spread over more key accounts than can be
  cared for. The index of concentration adds up each account's squared share of revenue in percent: 10,000 if there is
  but one account, near 0 if there are many equal ones.

  Source: S1 (maximize stars, minimize laggards), S2 and S3 (where to put the time).

  Scenario Outline: the index of revenues of <revenues>
    Given accounts with a revenue of <revenues>
    When the portfolio is analysed
    Then the index of concentration is <index>

    Examples:
      | revenues       | index   |
      | 70             | 10,000  |
      | 50, 50         | 5,000   |
      | 50, 30, 20     | 3,800   |
      | 25, 25, 25, 25 | 2,500   |
      | 0              | unknown |

  Rule: Laggards that take much of the hours are a warning

    Scenario Outline: <laggards> hours for laggards of <all>
      Given 1 account like Birch
      And <laggards> accounts like Corner
      When the portfolio is analysed
      Then the warnings are exactly: <warnings>
      And this is <because> "Laggards that take much of the hours are a warning"

      Examples:
        | laggards | all | warnings                  | because     |
        | 14       | 74  | none                      | not because |
        | 15       | 75  | none                      | not because |
        | 16       | 76  | WARNING for LAGGARD_HOURS | because     |

  Rule: Many key accounts are a warning

    Scenario Outline: <key> key accounts
      Given <key> accounts like Birch
      When the portfolio is analysed
      Then the warnings are exactly: <warnings>
      And this is <because> "Many key accounts are a warning"

      Examples:
        | key | warnings                 | because     |
        | 34  | none                     | not because |
        | 35  | none                     | not because |
        | 36  | WARNING for KEY_ACCOUNTS | because     |

  Rule: More key accounts than can be cared for are an alarm

    Scenario Outline: <key> key accounts
      Given <key> accounts like Birch
      When the portfolio is analysed
      Then the warnings are exactly: <warnings>
      And this is <because> "More key accounts than can be cared for are an alarm"

      Examples:
        | key | warnings                 | because     |
        | 49  | WARNING for KEY_ACCOUNTS | not because |
        | 50  | WARNING for KEY_ACCOUNTS | not because |
        | 51  | ALARM for KEY_ACCOUNTS   | because     |
