package io.marquee.publishing.analysis;

import io.marquee.DefaultPolicy;
import io.marquee.policy.Features;
import io.marquee.policy.Release;
import io.marquee.publishing.Finding;
import io.marquee.publishing.Proposal;
import java.util.List;

final class FaultSweep {
    public static void main(String[] args) {
        Features none = new Features(List.of());
        Release right = DefaultPolicy.release();
        int i = 0;
        int only = args.length > 0 ? Integer.parseInt(args[0]) : -1;
        int every = args.length > 1 ? Integer.parseInt(args[1]) : 1;
        for (SeededFault fault : SeededFault.all()) {
            i++;
            if (only >= 0 && i % every != only) continue;
            Release wrong = fault.mutant().compiled();
            List<Finding> all = new Analysis().check(new Proposal(wrong, none, right, none));
            Finding f = all.stream()
                    .filter(x -> x.code().equals(fault.code()) && fault.at().equals(x.rule()))
                    .findFirst()
                    .orElse(null);
            boolean ok = f != null
                    && (!fault.shown()
                            || (f.witness() != null && !f.witness().expected().isEmpty()));
            System.out.println((ok ? "OK   " : "MISS ") + i + " "
                    + fault.mutant().rule() + " -> " + fault.code()
                    + (f == null
                            ? ""
                            : " " + (f.witness() == null ? null : f.witness().expected())));
            if (!ok || args.length > 2)
                all.forEach(x -> System.out.println(
                        "        " + x.severity() + " " + x.code() + " [" + x.rule() + "] " + x.message() + " "
                                + (x.witness() == null ? null : x.witness().expected())));
        }
    }
}
