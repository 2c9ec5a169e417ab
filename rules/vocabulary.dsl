# What a rule may say, and the Drools rule language that it stands for. This file belongs to engineers; the .dslr
# files, which use it, belong to sales leadership. A line is [condition][]sentence=DRL or [consequence][]sentence=DRL.
# A word in braces is a slot; its name is its type. A condition without a dash names a fact, one with a dash narrows it.

# --- what holds for any account, whatever its facts
[condition][]any account=$any : AnyAccount()

# --- the account, with its figures
[condition][]the account=$account : Figures()
[condition][]- has a known contribution=contribution != null
[condition][]- has a contribution above {money}=contribution > {money}
[condition][]- has a contribution of at least {money}=contribution >= {money}
[condition][]- has a contribution below {money}=contribution < {money}
[condition][]- has revenue of at least {money}=annualRevenue >= {money}
[condition][]- has a share of our revenue of at least {percent} %=revenueSharePercent >= {percent}
[condition][]- has a known projected profit=projectedProfit != null
[condition][]- has a projected profit above {money}=projectedProfit > {money}
[condition][]- has a projected profit of at least {money}=projectedProfit >= {money}
[condition][]- has known growth=growthPercent != null
[condition][]- grows by at least {percent} %=growthPercent >= {percent}
[condition][]- grows by at most {percent} %=growthPercent <= {percent}
[condition][]- has a known share of wallet=shareOfWalletPercent != null
[condition][]- gives us at least {percent} % of its wallet=shareOfWalletPercent >= {percent}
[condition][]- has a credit grade=creditGrade != null
[condition][]- has an Altman Z-score=altmanZ != null
[condition][]- has an Altman Z-score of at least {number}=altmanZ >= {number}
[condition][]- has an Altman Z-score above {number}=altmanZ > {number}
[condition][]- has a payment record=paymentDaysBeyondTerms != null
[condition][]- pays at most {days} days beyond terms=paymentDaysBeyondTerms <= {days}
[condition][]- has at least {count} buying people=buyingPeople >= {count}
[condition][]- buys through at least {count} functions=functions >= {count}
[condition][]- buys in at least {count} countries=countries >= {count}
[condition][]- asks for at least {count} services=requestedServices >= {count}
[condition][]- asks for {service}=asksFor({service})
[condition][]- has a known stage of relationship=relationshipStage != null
[condition][]- is at stage {stage}=relationshipStage == {stage}
[condition][]- is in touch with no decider=!deciderEngaged
[condition][]- has fewer than {count} roles known=rolesKnown < {count}
[condition][]- has engaged people in the number of {count}=engagedPeople == {count}
[condition][]- has orders=meanOrder != null
[condition][]- has a mean order of at least {money}=meanOrder >= {money}
[condition][]- has a mean order below {money}=meanOrder < {money}
[condition][]- orders at most {count} times a year=orderCount <= {count}
[condition][]- orders at least {count} times a year=orderCount >= {count}
[condition][]- last ordered more than {number} buying cycles ago=cyclesSinceLastOrder > {number}
[condition][]- has a buying cycle of at least {days} days=buyingCycleDays >= {days}
[condition][]- buys in the {behaviour} way=buyingBehaviour == {behaviour}
[condition][]- rates digital savviness at least {rating}=digitalSavviness >= {rating}
[condition][]- buys less than {percent} % of the product lines that it could use=penetrationPercent < {percent}
[condition][]- has a known satisfaction=satisfaction != null
[condition][]- has a satisfaction below {points}=satisfaction < {points}
[condition][]- has a known retention probability=retentionProbability != null
[condition][]- has a retention probability below {share}=retentionProbability < {share}
[condition][]- has open escalations in the number of {count} or more=openEscalations >= {count}
[condition][]- has fewer than {count} plan sections complete=planSectionsComplete < {count}
[condition][]- is in contact with at least {count} of our divisions=divisionsInContact >= {count}
[condition][]- has no account manager=!managed
[condition][]- is in a shifting market=marketShift
[condition][]- is served to the objective {objective}=objective == {objective}

# --- the account's buying: judged as known and, where something is missing, as it may be
[condition][]the account's buying=$buying : Buying()
[condition][]- brings revenue of at least {money}=annualRevenue >= {money}
[condition][]- brings at least {percent} % of our revenue=revenueSharePercent >= {percent}
[condition][]- involves at least {count} people=buyingPeople >= {count}
[condition][]- serves at least {count} units=buyingUnitCount >= {count}
[condition][]- spans at least {count} regions or at least {count2} countries=(regions >= {count} || countries >= {count2})
[condition][]- expects at least {count} services=requestedServices >= {count}
[condition][]- promises revenue of at least {money}=projectedRevenue >= {money}
[condition][]- coheres with our strategy at least {rating}=strategicCoherence >= {rating}

