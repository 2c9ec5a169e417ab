# A small vocabulary for the cases beside it; a case may add lines to it.
[condition][]the account=$account : Figures()
[condition][]- has revenue of at least {money}=annualRevenue >= {money}
[condition][]- has a contribution below {money}=contribution < {money}
[condition][]- grows by at least {percent} %=growthPercent >= {percent}
[condition][]- has at least {count} buying people=buyingPeople >= {count}
[condition][]- rates digital savviness at least {rating}=digitalSavviness >= {rating}
[condition][]- has an Altman Z-score above {number}=altmanZ > {number}
[condition][]the account's buying=$buying : Buying()
[condition][]- involves at least {count} people=buyingPeople >= {count}
[condition][]the evidence=$evidence : Evidence()
[condition][]- includes at least {count} of {evidences}=count({evidences}) >= {count}
[condition][]a contact of one of our divisions=$contact : Contact()
[condition][]another contact=$other : Contact()
[condition][]- is of another division=division != $contact.division
[condition][]the placement=$placement : Placement()
[condition][]- is in tier {tier}=tier == {tier}
[condition][]- is of credit grade {grade}=creditGrade == {grade}
[condition][]- stands in quadrant {quadrant} or {quadrant2}=quadrant == {quadrant} || quadrant == {quadrant2}
[consequence][]the account shows {evidence}=outcome.shows({evidence}, $buying);
[consequence][]the account qualifies for tier {tier}=outcome.qualifiesFor({tier});
[consequence][]{criterion} earns {points} points=outcome.earns({criterion}, {points});
[consequence][]tier {tier} asks for a score of {score}=outcome.asks({tier}, {score});
[consequence][]the strategy is {text}=outcome.pursues({text});
[consequence][]the account is owed {entitlement} {rung}=outcome.entitles({entitlement}, {rung});
[consequence][]the two divisions are in conflict=outcome.conflict($contact, $other);
[consequence][]the action is {action}=outcome.calls({action});
