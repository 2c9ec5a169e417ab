Feature: Coverage plan

  Who looks after which account. Limits are never exceeded: an account whom nobody can look after is left alone, with
  the reason. Of the plans that are possible, the one counts whose managers fit best and share the work evenly.

  Source: S4 (reallocating sales coverage, workload balancing), S3 (the skills of account managers), S0 (service model).

  Example: nobody is there
    Given the KEY account Acme of 80 hours
    When accounts are assigned
    Then nobody looks after Acme, because of NO_MANAGERS

  Example: nobody knows how much there is to do
    Given the manager Ann with 1 FTE, rated 5 in every skill
    And the KEY account Acme of 80 hours
    And account Acme's effort hours is unknown
    When accounts are assigned
    Then nobody looks after Acme, because of EFFORT_UNKNOWN

  Example: each manager has another reason
    Given the manager Ann with 0.1 FTE, rated 5 in every skill
    And the manager Bob with 1 FTE, rated 2 in every skill
    And the KEY account Acme of 121 hours
    When accounts are assigned
    Then nobody looks after Acme, because of TOO_LARGE, SKILLS
    And this is because "No manager is planned beyond capacity"
    And this is because "Key accounts ask for sound skills"

  Example: an important account is the last to be left alone
    Given the manager Ann with 0.1 FTE, rated 5 in every skill
    And the DEVELOPMENT account Dune of 70 hours
    And account Dune's manager id is Ann
    And account Dune's score is 99
    And the KEY account Kite of 70 hours
    And account Kite's score is 55
    When accounts are assigned
    Then Ann looks after Kite
    And nobody looks after Dune, because of HOURS_LEFT

  Example: of the same tier, the one with the lower score
    Given the manager Ann with 0.1 FTE, rated 5 in every skill
    And the KEY account Kite of 70 hours
    And account Kite's score is 60.1
    And the KEY account Kilo of 70 hours
    And account Kilo's manager id is Ann
    And account Kilo's score is 60
    When accounts are assigned
    Then Ann looks after Kite
    And nobody looks after Kilo, because of HOURS_LEFT

  Rule: An account that is owed a person needs a manager

    Scenario Outline: tier <tier>
      Given the manager Ann with 1 FTE, rated 5 in every skill
      And the <tier> account Acme of 1 hours
      When accounts are assigned
      Then Ann looks after 1 account
      And the accounts that need no manager are exactly: none
      And this is because "An account that is owed a person needs a manager"

      Examples:
        | tier        |
        | STRATEGIC   |
        | KEY         |
        | DEVELOPMENT |

    Example: a regular account is served by the service desk
      Given the manager Ann with 1 FTE, rated 5 in every skill
      And the REGULAR account Acme of 1 hours
      When accounts are assigned
      Then Ann looks after 0 accounts
      And everybody is looked after
      And the accounts that need no manager are exactly: Acme
      And this is not because "An account that is owed a person needs a manager"

  Rule: A full-time manager has so many hours for accounts

    Scenario Outline: <fte> FTE
      Given the manager Ann with <fte> FTE, rated 5 in every skill
      And the DEVELOPMENT account Acme of 30 hours
      When accounts are assigned
      Then Ann has <hours> hours a year and uses <percent> % of them
      And this is because "A full-time manager has so many hours for accounts"

      Examples:
        | fte  | hours | percent |
        | 1    | 1,200 | 2.5     |
        | 0.5  | 600   | 5       |
        | 0.25 | 300   | 10      |
        | 2    | 2,400 | 1.25    |

    Example: a manager who is away
      Given the manager Ann with 0 FTE, rated 5 in every skill
      And the DEVELOPMENT account Acme of 30 hours
      When accounts are assigned
      Then Ann has 0 hours a year and uses unknown % of them
      And nobody looks after Acme, because of TOO_LARGE

  Rule: No manager is planned beyond capacity

    Scenario Outline: <hours> more hours beside 700
      Given the manager Ann with 1 FTE, rated 5 in every skill
      And the KEY account Acme of 700 hours
      And the DEVELOPMENT account Dune of <hours> hours
      When accounts are assigned
      Then <alone> accounts are left alone
      And this is <because> "No manager is planned beyond capacity"

      Examples:
        | hours        | alone | because     |
        | 499.99       | 0     | not because |
        | 500          | 0     | not because |
        | 500.01       | 1     | because     |
        | 500.00000001 | 1     | because     |

    Example: an account that is larger than any manager
      Given the manager Ann with 1 FTE, rated 5 in every skill
      And the STRATEGIC account Acme of 1,200.01 hours
      When accounts are assigned
      Then nobody looks after Acme, because of TOO_LARGE
      And this is because "No manager is planned beyond capacity"

  Rule: Strategic accounts ask for strong skills

    Scenario Outline: rated <rating> to <skill>
      Given the manager Ann with 1 FTE, rated 5 in every skill
      And manager Ann is rated <rating> to <skill>
      And the STRATEGIC account Acme of 180 hours
      When accounts are assigned
      Then <alone> accounts are left alone
      And this is <because> "Strategic accounts ask for strong skills"

      Examples:
        | skill       | rating | alone | because     |
        | understand  | 3      | 1     | because     |
        | understand  | 4      | 0     | not because |
        | understand  | 5      | 0     | not because |
        | collaborate | 3      | 1     | because     |
        | collaborate | 4      | 0     | not because |
        | lead        | 3      | 1     | because     |
        | lead        | 4      | 0     | not because |
        | orchestrate | 3      | 1     | because     |
        | orchestrate | 4      | 0     | not because |

    Example: skills that nobody rated
      Given the manager Ann with 1 FTE, rated 5 in every skill
      And manager Ann's skills are unknown
      And the STRATEGIC account Acme of 180 hours
      When accounts are assigned
      Then nobody looks after Acme, because of SKILLS
      And this is because "Strategic accounts ask for strong skills"

  Rule: Key accounts ask for sound skills

    Scenario Outline: rated <rating> to <skill>
      Given the manager Ann with 1 FTE, rated 5 in every skill
      And manager Ann is rated <rating> to <skill>
      And the KEY account Acme of 80 hours
      When accounts are assigned
      Then <alone> accounts are left alone
      And this is <because> "Key accounts ask for sound skills"

      Examples:
        | skill       | rating | alone | because     |
        | understand  | 2      | 1     | because     |
        | understand  | 3      | 0     | not because |
        | understand  | 4      | 0     | not because |
        | collaborate | 2      | 1     | because     |
        | collaborate | 3      | 0     | not because |
        | lead        | 2      | 1     | because     |
        | lead        | 3      | 0     | not because |
        | orchestrate | 2      | 1     | because     |
        | orchestrate | 3      | 0     | not because |

    Example: a development account asks for none
      Given the manager Ann with 1 FTE, rated 1 in every skill
      And the DEVELOPMENT account Acme of 18 hours
      When accounts are assigned
      Then Ann looks after Acme
      And this is not because "Key accounts ask for sound skills"

  Rule: No manager has many strategic accounts

    Scenario Outline: <count> strategic accounts
      Given the manager Ann with 1 FTE, rated 5 in every skill
      And <count> STRATEGIC accounts of 100 hours
      When accounts are assigned
      Then Ann looks after <given> accounts
      And <alone> accounts are left alone
      And this is <because> "No manager has many strategic accounts"

      Examples:
        | count | given | alone | because     |
        | 7     | 7     | 0     | not because |
        | 8     | 8     | 0     | not because |
        | 9     | 8     | 1     | because     |

  Rule: No manager has too many key accounts

    Scenario Outline: <count> key accounts
      Given the manager Ann with 1 FTE, rated 5 in every skill
      And <count> KEY accounts of 60 hours
      When accounts are assigned
      Then Ann looks after <given> accounts
      And <alone> accounts are left alone
      And this is <because> "No manager has too many key accounts"

      Examples:
        | count | given | alone | because     |
        | 14    | 14    | 0     | not because |
        | 15    | 15    | 0     | not because |
        | 16    | 15    | 1     | because     |

    Example: strategic accounts are among them
      Given the manager Ann with 1 FTE, rated 5 in every skill
      And 2 STRATEGIC accounts of 60 hours
      And 14 KEY accounts of 60 hours
      And 5 DEVELOPMENT accounts of 12 hours
      When accounts are assigned
      Then Ann looks after 20 accounts
      And 1 account is left alone
      And this is because "No manager has too many key accounts"

  Rule: A manager who knows the industry fits

    Example: the one who knows it
      Given the manager Ann with 1 FTE, rated 3 in every skill
      And the manager Bob with 1 FTE, rated 3 in every skill
      And manager Bob's industries are RETAIL, MINING
      And the KEY account Acme of 80 hours
      And account Acme's industry is MINING
      When accounts are assigned
      Then Bob looks after Acme
      And INDUSTRY counts 30 points for Acme
      And this is because "A manager who knows the industry fits"

    Example: nobody knows which industry it is
      Given the manager Bob with 1 FTE, rated 3 in every skill
      And manager Bob's industries are RETAIL, MINING
      And the KEY account Acme of 80 hours
      When accounts are assigned
      Then INDUSTRY counts unknown points for Acme
      And this is not because "A manager who knows the industry fits"

  Rule: A skilled manager fits

    Scenario Outline: rated <rating> in every skill
      Given the manager Ann with 1 FTE, rated <rating> in every skill
      And the DEVELOPMENT account Acme of 18 hours
      When accounts are assigned
      Then SKILLS counts <points> points for Acme
      And this is <because> "A skilled manager fits"

      Examples:
        | rating | points  | because     |
        | 1      | unknown | not because |
        | 2      | 7.5     | because     |
        | 4      | 22.5    | because     |
        | 5      | 30      | because     |

    Example: the better skilled one
      Given the manager Ann with 1 FTE, rated 3 in every skill
      And the manager Bob with 1 FTE, rated 3 in every skill
      And manager Bob is rated 4 to lead
      And the KEY account Acme of 80 hours
      When accounts are assigned
      Then Bob looks after Acme
      And this is because "A skilled manager fits"

  Rule: A manager of the region fits

    Example: the one who works there
      Given the manager Ann with 1 FTE, rated 3 in every skill
      And manager Ann's regions are NORTH
      And the manager Bob with 1 FTE, rated 3 in every skill
      And manager Bob's regions are SOUTH, WEST
      And the KEY account Acme of 80 hours
      And account Acme's home region is WEST
      When accounts are assigned
      Then Bob looks after Acme
      And REGION counts 20 points for Acme
      And this is because "A manager of the region fits"

    Example: nobody works there
      Given the manager Ann with 1 FTE, rated 3 in every skill
      And manager Ann's regions are NORTH
      And the KEY account Acme of 80 hours
      And account Acme's home region is WEST
      When accounts are assigned
      Then REGION counts unknown points for Acme
      And this is not because "A manager of the region fits"

  Rule: An account keeps its manager where it can

    Example: among equals
      Given the manager Ann with 1 FTE, rated 3 in every skill
      And the manager Bob with 1 FTE, rated 3 in every skill
      And the KEY account Acme of 80 hours
      And account Acme's manager id is Bob
      When accounts are assigned
      Then Bob looks after Acme
      And CONTINUITY counts 20 points for Acme
      And this is because "An account keeps its manager where it can"

    Example: but not where another fits better
      Given the manager Ann with 1 FTE, rated 3 in every skill
      And manager Ann's industries are MINING
      And the manager Bob with 1 FTE, rated 3 in every skill
      And the KEY account Acme of 80 hours
      And account Acme's industry is MINING
      And account Acme's manager id is Bob
      When accounts are assigned
      Then Ann looks after Acme
      And this is not because "An account keeps its manager where it can"

    Example: nor where the manager has left
      Given the manager Ann with 1 FTE, rated 3 in every skill
      And the KEY account Acme of 80 hours
      And account Acme's manager id is Gone
      When accounts are assigned
      Then Ann looks after Acme
      And this is not because "An account keeps its manager where it can"

  Rule: Work is spread evenly

    Example: equal managers get equal work
      Given the manager Ann with 1 FTE, rated 3 in every skill
      And the manager Bob with 1 FTE, rated 3 in every skill
      And 12 DEVELOPMENT accounts of 20 hours
      When accounts are assigned
      Then Ann looks after 6 accounts
      And Bob looks after 6 accounts
      And the spread of utilisation is 0 %
      And this is because "Work is spread evenly"

    Example: half a manager gets half of the work
      Given the manager Ann with 1 FTE, rated 3 in every skill
      And the manager Bob with 0.5 FTE, rated 3 in every skill
      And 12 DEVELOPMENT accounts of 20 hours
      When accounts are assigned
      Then Ann looks after 8 accounts
      And Bob looks after 4 accounts
      And the spread of utilisation is 0 %

    Scenario Outline: <hours> hours of one manager
      Given the manager Ann with 1 FTE, rated 3 in every skill
      And the KEY account Acme of <hours> hours
      When accounts are assigned
      Then "Work is spread evenly" counts <points> points in all
      And this is because "Work is spread evenly"

      Examples:
        | hours | points |
        | 300   | -2.5   |
        | 600   | -5     |
        | 1,200 | -10    |

    Example: no work, nothing to spread
      Given the manager Ann with 1 FTE, rated 3 in every skill
      When accounts are assigned
      Then everybody is looked after
      And this is not because "Work is spread evenly"

  Rule: A manager keeps hours in reserve

    Scenario Outline: <hours> of 1,200 hours
      Given the manager Ann with 1 FTE, rated 3 in every skill
      And the KEY account Acme of <hours> hours
      When accounts are assigned
      Then Ann looks after Acme
      And this is <because> "A manager keeps hours in reserve"

      Examples:
        | hours    | because     |
        | 1,019.99 | not because |
        | 1,020    | not because |
        | 1,020.01 | because     |

    Example: hours beyond the target cost as many points as they are accounts' worth
      Given the manager Ann with 1 FTE, rated 3 in every skill
      And the KEY account Acme of 1,200 hours
      When accounts are assigned
      Then "A manager keeps hours in reserve" counts -3 points in all
      And this is because "A manager keeps hours in reserve"

  Rule: A manager above the target is over target

    Scenario Outline: <hours> of 600 hours
      Given the manager Ann with 0.5 FTE, rated 3 in every skill
      And the KEY account Acme of <hours> hours
      When accounts are assigned
      Then Ann is over target: <over>
      And this is <because> "A manager above the target is over target"

      Examples:
        | hours        | over | because     |
        | 509.99       | no   | not because |
        | 510          | no   | not because |
        | 510.00000001 | yes  | because     |
        | 600          | yes  | because     |
