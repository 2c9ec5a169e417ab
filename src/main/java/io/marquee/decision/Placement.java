package io.marquee.decision;

import io.marquee.account.CreditGrade;
import io.marquee.account.Figures;
import io.marquee.account.Objective;
import io.marquee.account.Service;
import io.marquee.account.Tier;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An account in its tier, with all that decides how it is served; what is not explained here means what it does in
 * {@link Figures}.
 *
 * @param tier the effective tier
 * @param previousTier the current tier of the request; {@code null} for a new account
 * @param loweredByCredit whether the tier would be higher but for the last word of credit
 * @param asked the score that each tier asks for
 */
public record Placement(
        Tier tier,
        boolean keyAccount,
        @Nullable Tier previousTier,
        boolean previouslyKey,
        boolean loweredByCredit,
        Change change,
        BigDecimal score,
        Map<Tier, BigDecimal> asked,
        @Nullable CreditGrade creditGrade,
        Quadrant quadrant,
        int complexity,
        Level complexityLevel,
        boolean digitallySavvy,
        Health health,
        Coordination coordination,
        @Nullable BigDecimal projectedProfit,
        @Nullable BigDecimal penetrationPercent,
        boolean deciderEngaged,
        int rolesKnown,
        @Nullable Integer countries,
        Collection<Service> servicesAskedFor,
        int planSectionsComplete,
        int divisionsInContact,
        Objective objective) {

    /** Whether the account is known to ask for a service. */
    public boolean asksFor(Service service) {
        return servicesAskedFor.contains(service);
    }

    /** Whether the credit grade is known to be this or worse. */
    public boolean creditAtMost(CreditGrade grade) {
        return creditGrade != null && creditGrade.compareTo(grade) >= 0;
    }

    /** The score that a tier asks for, or {@code null} if the policy names none. */
    public @Nullable BigDecimal asked(Tier of) {
        return asked.get(of);
    }
}
