Feature: Health

  How the relationship is: the worst that any rule finds counts.

  Source: S4 (reviews).

  Example: nothing is known of it
    Given a bare account
    When it is evaluated
    Then the health is UNKNOWN
    And the data gaps name the satisfaction
    And the data gaps name the open escalations
    And the data gaps name the retention probability

  Scenario Outline: the worst counts: satisfaction <satisfaction>, <escalations> escalations, retention <retention>
    Given a bare account
    And its satisfaction is <satisfaction>
    And its open escalations are <escalations>
    And its retention probability is <retention>
    When it is evaluated
    Then the health is <health>

    Examples:
      | satisfaction | escalations | retention | health  |
      | 4.9          | 0           | 1         | RED     |
      | 10           | 3           | 1         | RED     |
      | 10           | 0           | 0.59      | RED     |
      | 4.9          | 1           | 0.79      | RED     |
      | 6.9          | 0           | 1         | AMBER   |
      | 10           | 1           | 1         | AMBER   |
      | 10           | 0           | 0.79      | AMBER   |
      | 7            | 0           | 0.80      | GREEN   |
      | unknown      | 1           | unknown   | AMBER   |
      | unknown      | 3           | unknown   | RED     |
      | unknown      | 0           | unknown   | UNKNOWN |

  Rule: A known satisfaction shows health

    Example: it alone
      Given a bare account
      And its satisfaction is 7
      When it is evaluated
      Then the health is GREEN
      And this is because "A known satisfaction shows health"

  Rule: A known retention probability shows health

    Example: it alone
      Given a bare account
      And its retention probability is 0.80
      When it is evaluated
      Then the health is GREEN
      And this is because "A known retention probability shows health"

  Rule: A middling satisfaction is a warning

    Scenario Outline: a satisfaction of <satisfaction>
      Given a bare account
      And its satisfaction is <satisfaction>
      And its open escalations are <escalations>
      And its retention probability is <retention>
      When it is evaluated
      Then the health is <health>
      And this is <because> "A middling satisfaction is a warning"

      Examples:
        | satisfaction | escalations | retention | health | because     |
        | 6.9          | 0           | 0.80      | AMBER  | because     |
        | 7            | 0           | 0.80      | GREEN  | not because |
        | 7.1          | 0           | 0.80      | GREEN  | not because |

  Rule: An open escalation is a warning

    Scenario Outline: <escalations> open escalations
      Given a bare account
      And its satisfaction is <satisfaction>
      And its open escalations are <escalations>
      And its retention probability is <retention>
      When it is evaluated
      Then the health is <health>
      And this is <because> "An open escalation is a warning"

      Examples:
        | satisfaction | escalations | retention | health | because     |
        | 7            | 0           | 0.80      | GREEN  | not because |
        | 7            | 1           | 0.80      | AMBER  | because     |
        | 7            | 2           | 0.80      | AMBER  | because     |
        | 7            | unknown     | 0.80      | GREEN  | not because |

  Rule: A doubtful retention is a warning

    Scenario Outline: a retention of <retention>
      Given a bare account
      And its satisfaction is <satisfaction>
      And its open escalations are <escalations>
      And its retention probability is <retention>
      When it is evaluated
      Then the health is <health>
      And this is <because> "A doubtful retention is a warning"

      Examples:
        | satisfaction | escalations | retention | health | because     |
        | 7            | 0           | 0.79      | AMBER  | because     |
        | 7            | 0           | 0.80      | GREEN  | not because |
        | 7            | 0           | 0.81      | GREEN  | not because |

  Rule: A low satisfaction is an alarm

    Scenario Outline: a satisfaction of <satisfaction>
      Given a bare account
      And its satisfaction is <satisfaction>
      And its open escalations are <escalations>
      And its retention probability is <retention>
      When it is evaluated
      Then the health is <health>
      And this is <because> "A low satisfaction is an alarm"

      Examples:
        | satisfaction | escalations | retention | health | because     |
        | 4.9          | 0           | 0.80      | RED    | because     |
        | 5            | 0           | 0.80      | AMBER  | not because |
        | 5.1          | 0           | 0.80      | AMBER  | not because |

  Rule: Several open escalations are an alarm

    Scenario Outline: <escalations> open escalations
      Given a bare account
      And its satisfaction is <satisfaction>
      And its open escalations are <escalations>
      And its retention probability is <retention>
      When it is evaluated
      Then the health is <health>
      And this is <because> "Several open escalations are an alarm"

      Examples:
        | satisfaction | escalations | retention | health | because     |
        | 7            | 2           | 0.80      | AMBER  | not because |
        | 7            | 3           | 0.80      | RED    | because     |
        | 7            | 4           | 0.80      | RED    | because     |

  Rule: An unlikely retention is an alarm

    Scenario Outline: a retention of <retention>
      Given a bare account
      And its satisfaction is <satisfaction>
      And its open escalations are <escalations>
      And its retention probability is <retention>
      When it is evaluated
      Then the health is <health>
      And this is <because> "An unlikely retention is an alarm"

      Examples:
        | satisfaction | escalations | retention | health | because     |
        | 7            | 0           | 0.59      | RED    | because     |
        | 7            | 0           | 0.60      | AMBER  | not because |
        | 7            | 0           | 0.61      | AMBER  | not because |
