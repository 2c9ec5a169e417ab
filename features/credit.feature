Feature: Credit

  How secure an account is financially: the worst of its signals.
  Of one signal, the best grade that holds counts. Without any signal the grade is unknown.

  Source: S3 (selection criteria).

  Scenario Outline: given <given>, Altman Z <z> and <days> days beyond terms
    Given a bare account
    And its credit grade is <given>
    And its altman z is <z>
    And its payment days beyond terms are <days>
    When it is evaluated
    Then the credit grade is <grade>

    Examples:
      | given   | z       | days    | grade   |
      | A       | 3.5     | 0       | A       |
      | A       | 1.5     | 0       | D       |
      | A       | 3.5     | 61      | E       |
      | C       | 3.5     | 0       | C       |
      | D       | 2.5     | 10      | D       |
      | B       | 2.5     | 10      | C       |
      | unknown | 2.5     | 10      | C       |
      | unknown | unknown | 10      | B       |
      | E       | unknown | unknown | E       |
      | unknown | unknown | unknown | unknown |

  Example: every missing signal is reported
    Given the account Birch
    And its credit grade is unknown
    When it is evaluated
    Then the credit grade is unknown
    And the data gaps name the credit grade
    And the data gaps name the altman z
    And the data gaps name the payment days beyond terms

  Example: every signal that is known is told
    Given a bare account
    And its credit grade is B
    And its altman z is 2.5
    And its payment days beyond terms are 0
    When it is evaluated
    Then the credit signals are exactly:
      | GIVEN_GRADE  | B |
      | ALTMAN_Z     | C |
      | PAYMENT_DAYS | A |

  Rule: A grade that was given is a signal

    Scenario Outline: given <given>
      Given a bare account
      And its credit grade is <given>
      When it is evaluated
      Then the credit grade is <given>
      And this is because "A grade that was given is a signal"

      Examples:
        | given |
        | A     |
        | B     |
        | C     |
        | D     |
        | E     |

  Rule: Any Altman Z-score is a signal, at worst of distress

    Scenario Outline: an Altman Z-score of <z>
      Given a bare account
      And its altman z is <z>
      When it is evaluated
      Then the credit grade is <grade>
      And this is <because> "Any Altman Z-score is a signal, at worst of distress"

      Examples:
        | z      | grade | because     |
        | -1     | D     | because     |
        | 1.8099 | D     | because     |
        | 1.81   | C     | not because |

  Rule: An Altman Z-score in the grey zone is a signal of a middling grade

    Scenario Outline: an Altman Z-score of <z>
      Given a bare account
      And its altman z is <z>
      When it is evaluated
      Then the credit grade is <grade>
      And this is <because> "An Altman Z-score in the grey zone is a signal of a middling grade"

      Examples:
        | z      | grade | because     |
        | 1.8099 | D     | not because |
        | 1.81   | C     | because     |
        | 1.8101 | C     | because     |

  Rule: An Altman Z-score in the safe zone is a signal of the best grade

    Scenario Outline: an Altman Z-score of <z>
      Given a bare account
      And its altman z is <z>
      When it is evaluated
      Then the credit grade is <grade>
      And this is <because> "An Altman Z-score in the safe zone is a signal of the best grade"

      Examples:
        | z      | grade | because     |
        | 2.9899 | C     | not because |
        | 2.99   | C     | not because |
        | 2.9901 | A     | because     |

  Rule: Any payment record is a signal, at worst of the lowest grade

    Scenario Outline: <days> days beyond terms
      Given a bare account
      And its payment days beyond terms are <days>
      When it is evaluated
      Then the credit grade is <grade>
      And this is <because> "Any payment record is a signal, at worst of the lowest grade"

      Examples:
        | days | grade | because     |
        | 60   | D     | not because |
        | 61   | E     | because     |
        | 62   | E     | because     |

  Rule: Paying very late is a signal of a poor grade

    Scenario Outline: <days> days beyond terms
      Given a bare account
      And its payment days beyond terms are <days>
      When it is evaluated
      Then the credit grade is <grade>
      And this is <because> "Paying very late is a signal of a poor grade"

      Examples:
        | days | grade | because     |
        | 59   | D     | because     |
        | 60   | D     | because     |
        | 61   | E     | not because |

  Rule: Paying late is a signal of a middling grade

    Scenario Outline: <days> days beyond terms
      Given a bare account
      And its payment days beyond terms are <days>
      When it is evaluated
      Then the credit grade is <grade>
      And this is <because> "Paying late is a signal of a middling grade"

      Examples:
        | days | grade | because     |
        | 29   | C     | because     |
        | 30   | C     | because     |
        | 31   | D     | not because |

  Rule: Paying a little late is a signal of a good grade

    Scenario Outline: <days> days beyond terms
      Given a bare account
      And its payment days beyond terms are <days>
      When it is evaluated
      Then the credit grade is <grade>
      And this is <because> "Paying a little late is a signal of a good grade"

      Examples:
        | days | grade | because     |
        | 14   | B     | because     |
        | 15   | B     | because     |
        | 16   | C     | not because |

  Rule: Paying on time is a signal of the best grade

    Scenario Outline: <days> days beyond terms
      Given a bare account
      And its payment days beyond terms are <days>
      When it is evaluated
      Then the credit grade is <grade>
      And this is <because> "Paying on time is a signal of the best grade"

      Examples:
        | days | grade | because     |
        | -1   | A     | because     |
        | 0    | A     | because     |
        | 1    | B     | not because |
