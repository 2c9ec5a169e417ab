@service
Feature: Publishing

  Sales leadership changes the policy by drafts. A draft becomes live only when it is safe, complete and tested, its effect on
  the kept accounts has been seen, and a second person has agreed to exactly that. Every step of it is in the ledger.
  These examples run against the whole service.

  Background:
    Given the service keeps the accounts Atlas, Birch, Corner
    And an author drafts a change because "the sales council wants it"

  # A draft changes what its author meant, and nothing else
  Example: one number of one rule
    When the author has "tier KEY asks for a score of 55" say 62
    Then the draft differs from the active policy in exactly this:
      | in rule "Each tier asks for a score": the score of `tier KEY asks for a score of {score}` from 55 to 62 |
    And the active policy has Birch in tier KEY

  Example: who did not see the latest change overwrites nothing
    When in another window "tier STRATEGIC asks for a score of 75" is made to say 80
    And the author tries to have "tier KEY asks for a score of 55" say 62
    Then this is refused as changed
    And the draft differs from the active policy in exactly this:
      | in rule "Each tier asks for a score": the score of `tier STRATEGIC asks for a score of {score}` from 75 to 80 |

  # What is not safe, contradicts itself or breaks an Example goes no further
  Example: a line that is code
    When the author writes favours.dslr:
      """
      expander vocabulary.dsl

      rule "Friends of the house"
          when
              eval(true)
          then
              the account qualifies for tier STRATEGIC
      end
      """
    And the draft is checked completely
    Then the checks find exactly:
      | SAFE | BLOCKING | outside-the-language | favours.dslr, line 5 |
    And it cannot be submitted

  Example: a fault that an account shows
    When the author has "tier KEY asks for a score of 55" say 76
    And the draft is checked completely
    Then the account that shows "ladder-out-of-order" is in tier KEY by the active policy, and the draft denies it
    And it cannot be submitted

  # A changed threshold breaks what the Examples of today say, and asks for others at it and just below it
  Example: significant volume from 650,000 on
    When the author has "- brings revenue of at least 500,000" say 650,000
    And the draft is checked completely
    Then 10 examples of selection.feature no longer hold
    And 1 example of worked-examples.feature no longer holds
    And an Example is proposed that says "its annual revenue is 649,999.99" and "the evidence SIGNIFICANT_VOLUME is NOT_MET"
    And an Example is proposed that says "its annual revenue is 650,000" and "the evidence SIGNIFICANT_VOLUME is MET"
    And it cannot be submitted

  # The effect on the portfolio is told before anybody agrees to it
  Example: a key account that is lost
    When the author has "tier KEY asks for a score of 55" say 62
    And the draft is checked completely
    Then of 3 accounts 1 moves, 0 become key and 1 ceases to be
    And exactly these accounts move:
      | BIRCH | KEY | DEVELOPMENT | A development account scores what the tier asks for |
    And the active policy has Birch in tier KEY

  # The whole life of a change
  Example: a new rule with its own Examples, from the draft to the decision and back
    When the author writes leads.dslr:
      """
      expander vocabulary.dsl

      rule "An account that brings a quarter of our revenue needs a lead"
          @source("S1") @default("our default")
          when
              the account
              - has a share of our revenue of at least 25 %
          then
              the action is APPOINT_LEAD
      end
      """
    And the author writes leads.feature:
      """
      Feature: Leads

        Rule: An account that brings a quarter of our revenue needs a lead

          Example: exactly a quarter
            Given a bare account
            And its annual revenue is 15,000,000
            And its credit grade is A
            When it is evaluated
            Then the actions are exactly: CONCENTRATION_RISK, APPOINT_LEAD
            And this is because "An account that brings a quarter of our revenue needs a lead"

          Example: a little less
            Given a bare account
            And its annual revenue is 14,999,999.99
            And its credit grade is A
            When it is evaluated
            Then the actions are exactly: CONCENTRATION_RISK
            And this is not because "An account that brings a quarter of our revenue needs a lead"
      """
    And the draft is checked completely
    Then the checks find nothing
    # Nobody agrees to what is their own
    When the author submits it
    Then the author may not agree to it
    # An approval counts for what was seen
    When the satisfaction of Birch is found to be 6.5
    Then an approver cannot agree to it, since it is stale
    When the draft is checked completely
    And the author submits it
    And an approver agrees because "the effect is what we want"
    Then the draft is APPROVED
    And within 2 seconds the service decides by it
    When Atlas is decided about with our total sales at 9,600,000
    Then the decision names this release, and calls for exactly:
      | CONCENTRATION_RISK | An account that brings much of our revenue is a concentration risk |
      | APPOINT_LEAD       | An account that brings a quarter of our revenue needs a lead       |
    When an approver calls the earlier policy back because "the leads are not hired yet"
    Then within 2 seconds the service decides by the earlier policy
    # What an auditor finds of it
    And the ledger has exactly these steps of the draft, each in its chain:
      | draft-created   | author   |
      | draft-changed   | author   |
      | draft-changed   | author   |
      | draft-checked   | author   |
      | draft-submitted | author   |
      | draft-checked   | author   |
      | draft-submitted | author   |
      | draft-approved  | approver |
      | published       | approver |
      | went-live       | approver |
    And the latest steps in the ledger are:
      | rolled-back | approver |
      | went-live   | approver |
    And nobody changed the ledger

  # What is agreed to for a later day does not decide before it
  Example: from a day on
    When the author has "- has a share of our revenue of at least 10 %" say 10.0
    And the draft is checked completely
    And the author submits it
    And an approver returns it because "please say from when on"
    Then the draft is OPEN
    When the author submits it
    And an approver agrees to it from 2099-01-01 on
    Then the latest publication is SCHEDULED from 2099-01-01 on
    And the service still decides by the earlier policy
    And the active policy has Birch in tier KEY
