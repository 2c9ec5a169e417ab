Feature: Coverage

  Who meets an account: people, the automated system, or both; and what the sales team attends to.

  Source: S2 (key and regular accounts), S4 (coverage).

  Rule: Ease with digital channels makes an account digitally savvy

    Scenario Outline: a digital savviness of <savviness>
      Given the account Birch
      And its digital savviness is <savviness>
      When it is evaluated
      Then up to <share> of the meetings may be remote
      And this is <because> "Ease with digital channels makes an account digitally savvy"

      Examples:
        | savviness | share | because     |
        | 3         | 0     | not because |
        | 4         | 0.5   | because     |
        | 5         | 0.5   | because     |

    Example: unknown counts as not savvy
      Given the account Birch
      And its digital savviness is unknown
      When it is evaluated
      Then up to 0 of the meetings may be remote
      And the data gaps name the digital savviness

  Rule: A key account is met face to face

    Scenario Outline: the account <account>
      Given the account <account>
      When it is evaluated
      Then the coverage is FACE_TO_FACE
      And this is because "A key account is met face to face"

      Examples:
        | account |
        | Atlas   |
        | Birch   |

  Rule: A digitally savvy key account may be met remotely in part

    Example: key and savvy
      Given the account Birch
      And its digital savviness is 4
      When it is evaluated
      Then the coverage is FACE_TO_FACE
      And up to 0.5 of the meetings may be remote
      And this is because "A digitally savvy key account may be met remotely in part"

    Example: key and not savvy
      Given the account Birch
      When it is evaluated
      Then up to 0 of the meetings may be remote

    Example: savvy and not key
      Given the account Corner
      When it is evaluated
      Then up to 0 of the meetings may be remote

  Rule: Any account is served at least by the automated system

    Example: a regular account
      Given the account Corner
      When it is evaluated
      Then the coverage is AUTOMATED
      And this is because "Any account is served at least by the automated system"

    Example: a development account that is savvy and simple
      Given the account Birch
      And its annual revenue is 599,999.99
      And its digital savviness is 4
      When it is evaluated
      Then the tier is DEVELOPMENT
      And the complexity is 3, LOW
      And the coverage is AUTOMATED
      And this is because "Any account is served at least by the automated system"

  Rule: A development account that is not digitally savvy is met by people and system

    Scenario Outline: a digital savviness of <savviness>
      Given the account Birch
      And its annual revenue is 599,999.99
      And its digital savviness is <savviness>
      When it is evaluated
      Then the tier is DEVELOPMENT
      And the complexity is 3, LOW
      And the coverage is <coverage>
      And this is <because> "A development account that is not digitally savvy is met by people and system"

      Examples:
        | savviness | coverage  | because     |
        | 3         | HYBRID    | because     |
        | 4         | AUTOMATED | not because |
        | 5         | AUTOMATED | not because |
        | unknown   | HYBRID    | because     |

  Rule: A development account that is not simple is met by people and system

    Scenario Outline: a complexity of <complexity>
      Given the account Birch
      And its annual revenue is 599,999.99
      And its digital savviness is 4
      And it has <people> buying people in <functions> functions
      And its countries are <countries>
      And its requested services are <services>
      And its buying cycle days are <cycle>
      And its buying behaviour is <behaviour>
      When it is evaluated
      Then the complexity is <complexity>, <level>
      And the coverage is <coverage>
      And this is <because> "A development account that is not simple is met by people and system"

      Examples:
        | people | functions | countries | services                        | cycle | behaviour  | complexity | level  | coverage  | because     |
        | 3      | 2         | DE        | LOGISTICS, INVENTORY_MANAGEMENT | 45    | RELATIONAL | 3          | LOW    | AUTOMATED | not because |
        | 3      | 2         | DE        | LOGISTICS, INVENTORY_MANAGEMENT | 90    | RELATIONAL | 4          | MEDIUM | HYBRID    | because     |
        | 6      | 2         | DE, FR    | LOGISTICS, INVENTORY_MANAGEMENT | 90    | STRATEGIC  | 7          | HIGH   | HYBRID    | because     |

  Rule: A former key account that credit brought down to regular is still met by people too

    Scenario Outline: formerly <tier>, now grade <grade>
      Given the account Atlas
      And it has been in tier <tier> since 2024-01-01
      And its credit grade is <grade>
      When it is evaluated
      Then the tier is <now>
      And the coverage is <coverage>
      And this is <because> "A former key account that credit brought down to regular is still met by people too"

      Examples:
        | tier        | grade | now     | coverage     | because     |
        | STRATEGIC   | E     | REGULAR | HYBRID       | because     |
        | KEY         | E     | REGULAR | HYBRID       | because     |
        | DEVELOPMENT | E     | REGULAR | AUTOMATED    | not because |
        | STRATEGIC   | D     | KEY     | FACE_TO_FACE | not because |

    Example: brought down by an override, not by its credit
      Given the account Atlas
      And it has been in tier STRATEGIC since 2024-01-01
      And its override is:
        | tier    | reason      | approved by | approved on | expires on |
        | REGULAR | a new owner | J. Doe      | 2025-06-01  | 2026-06-01 |
      And its credit grade is E
      When it is evaluated
      Then the tier is REGULAR
      And the coverage is AUTOMATED
      And this is not because "A former key account that credit brought down to regular is still met by people too"

    Example: never a key account
      Given the account Atlas
      And its credit grade is E
      When it is evaluated
      Then the tier is REGULAR
      And the coverage is AUTOMATED
      And this is not because "A former key account that credit brought down to regular is still met by people too"

  Rule: Every tier gets the automated operational channel

    Scenario Outline: tier <tier>
      Given the account Birch
      And its override is:
        | tier   | reason      | approved by | approved on | expires on |
        | <tier> | a new owner | J. Doe      | 2025-06-01  | 2026-06-01 |
      When it is evaluated
      Then the tier is <tier>
      And operations reach it by AUTOMATED
      And this is because "Every tier gets the automated operational channel"

      Examples:
        | tier        |
        | STRATEGIC   |
        | KEY         |
        | DEVELOPMENT |
        | REGULAR     |

  Rule: An account with orders has at least a mixed focus

    Example: neither few and large nor many and small
      Given the account Birch
      When it is evaluated
      Then the focus is MIXED
      And there is no sales brief
      And this is because "An account with orders has at least a mixed focus"

    Scenario Outline: no orders: <orders>
      Given the account Corner
      And its order count is <orders>
      When it is evaluated
      Then the focus is UNKNOWN
      And there is no sales brief
      And this is not because "An account with orders has at least a mixed focus"

      Examples:
        | orders  |
        | 0       |
        | unknown |

    Example: an unknown number of orders is reported
      Given the account Corner
      And its order count is unknown
      When it is evaluated
      Then the data gaps name the order count

  Rule: Few and large orders call for a focus on the customer

    Scenario Outline: <orders> orders for <revenue>
      Given a bare account
      And its annual revenue is <revenue>
      And its order count is <orders>
      When it is evaluated
      Then the focus is <focus>
      And this is <because> "Few and large orders call for a focus on the customer"

      Examples:
        | revenue    | orders | focus            | because     |
        | 599,999.99 | 24     | MIXED            | not because |
        | 600,000    | 24     | CUSTOMER_CENTRIC | because     |
        | 600,000.01 | 24     | CUSTOMER_CENTRIC | because     |
        | 575,000    | 23     | CUSTOMER_CENTRIC | because     |
        | 625,000    | 25     | MIXED            | not because |

    Example: the brief
      Given the account Atlas
      When it is evaluated
      Then the focus is CUSTOMER_CENTRIC
      And the sales brief is "nurture"
      And this is because "Few and large orders call for a focus on the customer"

  Rule: Many and small orders call for a focus on the transaction

    Scenario Outline: <orders> orders for <revenue>
      Given a bare account
      And its annual revenue is <revenue>
      And its order count is <orders>
      When it is evaluated
      Then the focus is <focus>
      And this is <because> "Many and small orders call for a focus on the transaction"

      Examples:
        | revenue    | orders | focus               | because     |
        | 259,999.99 | 52     | TRANSACTION_CENTRIC | because     |
        | 260,000    | 52     | MIXED               | not because |
        | 260,000.01 | 52     | MIXED               | not because |
        | 51,000     | 51     | MIXED               | not because |
        | 53,000     | 53     | TRANSACTION_CENTRIC | because     |

    Example: the brief
      Given the account Corner
      And its order count is 520
      When it is evaluated
      Then the focus is TRANSACTION_CENTRIC
      And the sales brief is "raise the value of each order"
      And this is because "Many and small orders call for a focus on the transaction"