# --- what the facts show
[condition][]the evidence=$evidence : Evidence()
[condition][]- includes {evidence}=shown({evidence})
[condition][]- includes at least {count} of {evidences}=count({evidences}) >= {count}
[condition][]- puts credit at grade {grade}=creditGrade == {grade}
[condition][]- has a credit grade at all=creditGrade != null
[condition][]- counts at most {count} points of complexity=complexity <= {count}

# --- contacts of our divisions
[condition][]a contact of one of our divisions=$contact : Contact()
[condition][]another contact=$other : Contact()
[condition][]- still counts=daysAgo <= windowDays
[condition][]- is of another division=division != $contact.division
[condition][]- offers the same product line=productLine == $contact.productLine
[condition][]- follows within {days} days=daysAgo <= $contact.daysAgo && $contact.daysAgo - daysAgo <= {days}

# --- the assessment: score and axes
[condition][]the assessment=$assessment : Assessment()
[condition][]- is of a candidate account=candidate
[condition][]- shows {evidence}=shown({evidence})
[condition][]- does not show {evidence}=!shown({evidence})
[condition][]- rates strategic coherence at least {rating}=strategicCoherence >= {rating}
[condition][]- reaches the score that tier {tier} asks for=score >= asked({tier})
[condition][]- finds a contribution below {money}=contribution < {money}
[condition][]- rests on less than {share} of the weight=completeness < {share}
[condition][]- knows no credit grade=creditGrade == null
[condition][]- knows enough of both axes=attractivenessKnown >= knownFrom && strengthKnown >= knownFrom
[condition][]- finds high attractiveness=attractiveness >= highFrom
[condition][]- finds low attractiveness=attractiveness < highFrom
[condition][]- finds high strength=strength >= highFrom
[condition][]- finds low strength=strength < highFrom

# --- the standing: between the current tier and the policy's
[condition][]the standing=$standing : Standing()
[condition][]- has the policy tier {direction}=direction == {direction}
[condition][]- is in tier {tier} today=currentTier == {tier}
[condition][]- is that of a candidate=candidate
[condition][]- scores at least {score} above what the next tier asks for=scoreOverNextTier >= {score}
[condition][]- is in a key tier today=keyToday
[condition][]- is in no key tier today=!keyToday
[condition][]- is within tolerance of its tier=toleratedBelow != null && scoreUnderCurrentTier <= toleratedBelow
[condition][]- falls under {cap}=capsCalledFor({cap})
[condition][]- was lowered by {cap}=capsInEffect({cap})
[condition][]- was not lowered by {cap}=!capsInEffect({cap})
[condition][]- has been low in a row as often as {count} or more=lowEvaluations >= {count}
[condition][]- has held its tier for at least {months} full months=monthsInTier >= {months}
[condition][]- has credit grade {grade}=creditGrade == {grade}

# --- an override that a person asks for
[condition][]an override=$override : OverrideRequest()
[condition][]- names no tier=tier == null
[condition][]- gives no reason=!reasonGiven
[condition][]- names no approver=!approverGiven
[condition][]- has no date of approval=daysSinceApproval == null
[condition][]- has no date of expiry=daysLeft == null
[condition][]- is approved only after today=daysSinceApproval < 0
[condition][]- expired before today=daysLeft < 0
[condition][]- has a term, in years from its approval, above {years}=yearsApproved > {years}

# --- the placement: the account in its effective tier, with what decides how it is served
[condition][]the placement=$placement : Placement()
[condition][]the account in its tier=$placed : Placement()
[condition][]- is in tier {tier}=tier == {tier}
[condition][]- is a key account=keyAccount
[condition][]- is not a key account=!keyAccount
[condition][]- was a key account before=previouslyKey
[condition][]- was brought down by its credit=loweredByCredit
[condition][]- has changed as {change}=change == {change}
[condition][]- scores what tier {tier} asks for=score >= asked({tier})
[condition][]- is of credit grade {grade}=creditGrade == {grade}
[condition][]- is of credit grade {grade} or worse=creditAtMost({grade})
[condition][]- is of unknown credit=creditGrade == null
[condition][]- stands in quadrant {quadrant}=quadrant == {quadrant}
[condition][]- stands in quadrant {quadrant} or {quadrant2}=quadrant == {quadrant} || quadrant == {quadrant2}
[condition][]- has a complexity of at least {count}=complexity >= {count}
[condition][]- is of {level} complexity=complexityLevel == {level}
[condition][]- is not of {level} complexity=complexityLevel != {level}
[condition][]- is digitally savvy=digitallySavvy
[condition][]- is not digitally savvy=!digitallySavvy
[condition][]- is in {health} health=health == {health}
[condition][]- is not in {health} health=health != {health}
[condition][]- has coordination {coordination}=coordination == {coordination}

