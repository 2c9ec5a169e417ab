package io.marquee.ledger;

import io.marquee.policy.Reason;
import io.marquee.policy.Release;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.util.RawValue;

/**
 * How the reasons of a release read in JSON, prepared once: all but what a rule read and whether it contributed is the
 * same whenever it fires.
 */
final class Wording {

    /** Stands where a value is told; within texts JSON escapes it. */
    private static final char GAP = '\u0001';

    private static final RawValue VALUE = new RawValue(String.valueOf(GAP));

    private final List<List<Bytes>> contributed;
    private final List<List<Bytes>> outdone;

    private Wording(List<List<Bytes>> contributed, List<List<Bytes>> outdone) {
        this.contributed = contributed;
        this.outdone = outdone;
    }

    static Wording of(Release release) {
        List<List<Bytes>> contributed = new ArrayList<>();
        List<List<Bytes>> outdone = new ArrayList<>();
        for (int place = 0; place < release.ruleCount(); place++) {
            List<RawValue> values = Collections.nCopies(release.read(place).size(), VALUE);
            contributed.add(pieces(release.reason(place, values, true)));
            outdone.add(pieces(release.reason(place, values, false)));
        }
        return new Wording(contributed, outdone);
    }

    private static List<Bytes> pieces(Reason reason) {
        return Arrays.stream(LedgerJson.FULL.writeValueAsString(reason).split(String.valueOf(GAP), -1))
                .map(Bytes::utf8)
                .toList();
    }

    /** What stands before, between and behind the values that a rule read, in the text of the reason. */
    List<Bytes> of(int place, boolean hasContributed) {
        return (hasContributed ? contributed : outdone).get(place);
    }
}
