Feature: Entitlements

  What an account is owed in its tier. Every entitlement is a ladder: the highest level that any rule owes counts.
  What no rule owes is not granted; what was requested and is not granted is declined with its reason.

  Source: S0 (best practices), S4 (service model), S1 (what makes a strategic account), S2 (key and regular accounts).

  Rule: What a strategic account is owed

    Example: all of it
      Given the account Atlas
      And its countries are DE
      When it is evaluated
      Then the tier is STRATEGIC
      And the entitlements are exactly:
        | INTERACTION           | face to face         |
        | FACE_TO_FACE_MEETINGS | 12                   |
        | ACCOUNT_MANAGER       | dedicated, with team |
        | EXECUTIVE_SPONSOR     | C-level              |
        | ACCOUNT_PLAN          | 6 months             |
        | BUSINESS_REVIEWS      | 4                    |
        | SUPPORT_RESPONSE      | 1 h, 24×7            |
        | LOGISTICS_SUPPORT     | yes                  |
        | INVENTORY_MANAGEMENT  | yes                  |
        | SPECIAL_TERMS         | negotiated           |
        | BESPOKE_APPLICATIONS  | yes                  |
        | REPORTS               | bespoke, monthly     |
        | ADVISORY              | yes                  |
        | PLAN_VISIBILITY       | enterprise           |
        | OPERATIONAL_NOTICES   | yes                  |
      And this is because "What a strategic account is owed"

  Rule: What a key account is owed

    Example: all of it, if nothing is requested
      Given the account Birch
      And it has no requested services
      When it is evaluated
      Then the tier is KEY
      And the entitlements are exactly:
        | INTERACTION           | face to face       |
        | FACE_TO_FACE_MEETINGS | 6                  |
        | ACCOUNT_MANAGER       | named              |
        | EXECUTIVE_SPONSOR     | director           |
        | ACCOUNT_PLAN          | 12 months          |
        | BUSINESS_REVIEWS      | 2                  |
        | SUPPORT_RESPONSE      | 4 h, named contact |
        | SPECIAL_TERMS         | framework          |
        | BESPOKE_APPLICATIONS  | business case      |
        | REPORTS               | custom, quarterly  |
        | ADVISORY              | annual workshop    |
        | PLAN_VISIBILITY       | enterprise         |
        | OPERATIONAL_NOTICES   | yes                |
      And this is because "What a key account is owed"

  Rule: What a development account is owed

    Example: all of it
      Given the account Birch
      And its annual revenue is 599,999.99
      When it is evaluated
      Then the tier is DEVELOPMENT
      And the entitlements are exactly:
        | INTERACTION           | hybrid       |
        | FACE_TO_FACE_MEETINGS | 1            |
        | ACCOUNT_MANAGER       | pooled       |
        | ACCOUNT_PLAN          | light        |
        | BUSINESS_REVIEWS      | 1            |
        | SUPPORT_RESPONSE      | 8 h          |
        | SPECIAL_TERMS         | volume list  |
        | REPORTS               | self-service |
        | PLAN_VISIBILITY       | account team |
        | OPERATIONAL_NOTICES   | yes          |
      And this is because "What a development account is owed"

  Rule: What a regular account is owed

    Example: all of it
      Given the account Corner
      When it is evaluated
      Then the tier is REGULAR
      And the entitlements are exactly:
        | INTERACTION           | automated        |
        | FACE_TO_FACE_MEETINGS | 0                |
        | ACCOUNT_MANAGER       | service desk     |
        | BUSINESS_REVIEWS      | automated report |
        | SUPPORT_RESPONSE      | 24 h             |
        | SPECIAL_TERMS         | list             |
        | REPORTS               | self-service     |
        | OPERATIONAL_NOTICES   | yes              |
      And this is because "What a regular account is owed"

  Rule: Every account gets operational notices

    Scenario Outline: the account <account>
      Given the account <account>
      When it is evaluated
      Then the entitlement OPERATIONAL_NOTICES is "yes"
      And this is because "Every account gets operational notices"

      Examples:
        | account |
        | Atlas   |
        | Birch   |
        | Corner  |

  Rule: A key account that asks for logistics gets it

    Example: requested
      Given the account Birch
      And its requested services are LOGISTICS, CUSTOM_REPORTS
      When it is evaluated
      Then the tier is KEY
      And the entitlement LOGISTICS_SUPPORT is "on request"
      And no service is declined
      And this is because "A key account that asks for logistics gets it"

    Example: not requested
      Given the account Birch
      And its requested services are PRICE_DISCOUNT, CUSTOM_REPORTS
      When it is evaluated
      Then there is no entitlement LOGISTICS_SUPPORT

    Example: unknown whether requested
      Given the account Birch
      And its requested services are unknown
      When it is evaluated
      Then the tier is KEY
      And there is no entitlement LOGISTICS_SUPPORT

    Example: requested in a lower tier
      Given the account Corner
      And its requested services are LOGISTICS
      When it is evaluated
      Then there is no entitlement LOGISTICS_SUPPORT
      And this is not because "A key account that asks for logistics gets it"

  Rule: A key account that asks for inventory management gets it

    Example: requested
      Given the account Birch
      And its requested services are INVENTORY_MANAGEMENT, CUSTOM_REPORTS
      When it is evaluated
      Then the tier is KEY
      And the entitlement INVENTORY_MANAGEMENT is "on request"
      And no service is declined
      And this is because "A key account that asks for inventory management gets it"

    Example: not requested
      Given the account Birch
      And its requested services are PRICE_DISCOUNT, CUSTOM_REPORTS
      When it is evaluated
      Then there is no entitlement INVENTORY_MANAGEMENT

    Example: unknown whether requested
      Given the account Birch
      And its requested services are unknown
      When it is evaluated
      Then the tier is KEY
      And there is no entitlement INVENTORY_MANAGEMENT

    Example: requested in a lower tier
      Given the account Corner
      And its requested services are INVENTORY_MANAGEMENT
      When it is evaluated
      Then there is no entitlement INVENTORY_MANAGEMENT
      And this is not because "A key account that asks for inventory management gets it"

  Rule: A strategic account in several countries has a global lead

    Scenario Outline: countries <countries>
      Given the account Atlas
      And its countries are <countries>
      When it is evaluated
      Then the tier is STRATEGIC
      And <owed>
      And this is <because> "A strategic account in several countries has a global lead"

      Examples:
        | countries      | owed                                 | because     |
        | DE, FR         | there is no entitlement GLOBAL_LEAD  | not because |
        | DE, FR, US     | the entitlement GLOBAL_LEAD is "yes" | because     |
        | DE, FR, US, MX | the entitlement GLOBAL_LEAD is "yes" | because     |
        | unknown        | there is no entitlement GLOBAL_LEAD  | not because |

    Example: a key account has none
      Given the account Birch
      And its countries are DE, FR, US
      When it is evaluated
      Then the tier is KEY
      And there is no entitlement GLOBAL_LEAD

  Rule: A strategic account in contact with several of our divisions has a global lead

    Scenario Outline: divisions <one>, <two> and <three>
      Given the account Atlas
      And its countries are DE
      And its account manager id is AM1
      And its division contacts are:
        | division | product line | date       |
        | <one>    | PUMPS        | 2025-06-01 |
        | <two>    | VALVES       | 2025-06-01 |
        | <three>  | SEALS        | 2025-06-01 |
      When it is evaluated
      Then <owed>
      And this is <because> "A strategic account in contact with several of our divisions has a global lead"

      Examples:
        | one   | two   | three | owed                                 | because     |
        | NORTH | SOUTH | SOUTH | there is no entitlement GLOBAL_LEAD  | not because |
        | NORTH | SOUTH | EAST  | the entitlement GLOBAL_LEAD is "yes" | because     |

    Example: four divisions
      Given the account Atlas
      And its countries are DE
      And its division contacts are:
        | division | product line | date       |
        | NORTH    | PUMPS        | 2025-06-01 |
        | SOUTH    | VALVES       | 2025-06-01 |
        | EAST     | SEALS        | 2025-06-01 |
        | WEST     | HOSES        | 2025-06-01 |
      When it is evaluated
      Then the entitlement GLOBAL_LEAD is "yes"
      And this is because "A strategic account in contact with several of our divisions has a global lead"

  Rule: A key account gets every special service that it asks for

    Scenario Outline: the account <account> asks for everything
      Given the account <account>
      And its requested services are LOGISTICS, INVENTORY_MANAGEMENT, PRICE_DISCOUNT, SPECIAL_TERMS, BESPOKE_APPLICATION, CUSTOM_REPORTS, SPECIAL_SUPPORT
      When it is evaluated
      Then it is a key account in tier <tier>
      And no service is declined
      And this is because "A key account gets every special service that it asks for"

      Examples:
        | account | tier      |
        | Atlas   | STRATEGIC |
        | Birch   | KEY       |

  Rule: A development account gets better terms and support if it asks for them

    Example: what is granted and what is declined
      Given the account Birch
      And its annual revenue is 599,999.99
      And its requested services are LOGISTICS, INVENTORY_MANAGEMENT, PRICE_DISCOUNT, SPECIAL_TERMS, BESPOKE_APPLICATION, CUSTOM_REPORTS, SPECIAL_SUPPORT
      When it is evaluated
      Then the tier is DEVELOPMENT
      And the declined services are exactly:
        | LOGISTICS            | No rule grants it to tier DEVELOPMENT |
        | INVENTORY_MANAGEMENT | No rule grants it to tier DEVELOPMENT |
        | BESPOKE_APPLICATION  | No rule grants it to tier DEVELOPMENT |
        | CUSTOM_REPORTS       | No rule grants it to tier DEVELOPMENT |
      And this is because "A development account gets better terms and support if it asks for them"

    Example: a regular account gets nothing on request
      Given the account Corner
      And its requested services are LOGISTICS, INVENTORY_MANAGEMENT, PRICE_DISCOUNT, SPECIAL_TERMS, BESPOKE_APPLICATION, CUSTOM_REPORTS, SPECIAL_SUPPORT
      When it is evaluated
      Then the tier is REGULAR
      And the declined services are exactly:
        | LOGISTICS            | No rule grants it to tier REGULAR |
        | INVENTORY_MANAGEMENT | No rule grants it to tier REGULAR |
        | PRICE_DISCOUNT       | No rule grants it to tier REGULAR |
        | SPECIAL_TERMS        | No rule grants it to tier REGULAR |
        | BESPOKE_APPLICATION  | No rule grants it to tier REGULAR |
        | CUSTOM_REPORTS       | No rule grants it to tier REGULAR |
        | SPECIAL_SUPPORT      | No rule grants it to tier REGULAR |

    Example: what is unknown is not declined
      Given the account Corner
      And its requested services are unknown
      When it is evaluated
      Then no service is declined
      And the data gaps name the requested services

  Rule: Grade D gets no special terms

    Example: a key account loses its terms
      Given the account Birch
      And its credit grade is D
      And its strategic coherence is 5
      And its requested services are PRICE_DISCOUNT, SPECIAL_TERMS, LOGISTICS
      When it is evaluated
      Then it is a key account in tier KEY
      And the entitlement SPECIAL_TERMS is "list"
      And the entitlement LOGISTICS_SUPPORT is "on request"
      And the declined services are exactly:
        | PRICE_DISCOUNT | Grade D gets no special terms |
        | SPECIAL_TERMS  | Grade D gets no special terms |
      And this is because "Grade D gets no special terms"

    Example: grade C keeps them
      Given the account Birch
      And its credit grade is C
      And its requested services are PRICE_DISCOUNT, SPECIAL_TERMS
      When it is evaluated
      Then the entitlement SPECIAL_TERMS is "framework"
      And no service is declined

  Rule: Grade E pays in advance

    Example: prepayment
      Given the account Atlas
      And its credit grade is E
      And its requested services are PRICE_DISCOUNT, SPECIAL_TERMS
      When it is evaluated
      Then the entitlement SPECIAL_TERMS is "prepayment"
      And the declined services are exactly:
        | PRICE_DISCOUNT | Grade E pays in advance |
        | SPECIAL_TERMS  | Grade E pays in advance |
      And this is because "Grade E pays in advance"