# --- the engagement: hours needed and hours there are
[condition][]the engagement=$engagement : Engagement()
[condition][]- takes more hours than the team can give=effortHours > capacityHours

# --- the firm's own programme
[condition][]the programme=$programme : ProgrammeFigures()
[condition][]- has at least {count} commitments=commitments >= {count}
[condition][]- rates every building block at least {rating}=weakestBlock >= {rating}
[condition][]- has no area below {percent} %=weakestAreaPercent >= {percent}
[condition][]the foundation=$foundation : Foundation()
[condition][]- is firm=firm

# --- the whole portfolio: what its accounts contribute, and how much rests on few of them
[condition][]the contributions=$contributions : Contributions()
[condition][]- come to more than {money} in total=total > {money}
[condition][]- come to at most {money} in total=total <= {money}
[condition][]the portfolio=$portfolio : Concentration()
[condition][]- gives laggards more than {percent} % of its hours=laggardHoursPercent > {percent}
[condition][]- has more than {count} key accounts=keyAccounts > {count}

# --- who looks after whom: the plan, a manager's workload, what changes hands
[condition][]any coverage plan=$plan : AnyPlan()
[condition][]a manager's workload=$workload : Workload()
[condition][]- takes more hours than the target=hours > targetHours
[condition][]an account that changes hands=$handover : Handover()
[condition][]- goes to somebody who knows its industry=industryKnown
[condition][]the reassignment=$reassignment : Turnover()
[condition][]- moves more than {percent} % of the accounts=movedPercent > {percent}

# --- what follows: evidence, credit, points
[consequence][]the account shows {evidence}=outcome.shows({evidence}, $buying);
[consequence][]the given grade is a signal of credit=outcome.signalsGivenGrade($account);
[consequence][]{signal} is a signal of credit grade {grade}=outcome.signals({signal}, {grade});
[consequence][]{criterion} weighs {weight} in {axis}=outcome.weighs({axis}, {weight}, {criterion});
[consequence][]{criterion} earns {points} points=outcome.earns({criterion}, {points});
[consequence][]{criteria} earn {points} points for each step above {rating}=outcome.earnsPerStep($account, {points}, {rating}, {criteria});
[consequence][]{aspect} adds {count} to complexity=outcome.complicates({aspect}, {count});
[consequence][]the account is of {level} complexity=outcome.isOfComplexity({level});
[consequence][]tier {tier} asks for a score of {score}=outcome.asks({tier}, {score});
[consequence][]up to {score} below what a tier asks for is tolerated=outcome.tolerates({score});
[consequence][]an axis is high from {score}=outcome.isHighFrom({score});
[consequence][]an axis is known from {share} of its weight=outcome.isKnownFrom({share});

# --- what follows: selection, tier, steadiness
[consequence][]the account is a candidate=outcome.isCandidate();
[consequence][]the account comes by route {route}=outcome.comesBy({route});
[consequence][]the account qualifies for tier {tier}=outcome.qualifiesFor({tier});
[consequence][]{cap} keeps the account at most in tier {tier}=outcome.caps({cap}, {tier});
[consequence][]the change is {change}=outcome.changes({change});
[consequence][]the override holds unless it is ignored=outcome.holdsOverride();
[consequence][]the override is ignored because {text}=outcome.ignoresOverride({text});
[consequence][]whatever else holds, the account is at most in tier {tier}=outcome.keepsTierAtMost({tier});

