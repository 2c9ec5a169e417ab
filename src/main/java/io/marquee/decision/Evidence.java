package io.marquee.decision;

import io.marquee.account.CreditGrade;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the facts show so far. */
public record Evidence(Set<EvidenceType> shown, @Nullable CreditGrade creditGrade, int complexity) {

    /** Whether this is known to be shown. */
    public boolean shown(EvidenceType type) {
        return shown.contains(type);
    }

    /** How many of these are known to be shown. */
    public int count(EvidenceType... types) {
        int count = 0;
        for (EvidenceType type : types) {
            if (shown.contains(type)) {
                count++;
            }
        }
        return count;
    }
}
