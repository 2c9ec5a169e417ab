Feature: Pareto

  Few accounts bring most of what all contribute: 80 % of the profit may come from 20 % of the accounts. Accounts are
  ranked by contribution. Those of unknown contribution are not ranked; those that contribute the same are never split.
  No account changes its tier for it.

  Source: S2 (80-20 accounts).

  Example: losses lift the peak above the total
    Given accounts that contribute 100, 60, -60
    When the portfolio is analysed
    Then class A has 1 of 3 accounts
    And the peak is 160 % of the total, after 2 accounts
    And 1 account makes a loss of 60 together

  Example: who is not ranked takes no part
    Given accounts that contribute 60, unknown, 20, unknown, 20
    When the portfolio is analysed
    Then class A has 3 of 3 accounts
    And 2 accounts are not ranked

  Example: key accounts and class A are not the same
    Given 3 accounts like Birch
    And 1 account like Atlas
    And accounts that contribute 1,200,000, 130,000, -10,000
    When the portfolio is analysed
    Then class A has 3 of 7 accounts
    And 3 key accounts are outside class A, and 2 accounts in it are not key

  Rule: Class A is the fewest accounts that bring most of the total

    Scenario Outline: accounts that contribute <contributions>
      Given accounts that contribute <contributions>
      When the portfolio is analysed
      Then class A has <accounts> of <all> accounts
      And class A brings <percent> % of the total
      And class A takes in equals: <equals>
      And this is because "Class A is the fewest accounts that bring most of the total"

      Examples:
        | contributions    | accounts | all | percent | equals |
        | 79.99, 20.01     | 2        | 2   | 100     | no     |
        | 80.00, 20.00     | 1        | 2   | 80      | no     |
        | 80.01, 19.99     | 1        | 2   | 80.01   | no     |
        | 60, 20, 20       | 3        | 3   | 100     | yes    |
        | 40, 40, 10, 10   | 2        | 4   | 80      | no     |
        | 25, 25, 25, 25   | 4        | 4   | 100     | no     |
        | 20, 20, 20, 20, 20 | 5      | 5   | 100     | yes    |
        | 50, 30, 30, -10  | 3        | 4   | 110     | yes    |
        | 0.01             | 1        | 1   | 100     | no     |

    Example: without anything to divide there is no class A
      Given accounts that contribute 5, -5
      When the portfolio is analysed
      Then this is not because "Class A is the fewest accounts that bring most of the total"

  Rule: What the accounts at the top bring is told

    Scenario Outline: the top of <contributions>
      Given accounts that contribute <contributions>
      When the portfolio is analysed
      Then the top <accounts> accounts bring <percent> % of the total
      And this is because "What the accounts at the top bring is told"

      Examples:
        | contributions                      | accounts | percent |
        | 90, 10                             | 1        | 90      |
        | 60, 15, 10, 9, 6                   | 1        | 60      |
        | 50, 20, 10, 10, 6, 4               | 2        | 70      |
        | 30, 20, 10, 10, 10, 5, 5, 4, 3, 3  | 2        | 50      |
        | 30, 20, 10, 10, 10, 5, 5, 4, 3, 2, 1 | 3      | 60      |

    Example: without anything to divide nothing is told of it
      Given accounts that contribute 5, -5
      When the portfolio is analysed
      Then nothing is told of the top
      And this is not because "What the accounts at the top bring is told"

  Rule: Nothing is divided of a total that is not positive

    Scenario Outline: accounts that contribute <contributions>
      Given accounts that contribute <contributions>
      When the portfolio is analysed
      Then Pareto's principle is <applicability>
      And this is <because> "Nothing is divided of a total that is not positive"

      Examples:
        | contributions | applicability  | because     |
        | 5, -5.01      | NOT_APPLICABLE | because     |
        | 5, -5.00      | NOT_APPLICABLE | because     |
        | 5, -4.99      | APPLICABLE     | not because |
        | -3, -2        | NOT_APPLICABLE | because     |
        | unknown       | NOT_APPLICABLE | because     |