# --- what follows: place in the portfolio, service
[consequence][]the account stands in quadrant {quadrant}=outcome.standsIn({quadrant});
[consequence][]the strategy is {text}=outcome.pursues({text});
[consequence][]the account is served {approach}=outcome.approaches({approach});
[consequence][]the account is served one step less personally=outcome.approachesOneStepLess();
[consequence][]serving the account takes {hours} hours a year=outcome.takesHours({hours});
[consequence][]the account is digitally savvy=outcome.isDigitallySavvy();
[consequence][]the account is met {mode}=outcome.isMet({mode});
[consequence][]up to {share} of the meetings may be remote=outcome.meetsRemotely({share});
[consequence][]operations reach the account by {text}=outcome.informsBy({text});
[consequence][]the focus is {focus}=outcome.focuses({focus});
[consequence][]the sales team is briefed to {text}=outcome.briefs({text});
[consequence][]the account is owed {entitlement} {rung}=outcome.entitles({entitlement}, {rung});
[consequence][]the account is owed {count} {entitlement} a year=outcome.entitlesTimes({entitlement}, {count});
[consequence][]the account is owed {entitlement} every {months} months=outcome.entitlesEvery({entitlement}, {months});
[consequence][]the account is owed {entitlement} within {hours} h=outcome.entitlesWithin({entitlement}, {hours});
[consequence][]the account is owed {entitlement} within {hours} h, {text}=outcome.entitlesWithin({entitlement}, {hours}, {text});
[consequence][]the account is owed {entitlement} at most {rung}=outcome.entitlesAtMost({entitlement}, {rung});
[consequence][]the services {services} are granted on request=outcome.grants({services});
[consequence][]the services {services} are refused=outcome.refuses({services});

# --- what follows: value
[consequence][]lifetime value counts {years} years, discounted at {percent} % a year=outcome.valuesYears({years}, {percent});
[consequence][]the account is expected to stay with probability {share}=outcome.expectsRetention({share});
[consequence][]at most {percent} % of lifetime value may be invested=outcome.investsOfValue({percent});
[consequence][]at most {percent} % of contribution may be invested=outcome.investsOfContribution({percent});
[consequence][]at most {percent} % of projected profit may be invested instead=outcome.investsOfProjectedProfit({percent});
[consequence][]the investment ceiling is reduced to {percent} % of itself=outcome.reducesInvestmentTo({percent});
[consequence][]the investment ceiling is never below {money}=outcome.investsAtLeast({money});

# --- what follows: health, reviews, coordination, actions
[consequence][]the relationship is in {health} health=outcome.isInHealth({health});
[consequence][]the tier is reviewed every {days} days=outcome.reviewsTierEvery({days});
[consequence][]the review is due within {days} days because of {driver}=outcome.reviewsWithin({days}, {driver});
[consequence][]the review is due after {percent} % of the tier's interval because of {driver}=outcome.reviewsAfterShare({percent}, {driver});
[consequence][]an overdue review is due in {days} days=outcome.reviewsOverdueIn({days});
[consequence][]contacts of our divisions count for {days} days=outcome.contactsCountFor({days});
[consequence][]the two divisions are in conflict=outcome.conflict($contact, $other);
[consequence][]nobody leads our divisions=outcome.nobodyLeads();
[consequence][]one lead is required=outcome.requiresLead();
[consequence][]the action is {action}=outcome.calls({action});

# --- what follows: readiness
[consequence][]the programme stands on firm ground=readiness.standsFirm();
[consequence][]the firm is {readiness}=readiness.isReady({readiness});

# --- what follows: the whole portfolio
[consequence][]class A brings at least {percent} % of the total=portfolio.classABrings({percent});
[consequence][]what the top {percent} % of accounts bring is told=portfolio.tellsTop({percent});
[consequence][]Pareto's principle is {applicability}=portfolio.principleIs({applicability});
[consequence][]the portfolio raises {severity} for {concern}=portfolio.raises({severity}, {concern});

# --- what follows: who looks after whom
[consequence][]an account of tier {tier} needs a manager=coverage.needsManager({tier});
[consequence][]a full-time manager has {hours} hours a year=coverage.givesHours({hours});
[consequence][]a manager takes at most {percent} % of these hours=coverage.takesAtMost({percent});
[consequence][]a manager's target is {percent} % of these hours=coverage.aimsAt({percent});
[consequence][]an account of tier {tier} asks for every skill of at least {rating}=coverage.asksForSkills({tier}, {rating});
[consequence][]a manager takes at most {count} accounts of tier {tier}=coverage.takesAtMostOfTier({count}, {tier});
[consequence][]a manager takes at most {count} key accounts=coverage.takesAtMostKey({count});
[consequence][]{aim} counts {weight} points in a plan=coverage.counts({aim}, {weight});
[consequence][]the manager is over target=coverage.isOverTarget();
[consequence][]{percent} % of its revenue is at risk=coverage.risks({percent});
[consequence][]no wave moves more than {percent} % of the accounts=coverage.movesInWavesOf({percent});
