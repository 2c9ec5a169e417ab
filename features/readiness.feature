Feature: Readiness

  Whether the firm is ready for key account management: four commitments, four building blocks rated 1 to 5, and
  sixteen items in four areas. What is unanswered counts as no; the weakest area decides.

  Source: S3 (the congruence model).

  Rule: A programme stands on all commitments and sound building blocks

    Scenario Outline: every building block rated <rating>
      Given a firm with every commitment and item, and every building block rated <rating>
      When the firm is judged
      Then the readiness is <readiness>
      And this is <because> "A programme stands on all commitments and sound building blocks"

      Examples:
        | rating | readiness | because     |
        | 2      | NOT_READY | not because |
        | 3      | READY     | because     |
        | 4      | READY     | because     |

    Scenario Outline: only the <block> rated 2
      Given a firm with every commitment and item, and every building block rated 5
      And the firm rates its <block> 2
      When the firm is judged
      Then the readiness is NOT_READY
      And this is not because "A programme stands on all commitments and sound building blocks"

      Examples:
        | block                 |
        | strategy              |
        | organisation          |
        | human resources       |
        | systems and processes |

    Scenario Outline: only the <block> unrated
      Given a firm with every commitment and item, and every building block rated 5
      And the firm leaves its <block> unrated
      When the firm is judged
      Then the readiness is NOT_READY
      And the unrated blocks are exactly: <block>

      Examples:
        | block                 |
        | strategy              |
        | organisation          |
        | human resources       |
        | systems and processes |

    Scenario Outline: without the <commitment> commitment
      Given a firm with every commitment and item, and every building block rated 5
      And the firm has made no <commitment> commitment
      When the firm is judged
      Then the readiness is NOT_READY
      And the missing commitments are exactly: <commitment>
      And this is not because "A programme stands on all commitments and sound building blocks"

      Examples:
        | commitment     |
        | organisational |
        | technological  |
        | financial      |
        | human          |

    Example: unanswered counts as no
      Given a firm with every commitment and item, and every building block rated 5
      And the firm has left its human commitment unanswered
      When the firm is judged
      Then the readiness is NOT_READY
      And the missing commitments are exactly: human

  Rule: A firm on firm ground without a weak area is ready

    Scenario Outline: <yes> of <of> items in <area>
      Given a firm with every commitment and item, and every building block rated 3
      And the firm says yes to <yes> of <of> items in <area>
      When the firm is judged
      Then the readiness is <readiness>
      And the weakest area is <weakest>
      And this is <because> "A firm on firm ground without a weak area is ready"

      Examples:
        | yes | of | area       | weakest    | readiness   | because     |
        | 4   | 4  | values     | values     | READY       | because     |
        | 3   | 4  | values     | values     | READY       | because     |
        | 2   | 4  | values     | values     | CONDITIONAL | not because |
        | 4   | 5  | experience | experience | READY       | because     |
        | 3   | 5  | experience | experience | CONDITIONAL | not because |
        | 3   | 4  | equipping  | equipping  | READY       | because     |
        | 2   | 4  | equipping  | equipping  | CONDITIONAL | not because |
        | 3   | 3  | sustaining | values     | READY       | because     |
        | 2   | 3  | sustaining | sustaining | CONDITIONAL | not because |

  Rule: A firm on firm ground with a middling area is ready on conditions

    Scenario Outline: <yes> of <of> items in <area>
      Given a firm with every commitment and item, and every building block rated 3
      And the firm says yes to <yes> of <of> items in <area>
      When the firm is judged
      Then the readiness is <readiness>
      And the weakest area is <area>
      And this is <because> "A firm on firm ground with a middling area is ready on conditions"

      Examples:
        | yes | of | area       | readiness   | because     |
        | 3   | 4  | values     | READY       | not because |
        | 2   | 4  | values     | CONDITIONAL | because     |
        | 1   | 4  | values     | NOT_READY   | not because |
        | 3   | 5  | experience | CONDITIONAL | because     |
        | 2   | 5  | experience | NOT_READY   | not because |
        | 2   | 4  | equipping  | CONDITIONAL | because     |
        | 1   | 4  | equipping  | NOT_READY   | not because |
        | 2   | 3  | sustaining | CONDITIONAL | because     |
        | 1   | 3  | sustaining | NOT_READY   | not because |

    Example: the weakest of several decides
      Given a firm with every commitment and item, and every building block rated 3
      And the firm says yes to 3 of 4 items in values
      And the firm says yes to 3 of 5 items in experience
      And the firm says yes to 2 of 4 items in equipping
      When the firm is judged
      Then the readiness is CONDITIONAL
      And the weakest area is equipping
      And this is because "A firm on firm ground with a middling area is ready on conditions"

  Rule: Any other firm is not ready

    Example: nothing is answered
      Given a firm that has answered nothing
      When the firm is judged
      Then the readiness is NOT_READY
      And the missing commitments are exactly: organisational, technological, financial, human
      And the unrated blocks are exactly: strategy, organisation, human resources, systems and processes
      And this is because "Any other firm is not ready"
