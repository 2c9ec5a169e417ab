Feature: Formal evaluation

  The whole portfolio is evaluated at once, on one day and under one release. Every account takes the tier that is found
  for it, all of them together at the end, and every decision is kept. What is evaluated is what was known when the
  evaluation began.

  Source: S4 (reviews of the portfolio, tiers).

  Background:
    Given the kept accounts Atlas, Birch, Corner

  # Every account takes the tier that is found for it

  Example: new accounts start their time in a tier on the day of the evaluation
    When the portfolio is formally evaluated as of 2026-01-15, with our revenue at 60,000,000
    Then 3 of 3 accounts are evaluated
    And Atlas is kept in tier STRATEGIC since 2026-01-15, with 0 low evaluations
    And Birch is kept in tier KEY since 2026-01-15, with 0 low evaluations
    And Corner is kept in tier REGULAR since 2026-01-15, with 0 low evaluations
    And the accounts that moved are Atlas, Birch, Corner

  Example: an account that stays keeps the time in its tier
    When the portfolio is formally evaluated as of 2026-01-15, with our revenue at 60,000,000
    And the portfolio is formally evaluated as of 2026-07-15, with our revenue at 60,000,000
    Then Birch is kept in tier KEY since 2026-01-15, with 0 low evaluations
    And the accounts that moved are none

  Example: an account at risk carries its count on to the next evaluation
    Given the account Birch
    And it has been in tier KEY since 2024-01-01
    And its cultural fit is 2
    And its strategic coherence is 3
    And its supplier perception is 1
    And the account is kept
    When the portfolio is formally evaluated as of 2026-01-15, with our revenue at 60,000,000
    Then Birch is kept in tier KEY since 2024-01-01, with 1 low evaluation
    When the portfolio is formally evaluated as of 2026-07-15, with our revenue at 60,000,000
    Then Birch is kept in tier DEVELOPMENT since 2026-07-15, with 0 low evaluations
    And Birch moved to DEVELOPMENT by "A tier that was low again and held long enough is left one step down"

  # Every decision is kept, and once

  Example: one decision about each account
    When the portfolio is formally evaluated as of 2026-01-15, with our revenue at 60,000,000
    Then 1 decision about Atlas is found in the ledger
    And 1 decision about Birch is found in the ledger
    And 1 decision about Corner is found in the ledger

  # Our revenue is the portfolio's own unless it is given

  Example: shares are of what all accounts bought
    When the portfolio is formally evaluated as of 2026-01-15
    Then our revenue is taken to be 3,140,000

  # A trial changes nothing

  Example: what would be found is told, and nobody is moved
    When the portfolio is evaluated as a trial as of 2026-01-15, with our revenue at 60,000,000
    Then 3 of 3 accounts are evaluated
    And the accounts that moved are Atlas, Birch, Corner
    And Atlas is kept in no tier
    And 0 decisions about Atlas are found in the ledger

  # An account whose facts contradict the day keeps its tier

  Example: it is told of, and the others are evaluated
    Given the account Corner
    And it has been in tier DEVELOPMENT since 2025-01-01
    And its last order date is 2026-01-16
    And the account is kept
    When the portfolio is formally evaluated as of 2026-01-15, with our revenue at 60,000,000
    Then 2 of 3 accounts are evaluated
    And the accounts that could not be decided on are Corner
    And Corner is kept in tier DEVELOPMENT since 2025-01-01, with 0 low evaluations

  # A tier that is not given again stays as it was

  Example: facts that are put anew do not take the tier away
    When the portfolio is formally evaluated as of 2026-01-15, with our revenue at 60,000,000
    And the kept accounts Birch
    Then Birch is kept in tier KEY since 2026-01-15, with 0 low evaluations
