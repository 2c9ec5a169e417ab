Feature: Changes

  What an evaluation changed since the one before: how many accounts went from which tier to which, which accounts those
  are, and by which rule each of them moved.

  Source: S4 (reallocation of accounts).

  Background:
    Given the kept accounts Atlas, Birch, Corner
    And the portfolio is formally evaluated as of 2026-01-15, with our revenue at 60,000,000

  Example: at first every account comes from none
    Then 1 account came from none to STRATEGIC
    And 1 account came from none to KEY
    And 0 accounts came from none to DEVELOPMENT
    And 1 account came from none to REGULAR
    And Atlas moved to STRATEGIC by "A strategic account is a candidate that buys in volume, fits our strategy and scores what the tier asks for"
    And Birch moved to KEY by "A key account is a candidate that scores what the tier asks for"
    And Corner moved to REGULAR by "Anyone else is a regular account"

  Example: nobody moves while nothing changes
    When the portfolio is formally evaluated as of 2026-07-15, with our revenue at 60,000,000
    Then 1 account stayed from STRATEGIC to STRATEGIC
    And 1 account stayed from KEY to KEY
    And 1 account stayed from REGULAR to REGULAR
    And the accounts that moved are none
    And 0 accounts are gone

  Example: bad credit moves an account at once
    Given the account Atlas
    And its credit grade is E
    And the account is kept
    When the portfolio is formally evaluated as of 2026-07-15, with our revenue at 60,000,000
    Then 1 account went from STRATEGIC to REGULAR
    And the accounts that moved are Atlas
    And Atlas moved to REGULAR by "Grade E is a regular account at once"

  Example: a trial tells what would move
    Given the account Atlas
    And its credit grade is E
    And the account is kept
    When the portfolio is evaluated as a trial as of 2026-07-15, with our revenue at 60,000,000
    Then Atlas moved to REGULAR by "Grade E is a regular account at once"
    And Atlas is kept in tier STRATEGIC since 2026-01-15, with 0 low evaluations

  Example: accounts that are kept no more are told apart
    When the account Corner is removed
    And the portfolio is formally evaluated as of 2026-07-15, with our revenue at 60,000,000
    Then 1 account is gone
    And the accounts that moved are none
