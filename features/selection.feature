Feature: Selection

  Which accounts are candidates for key account management, and by which route.
  An evidence is MET, NOT_MET or, if what is missing could change the answer, UNKNOWN; UNKNOWN does not count as shown.

  Source: S1 (what makes a strategic account), S3 (selection criteria).

  Rule: Significant volume is a large revenue that is also a large share of ours

    Scenario Outline: a revenue of <revenue> at total sales of <total sales>
      Given a bare account
      And its annual revenue is <revenue>
      And our total sales are <total sales>
      When it is evaluated
      Then the evidence SIGNIFICANT_VOLUME is <result>
      And this is <because> "Significant volume is a large revenue that is also a large share of ours"

      Examples:
        | revenue    | total sales | result  | because     |
        | 499,999.99 | 1,000,000   | NOT_MET | not because |
        | 500,000    | 1,000,000   | MET     | because     |
        | 500,000.01 | 1,000,000   | MET     | because     |
        | 599,999.99 | 60,000,000  | NOT_MET | not because |
        | 600,000    | 60,000,000  | MET     | because     |
        | 600,000.01 | 60,000,000  | MET     | because     |

  Rule: Complex buying involves several people

    Scenario Outline: <people> buying people
      Given a bare account
      And it has <people> buying people
      When it is evaluated
      Then the evidence COMPLEX_BUYING is <result>
      And this is <because> "Complex buying involves several people"

      Examples:
        | people | result  | because     |
        | 2      | NOT_MET | not because |
        | 3      | MET     | because     |
        | 4      | MET     | because     |

    Example: known to be nobody
      Given a bare account
      And it has no buying people
      When it is evaluated
      Then the evidence COMPLEX_BUYING is NOT_MET

    Example: who buys is unknown
      Given a bare account
      And its buying people are unknown
      When it is evaluated
      Then the evidence COMPLEX_BUYING is UNKNOWN
      And the data gaps name the buying people

  Rule: Dispersed units are many and lie in several regions or countries

    Scenario Outline: <units> units in regions <regions> and countries <countries>
      Given a bare account
      And its buying unit count is <units>
      And its regions are <regions>
      And its countries are <countries>
      When it is evaluated
      Then the evidence DISPERSED_UNITS is <result>
      And this is <because> "Dispersed units are many and lie in several regions or countries"

      Examples:
        | units | regions            | countries  | result  | because     |
        | 2     | NORTH, SOUTH       | DE, FR     | NOT_MET | not because |
        | 3     | NORTH, SOUTH       | DE, FR     | MET     | because     |
        | 4     | NORTH, SOUTH       | DE, FR     | MET     | because     |
        | 3     | NORTH              | DE         | NOT_MET | not because |
        | 3     | NORTH, SOUTH       | DE         | MET     | because     |
        | 3     | NORTH, SOUTH, EAST | DE         | MET     | because     |
        | 3     | NORTH              | DE, FR     | MET     | because     |
        | 3     | NORTH              | DE, FR, US | MET     | because     |

    Scenario Outline: what is missing counts only if it could change the answer
      Given a bare account
      And its buying unit count is <units>
      And its regions are <regions>
      And its countries are <countries>
      When it is evaluated
      Then the evidence DISPERSED_UNITS is <result>

      Examples:
        | units   | regions      | countries | result  |
        | unknown | NORTH, SOUTH | DE        | UNKNOWN |
        | unknown | NORTH        | DE, FR    | UNKNOWN |
        | unknown | NORTH        | DE        | NOT_MET |
        | 2       | unknown      | unknown   | NOT_MET |
        | 3       | unknown      | unknown   | UNKNOWN |
        | 3       | unknown      | DE        | UNKNOWN |
        | 3       | NORTH        | unknown   | UNKNOWN |
        | 3       | NORTH, SOUTH | unknown   | MET     |
        | 3       | unknown      | DE, FR    | MET     |
        | unknown | unknown      | unknown   | UNKNOWN |

    Scenario Outline: the data gaps name the <fact>
      Given the account Birch
      And its <fact> is unknown
      When it is evaluated
      Then the data gaps name the <fact>

      Examples:
        | fact               |
        | buying unit count  |
        | regions            |
        | countries          |
        | requested services |
        | projected revenue  |

  Rule: Special expectations are several requested services

    Scenario Outline: requested services <services>
      Given a bare account
      And its requested services are <services>
      When it is evaluated
      Then the evidence SPECIAL_EXPECTATIONS is <result>
      And this is <because> "Special expectations are several requested services"

      Examples:
        | services                                  | result  | because     |
        | LOGISTICS                                 | NOT_MET | not because |
        | LOGISTICS, PRICE_DISCOUNT                 | MET     | because     |
        | LOGISTICS, PRICE_DISCOUNT, CUSTOM_REPORTS | MET     | because     |
        | LOGISTICS, LOGISTICS                      | NOT_MET | not because |

    Example: known to request nothing
      Given a bare account
      And it has no requested services
      When it is evaluated
      Then the evidence SPECIAL_EXPECTATIONS is NOT_MET

    Example: what is requested is unknown
      Given a bare account
      And its requested services are unknown
      When it is evaluated
      Then the evidence SPECIAL_EXPECTATIONS is UNKNOWN

  Rule: A promising account that fits our strategy has the potential route

    Scenario Outline: a projected revenue of <projected revenue> and a coherence of <coherence>
      Given a bare account
      And its projected revenue is <projected revenue>
      And its strategic coherence is <coherence>
      When it is evaluated
      Then the evidence POTENTIAL_ROUTE is <result>
      And this is <because> "A promising account that fits our strategy has the potential route"

      Examples:
        | projected revenue | coherence | result  | because     |
        | 999,999.99        | 4         | NOT_MET | not because |
        | 1,000,000         | 4         | MET     | because     |
        | 1,000,000.01      | 4         | MET     | because     |
        | 1,000,000         | 3         | NOT_MET | not because |
        | 1,000,000         | 5         | MET     | because     |

    Scenario Outline: what is missing counts only if it could change the answer
      Given a bare account
      And its projected revenue is <projected revenue>
      And its strategic coherence is <coherence>
      When it is evaluated
      Then the evidence POTENTIAL_ROUTE is <result>

      Examples:
        | projected revenue | coherence | result  |
        | unknown           | 4         | UNKNOWN |
        | unknown           | 3         | NOT_MET |
        | 1,000,000         | unknown   | UNKNOWN |
        | 999,999.99        | unknown   | NOT_MET |
        | unknown           | unknown   | UNKNOWN |

  Rule: Significant volume opens the volume route

    Example: enough volume and no potential
      Given a bare account
      And its annual revenue is 600,000
      When it is evaluated
      Then the route is VOLUME
      And this is because "Significant volume opens the volume route"

    Example: volume goes before potential
      Given a bare account
      And its annual revenue is 600,000
      And its projected revenue is 1,000,000
      And its strategic coherence is 4
      When it is evaluated
      Then the route is VOLUME
      And this is not because "Potential opens the potential route"
      And this is because "Significant volume opens the volume route"

  Rule: Potential opens the potential route

    Example: potential without volume
      Given a bare account
      And its annual revenue is 599,999.99
      And its projected revenue is 1,000,000
      And its strategic coherence is 4
      When it is evaluated
      Then the route is POTENTIAL
      And this is because "Potential opens the potential route"

    Example: neither volume nor potential
      Given a bare account
      And its annual revenue is 599,999.99
      And its projected revenue is 1,000,000
      And its strategic coherence is 3
      When it is evaluated
      Then the route is NONE
      And this is not because "Potential opens the potential route"

  Rule: A candidate has volume or potential, and most of what marks a key account

    Scenario Outline: <people> people, <units> units, services <services>; revenue <revenue>, coherence <coherence>
      Given a bare account
      And its regions are NORTH, SOUTH
      And its projected revenue is 1,000,000
      And its annual revenue is <revenue>
      And its strategic coherence is <coherence>
      And it has <people> buying people
      And its buying unit count is <units>
      And its requested services are <services>
      When it is evaluated
      Then it is <candidate>
      And this is <because> "A candidate has volume or potential, and most of what marks a key account"

      Examples:
        | revenue    | coherence | people | units | services                  | candidate    | because     |
        | 600,000    | 3         | 3      | 3     | LOGISTICS, PRICE_DISCOUNT | a candidate  | because     |
        | 600,000    | 3         | 3      | 3     | LOGISTICS                 | a candidate  | because     |
        | 600,000    | 3         | 3      | 2     | LOGISTICS, PRICE_DISCOUNT | a candidate  | because     |
        | 600,000    | 3         | 2      | 3     | LOGISTICS, PRICE_DISCOUNT | a candidate  | because     |
        | 600,000    | 3         | 3      | 2     | LOGISTICS                 | no candidate | not because |
        | 600,000    | 3         | 2      | 3     | LOGISTICS                 | no candidate | not because |
        | 600,000    | 3         | 2      | 2     | LOGISTICS, PRICE_DISCOUNT | no candidate | not because |
        | 600,000    | 3         | 2      | 2     | LOGISTICS                 | no candidate | not because |
        | 599,999.99 | 3         | 3      | 3     | LOGISTICS, PRICE_DISCOUNT | no candidate | not because |
        | 599,999.99 | 4         | 3      | 3     | LOGISTICS                 | a candidate  | because     |
        | 599,999.99 | 4         | 3      | 2     | LOGISTICS                 | no candidate | not because |
        | 600,000    | 4         | 3      | 3     | LOGISTICS, PRICE_DISCOUNT | a candidate  | because     |

    Example: unknown evidence is not shown
      Given the account Birch
      And its buying people are unknown
      And its buying unit count is unknown
      When it is evaluated
      Then the evidence COMPLEX_BUYING is UNKNOWN
      And the evidence DISPERSED_UNITS is UNKNOWN
      And it is no candidate
