Feature: Approach

  How far an account is served as itself rather than by its archetype, and what serving it takes.
  The archetype is always given; complexity counts up to 10 points.

  Source: S0 (generalise or personalise), S4 (service model).

  Scenario Outline: the archetype of <industry>, <size>, <behaviour>
    Given the account Birch
    And its industry is <industry>
    And its size band is <size>
    And its buying behaviour is <behaviour>
    When it is evaluated
    Then the archetype is <archetype>

    Examples:
      | industry | size    | behaviour  | archetype                 |
      | RETAIL   | MEDIUM  | RELATIONAL | RETAIL-MEDIUM-RELATIONAL  |
      | unknown  | MEDIUM  | RELATIONAL | GENERIC-MEDIUM-RELATIONAL |
      | RETAIL   | unknown | RELATIONAL | RETAIL-UNSIZED-RELATIONAL |
      | RETAIL   | MEDIUM  | unknown    | RETAIL-MEDIUM-UNKNOWN     |
      | unknown  | unknown | unknown    | GENERIC-UNSIZED-UNKNOWN   |

  Example: what is missing adds nothing
    Given a bare account
    When it is evaluated
    Then the complexity is 0, LOW
    And the data gaps name the buying people
    And the data gaps name the countries
    And the data gaps name the requested services
    And the data gaps name the buying cycle days
    And the data gaps name the buying behaviour

  Example: everything together makes ten
    Given the account Atlas
    When it is evaluated
    Then the complexity is 10, HIGH

  Rule: Several buying people make an account more complex

    Scenario Outline: <people> buying people
      Given a bare account
      And it has <people> buying people
      When it is evaluated
      Then the complexity is <complexity>
      And this is <because> "Several buying people make an account more complex"

      Examples:
        | people | complexity | because     |
        | 2      | 0          | not because |
        | 3      | 1          | because     |
        | 4      | 1          | because     |

  Rule: Many buying people make an account much more complex

    Scenario Outline: <people> buying people
      Given a bare account
      And it has <people> buying people
      When it is evaluated
      Then the complexity is <complexity>
      And this is <because> "Many buying people make an account much more complex"

      Examples:
        | people | complexity | because     |
        | 5      | 1          | not because |
        | 6      | 2          | because     |
        | 7      | 2          | because     |

  Rule: Several functions make an account more complex

    Scenario Outline: <functions> functions
      Given a bare account
      And it has 2 buying people in <functions> functions
      When it is evaluated
      Then the complexity is <complexity>
      And this is <because> "Several functions make an account more complex"

      Examples:
        | functions | complexity | because     |
        | 1         | 0          | not because |
        | 2         | 1          | because     |

    Example: three of them
      Given a bare account
      And it has 3 buying people in 3 functions
      When it is evaluated
      Then the complexity is 2
      And this is because "Several functions make an account more complex"

  Rule: Many functions make an account much more complex

    Scenario Outline: <functions> functions
      Given a bare account
      And it has 5 buying people in <functions> functions
      When it is evaluated
      Then the complexity is <complexity>
      And this is <because> "Many functions make an account much more complex"

      Examples:
        | functions | complexity | because     |
        | 3         | 2          | not because |
        | 4         | 3          | because     |
        | 5         | 3          | because     |

  Rule: Several countries make an account more complex

    Scenario Outline: countries <countries>
      Given a bare account
      And its countries are <countries>
      When it is evaluated
      Then the complexity is <complexity>
      And this is <because> "Several countries make an account more complex"

      Examples:
        | countries  | complexity | because     |
        | DE         | 0          | not because |
        | DE, FR     | 1          | because     |
        | DE, FR, US | 1          | because     |

  Rule: Many countries make an account much more complex

    Scenario Outline: countries <countries>
      Given a bare account
      And its countries are <countries>
      When it is evaluated
      Then the complexity is <complexity>
      And this is <because> "Many countries make an account much more complex"

      Examples:
        | countries              | complexity | because     |
        | DE, FR, US, MX         | 1          | not because |
        | DE, FR, US, MX, SG     | 2          | because     |
        | DE, FR, US, MX, SG, JP | 2          | because     |

  Rule: Several services make an account more complex

    Scenario Outline: services <services>
      Given a bare account
      And its requested services are <services>
      When it is evaluated
      Then the complexity is <complexity>
      And this is <because> "Several services make an account more complex"

      Examples:
        | services                                        | complexity | because     |
        | LOGISTICS                                       | 0          | not because |
        | LOGISTICS, INVENTORY_MANAGEMENT                 | 1          | because     |
        | LOGISTICS, INVENTORY_MANAGEMENT, PRICE_DISCOUNT | 1          | because     |

  Rule: Many services make an account much more complex

    Scenario Outline: services <services>
      Given a bare account
      And its requested services are <services>
      When it is evaluated
      Then the complexity is <complexity>
      And this is <because> "Many services make an account much more complex"

      Examples:
        | services                                                                            | complexity | because     |
        | LOGISTICS, INVENTORY_MANAGEMENT, PRICE_DISCOUNT                                     | 1          | not because |
        | LOGISTICS, INVENTORY_MANAGEMENT, PRICE_DISCOUNT, SPECIAL_TERMS                      | 2          | because     |
        | LOGISTICS, INVENTORY_MANAGEMENT, PRICE_DISCOUNT, SPECIAL_TERMS, BESPOKE_APPLICATION | 2          | because     |

  Rule: A long buying cycle makes an account more complex

    Scenario Outline: a cycle of <days> days
      Given a bare account
      And its buying cycle days are <days>
      When it is evaluated
      Then the complexity is <complexity>
      And this is <because> "A long buying cycle makes an account more complex"

      Examples:
        | days | complexity | because     |
        | 89   | 0          | not because |
        | 90   | 1          | because     |
        | 91   | 1          | because     |

  Rule: Strategic buying makes an account more complex

    Scenario Outline: <behaviour> buying
      Given a bare account
      And its buying behaviour is <behaviour>
      When it is evaluated
      Then the complexity is <complexity>
      And this is <because> "Strategic buying makes an account more complex"

      Examples:
        | behaviour     | complexity | because     |
        | TRANSACTIONAL | 0          | not because |
        | RELATIONAL    | 0          | not because |
        | STRATEGIC     | 1          | because     |

  Rule: Complexity is at most high

    Scenario Outline: <complexity> points
      Given a bare account
      And it has <people> buying people in <functions> functions
      And its countries are <countries>
      And its requested services are <services>
      And its buying cycle days are <cycle>
      And its buying behaviour is <behaviour>
      When it is evaluated
      Then the complexity is <complexity>, <level>
      And this is <because> "Complexity is at most high"

      Examples:
        | people | functions | countries | services                        | cycle | behaviour | complexity | level  | because     |
        | 3      | 2         | DE, FR    | LOGISTICS, INVENTORY_MANAGEMENT | 90    | STRATEGIC | 6          | MEDIUM | not because |
        | 6      | 2         | DE, FR    | LOGISTICS, INVENTORY_MANAGEMENT | 90    | STRATEGIC | 7          | HIGH   | because     |
        | 6      | 4         | DE, FR    | LOGISTICS, INVENTORY_MANAGEMENT | 90    | STRATEGIC | 8          | HIGH   | because     |

  Rule: Some complexity is medium

    Scenario Outline: <complexity> points
      Given a bare account
      And it has <people> buying people in <functions> functions
      And its countries are <countries>
      And its requested services are <services>
      And its buying cycle days are <cycle>
      And its buying behaviour is <behaviour>
      When it is evaluated
      Then the complexity is <complexity>, <level>
      And this is <because> "Some complexity is medium"

      Examples:
        | people | functions | countries | services                        | cycle | behaviour  | complexity | level  | because     |
        | 3      | 2         | DE        | LOGISTICS, INVENTORY_MANAGEMENT | 45    | RELATIONAL | 3          | LOW    | not because |
        | 3      | 2         | DE        | LOGISTICS, INVENTORY_MANAGEMENT | 90    | RELATIONAL | 4          | MEDIUM | because     |
        | 3      | 2         | DE        | LOGISTICS, INVENTORY_MANAGEMENT | 90    | STRATEGIC  | 5          | MEDIUM | because     |
        | 3      | 2         | DE, FR    | LOGISTICS, INVENTORY_MANAGEMENT | 90    | STRATEGIC  | 6          | MEDIUM | because     |
        | 6      | 2         | DE, FR    | LOGISTICS, INVENTORY_MANAGEMENT | 90    | STRATEGIC  | 7          | HIGH   | not because |

  Rule: Little complexity is low

    Scenario Outline: <complexity> points
      Given a bare account
      And it has <people> buying people in <functions> functions
      And its countries are <countries>
      And its requested services are <services>
      And its buying cycle days are <cycle>
      And its buying behaviour is <behaviour>
      When it is evaluated
      Then the complexity is <complexity>, <level>
      And this is <because> "Little complexity is low"

      Examples:
        | people | functions | countries | services                        | cycle | behaviour  | complexity | level  | because     |
        | 3      | 1         | DE        | LOGISTICS                       | 45    | RELATIONAL | 1          | LOW    | because     |
        | 3      | 2         | DE        | LOGISTICS, INVENTORY_MANAGEMENT | 45    | RELATIONAL | 3          | LOW    | because     |
        | 3      | 2         | DE        | LOGISTICS, INVENTORY_MANAGEMENT | 90    | RELATIONAL | 4          | MEDIUM | not because |

  Rule: A strategic account is served as itself

    Example: however simple
      Given the account Atlas
      And the objective is EFFICIENCY
      And it has 3 buying people in 1 function
      And its countries are DE
      And it has no requested services
      And its buying cycle days are 45
      And its buying behaviour is RELATIONAL
      When it is evaluated
      Then the complexity is 1, LOW
      And the approach is PERSONALISED
      And this is because "A strategic account is served as itself"

  Rule: A key account is served between its archetype and itself

    Example: Birch
      Given the account Birch
      When it is evaluated
      Then the complexity is 3, LOW
      And the approach is HYBRID
      And this is because "A key account is served between its archetype and itself"

  Rule: A complex key account is served as itself for growth

    Scenario Outline: a complexity of <complexity>
      Given the account Birch
      And the objective is GROWTH
      And it has <people> buying people in <functions> functions
      And its countries are <countries>
      And its requested services are <services>
      And its buying cycle days are <cycle>
      And its buying behaviour is <behaviour>
      When it is evaluated
      Then the complexity is <complexity>
      And the approach is <approach>
      And this is <because> "A complex key account is served as itself for growth"

      Examples:
        | people | functions | countries | services                        | cycle | behaviour  | complexity | approach     | because     |
        | 3      | 2         | DE        | LOGISTICS, INVENTORY_MANAGEMENT | 90    | RELATIONAL | 4          | HYBRID       | not because |
        | 3      | 2         | DE        | LOGISTICS, INVENTORY_MANAGEMENT | 90    | STRATEGIC  | 5          | PERSONALISED | because     |
        | 3      | 2         | DE, FR    | LOGISTICS, INVENTORY_MANAGEMENT | 90    | STRATEGIC  | 6          | PERSONALISED | because     |

    Example: a development account is not
      Given the account Birch
      And its annual revenue is 599,999.99
      And the objective is GROWTH
      And it has 3 buying people in 2 functions
      And its countries are DE
      And its requested services are LOGISTICS, INVENTORY_MANAGEMENT
      And its buying cycle days are 90
      And its buying behaviour is STRATEGIC
      When it is evaluated
      Then the tier is DEVELOPMENT
      And the complexity is 5
      And the approach is GENERALISED
      And this is not because "A complex key account is served as itself for growth"

  Rule: A complex key account is served as itself in balance

    Scenario Outline: a complexity of <complexity>
      Given the account Birch
      And the objective is BALANCED
      And it has <people> buying people in <functions> functions
      And its countries are <countries>
      And its requested services are <services>
      And its buying cycle days are <cycle>
      And its buying behaviour is <behaviour>
      When it is evaluated
      Then the complexity is <complexity>
      And the approach is <approach>
      And this is <because> "A complex key account is served as itself in balance"

      Examples:
        | people | functions | countries | services                        | cycle | behaviour | complexity | approach     | because     |
        | 3      | 2         | DE        | LOGISTICS, INVENTORY_MANAGEMENT | 90    | STRATEGIC | 5          | HYBRID       | not because |
        | 3      | 2         | DE, FR    | LOGISTICS, INVENTORY_MANAGEMENT | 90    | STRATEGIC | 6          | PERSONALISED | because     |
        | 6      | 2         | DE, FR    | LOGISTICS, INVENTORY_MANAGEMENT | 90    | STRATEGIC | 7          | PERSONALISED | because     |

    Example: a development account is not
      Given the account Birch
      And its annual revenue is 599,999.99
      And the objective is BALANCED
      And it has 3 buying people in 2 functions
      And its countries are DE, FR
      And its requested services are LOGISTICS, INVENTORY_MANAGEMENT
      And its buying cycle days are 90
      And its buying behaviour is STRATEGIC
      When it is evaluated
      Then the tier is DEVELOPMENT
      And the complexity is 6
      And the approach is GENERALISED
      And this is not because "A complex key account is served as itself in balance"

    Example: balance is pursued if no objective is known
      Given the account Birch
      And the objective is unknown
      And its countries are DE, FR
      And its buying cycle days are 90
      And its buying behaviour is STRATEGIC
      When it is evaluated
      Then the complexity is 6
      And the approach is PERSONALISED
      And the data gaps name the objective
      And this is because "A complex key account is served as itself in balance"

  Rule: A complex key account is served as itself even for efficiency

    Scenario Outline: a complexity of <complexity>
      Given the account Birch
      And the objective is EFFICIENCY
      And it has <people> buying people in <functions> functions
      And its countries are <countries>
      And its requested services are <services>
      And its buying cycle days are <cycle>
      And its buying behaviour is <behaviour>
      When it is evaluated
      Then the complexity is <complexity>
      And the approach is <approach>
      And this is <because> "A complex key account is served as itself even for efficiency"

      Examples:
        | people | functions | countries | services                                                       | cycle | behaviour | complexity | approach     | because     |
        | 6      | 2         | DE, FR    | LOGISTICS, INVENTORY_MANAGEMENT                                | 90    | STRATEGIC | 7          | HYBRID       | not because |
        | 6      | 4         | DE, FR    | LOGISTICS, INVENTORY_MANAGEMENT                                | 90    | STRATEGIC | 8          | PERSONALISED | because     |
        | 6      | 4         | DE, FR    | LOGISTICS, INVENTORY_MANAGEMENT, PRICE_DISCOUNT, SPECIAL_TERMS | 90    | STRATEGIC | 9          | PERSONALISED | because     |

    Example: a development account is not
      Given the account Birch
      And its annual revenue is 599,999.99
      And the objective is EFFICIENCY
      And it has 6 buying people in 4 functions
      And its countries are DE, FR
      And its requested services are LOGISTICS, INVENTORY_MANAGEMENT
      And its buying cycle days are 90
      And its buying behaviour is STRATEGIC
      When it is evaluated
      Then the tier is DEVELOPMENT
      And the complexity is 8
      And the approach is HYBRID
      And this is not because "A complex key account is served as itself even for efficiency"

    Example: another objective asks for less
      Given the account Birch
      And the objective is BALANCED
      And it has 6 buying people in 4 functions
      And its countries are DE, FR
      And its requested services are LOGISTICS, INVENTORY_MANAGEMENT
      And its buying cycle days are 90
      And its buying behaviour is STRATEGIC
      When it is evaluated
      Then the complexity is 8
      And the approach is PERSONALISED
      And this is not because "A complex key account is served as itself even for efficiency"

  Rule: A highly complex development account is served between its archetype and itself

    Example: high complexity
      Given the account Birch
      And its annual revenue is 599,999.99
      And it has 6 buying people in 2 functions
      And its countries are DE, FR
      And its requested services are LOGISTICS, INVENTORY_MANAGEMENT
      And its buying cycle days are 90
      And its buying behaviour is STRATEGIC
      When it is evaluated
      Then the tier is DEVELOPMENT
      And the complexity is 7, HIGH
      And the approach is HYBRID
      And this is because "A highly complex development account is served between its archetype and itself"

    Example: medium complexity
      Given the account Birch
      And its annual revenue is 599,999.99
      And it has 3 buying people in 2 functions
      And its countries are DE, FR
      And its requested services are LOGISTICS, INVENTORY_MANAGEMENT
      And its buying cycle days are 90
      And its buying behaviour is STRATEGIC
      When it is evaluated
      Then the tier is DEVELOPMENT
      And the complexity is 6, MEDIUM
      And the approach is GENERALISED
      And this is not because "A highly complex development account is served between its archetype and itself"

  Rule: Any account is served at least by its archetype

    Example: a regular account, however complex
      Given the account Corner
      And it has 6 buying people in 2 functions
      And its countries are DE, FR
      And its requested services are LOGISTICS, INVENTORY_MANAGEMENT
      And its buying cycle days are 90
      And its buying behaviour is STRATEGIC
      When it is evaluated
      Then the tier is REGULAR
      And the complexity is 7, HIGH
      And the approach is GENERALISED
      And this is because "Any account is served at least by its archetype"

    Example: a development account
      Given the account Birch
      And its annual revenue is 599,999.99
      When it is evaluated
      Then the tier is DEVELOPMENT
      And the approach is GENERALISED
      And this is because "Any account is served at least by its archetype"

  Rule: An account for which the team lacks the hours is served one step less personally

    Scenario Outline: <account> takes <effort> hours, and there are <hours>
      Given the account <account>
      And the team can still give <hours> hours
      When it is evaluated
      Then the effort is <effort> hours a year
      And the approach is <approach>
      And the team's hours <suffice>
      And this is <because> "An account for which the team lacks the hours is served one step less personally"

      Examples:
        | account | effort | hours  | approach     | suffice        | because     |
        | Birch   | 60     | 59.99  | GENERALISED  | do not suffice | because     |
        | Birch   | 60     | 60     | HYBRID       | suffice        | not because |
        | Birch   | 60     | 60.01  | HYBRID       | suffice        | not because |
        | Atlas   | 240    | 239.99 | HYBRID       | do not suffice | because     |
        | Atlas   | 240    | 240    | PERSONALISED | suffice        | not because |
        | Corner  | 1      | 0      | GENERALISED  | do not suffice | because     |

    Example: hours that are unknown are unlimited
      Given the account Atlas
      And the team can still give unknown hours
      When it is evaluated
      Then the approach is PERSONALISED
      And the team's hours suffice
      And the data gaps name the personalisation capacity hours

  Rule: Hours for a strategic account of low complexity

    Example: 140 hours
      Given the account Atlas
      And it has 3 buying people in 1 function
      And its countries are DE
      And it has no requested services
      And its buying cycle days are 45
      And its buying behaviour is RELATIONAL
      When it is evaluated
      Then the tier is STRATEGIC
      And the complexity is 1, LOW
      And the effort is 140 hours a year
      And this is because "Hours for a strategic account of low complexity"

  Rule: Hours for a strategic account of medium complexity

    Example: 180 hours
      Given the account Atlas
      And it has 3 buying people in 2 functions
      And its countries are DE, FR
      And its requested services are LOGISTICS, INVENTORY_MANAGEMENT
      And its buying cycle days are 90
      And its buying behaviour is STRATEGIC
      When it is evaluated
      Then the tier is STRATEGIC
      And the complexity is 6, MEDIUM
      And the effort is 180 hours a year
      And this is because "Hours for a strategic account of medium complexity"

  Rule: Hours for a strategic account of high complexity

    Example: 240 hours
      Given the account Atlas
      And it has 6 buying people in 2 functions
      And its countries are DE, FR
      And its requested services are LOGISTICS, INVENTORY_MANAGEMENT
      And its buying cycle days are 90
      And its buying behaviour is STRATEGIC
      When it is evaluated
      Then the tier is STRATEGIC
      And the complexity is 7, HIGH
      And the effort is 240 hours a year
      And this is because "Hours for a strategic account of high complexity"

  Rule: Hours for a key account of low complexity

    Example: 60 hours
      Given the account Birch
      And it has 3 buying people in 1 function
      And its countries are DE
      And it has no requested services
      And its buying cycle days are 45
      And its buying behaviour is RELATIONAL
      When it is evaluated
      Then the tier is KEY
      And the complexity is 1, LOW
      And the effort is 60 hours a year
      And this is because "Hours for a key account of low complexity"

  Rule: Hours for a key account of medium complexity

    Example: 80 hours
      Given the account Birch
      And it has 3 buying people in 2 functions
      And its countries are DE, FR
      And its requested services are LOGISTICS, INVENTORY_MANAGEMENT
      And its buying cycle days are 90
      And its buying behaviour is STRATEGIC
      When it is evaluated
      Then the tier is KEY
      And the complexity is 6, MEDIUM
      And the effort is 80 hours a year
      And this is because "Hours for a key account of medium complexity"

  Rule: Hours for a key account of high complexity

    Example: 110 hours
      Given the account Birch
      And it has 6 buying people in 2 functions
      And its countries are DE, FR
      And its requested services are LOGISTICS, INVENTORY_MANAGEMENT
      And its buying cycle days are 90
      And its buying behaviour is STRATEGIC
      When it is evaluated
      Then the tier is KEY
      And the complexity is 7, HIGH
      And the effort is 110 hours a year
      And this is because "Hours for a key account of high complexity"

  Rule: Hours for a development account of low complexity

    Example: 12 hours
      Given the account Birch
      And its annual revenue is 599,999.99
      And it has 3 buying people in 1 function
      And its countries are DE
      And it has no requested services
      And its buying cycle days are 45
      And its buying behaviour is RELATIONAL
      When it is evaluated
      Then the tier is DEVELOPMENT
      And the complexity is 1, LOW
      And the effort is 12 hours a year
      And this is because "Hours for a development account of low complexity"

  Rule: Hours for a development account of medium complexity

    Example: 18 hours
      Given the account Birch
      And its annual revenue is 599,999.99
      And it has 3 buying people in 2 functions
      And its countries are DE, FR
      And its requested services are LOGISTICS, INVENTORY_MANAGEMENT
      And its buying cycle days are 90
      And its buying behaviour is STRATEGIC
      When it is evaluated
      Then the tier is DEVELOPMENT
      And the complexity is 6, MEDIUM
      And the effort is 18 hours a year
      And this is because "Hours for a development account of medium complexity"

  Rule: Hours for a development account of high complexity

    Example: 24 hours
      Given the account Birch
      And its annual revenue is 599,999.99
      And it has 6 buying people in 2 functions
      And its countries are DE, FR
      And its requested services are LOGISTICS, INVENTORY_MANAGEMENT
      And its buying cycle days are 90
      And its buying behaviour is STRATEGIC
      When it is evaluated
      Then the tier is DEVELOPMENT
      And the complexity is 7, HIGH
      And the effort is 24 hours a year
      And this is because "Hours for a development account of high complexity"

  Rule: Hours for a regular account of low complexity

    Example: 1 hour
      Given the account Corner
      And it has 3 buying people in 1 function
      And its countries are DE
      And it has no requested services
      And its buying cycle days are 45
      And its buying behaviour is RELATIONAL
      When it is evaluated
      Then the tier is REGULAR
      And the complexity is 1, LOW
      And the effort is 1 hour a year
      And this is because "Hours for a regular account of low complexity"

  Rule: Hours for a regular account of medium complexity

    Example: 2 hours
      Given the account Corner
      And it has 3 buying people in 2 functions
      And its countries are DE, FR
      And its requested services are LOGISTICS, INVENTORY_MANAGEMENT
      And its buying cycle days are 90
      And its buying behaviour is STRATEGIC
      When it is evaluated
      Then the tier is REGULAR
      And the complexity is 6, MEDIUM
      And the effort is 2 hours a year
      And this is because "Hours for a regular account of medium complexity"

  Rule: Hours for a regular account of high complexity

    Example: 3 hours
      Given the account Corner
      And it has 6 buying people in 2 functions
      And its countries are DE, FR
      And its requested services are LOGISTICS, INVENTORY_MANAGEMENT
      And its buying cycle days are 90
      And its buying behaviour is STRATEGIC
      When it is evaluated
      Then the tier is REGULAR
      And the complexity is 7, HIGH
      And the effort is 3 hours a year
      And this is because "Hours for a regular account of high complexity"
