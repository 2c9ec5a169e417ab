package io.marquee.coverage;

import io.marquee.account.DataGap;
import io.marquee.account.FactSheet;
import io.marquee.coverage.CoveragePlan.Gap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a plan was made without knowing. */
final class Gaps {

    private static final FactSheet<Manager.Skills> SKILLS = FactSheet.of(Manager.Skills.class);

    private Gaps() {}

    static List<Gap> of(CoverageRequest request) {
        Map<DataGap, Integer> ofManagers = new LinkedHashMap<>();
        for (Manager each : request.managers()) {
            Manager.SHEET.gaps(each).forEach(gap -> ofManagers.merge(gap, 1, Integer::sum));
            if (each.skills() != null) {
                SKILLS.gaps(each.skills()).forEach(gap -> ofManagers.merge(gap, 1, Integer::sum));
            }
        }
        Map<DataGap, Integer> ofAccounts = new LinkedHashMap<>();
        for (ManagedAccount each : request.accounts()) {
            ManagedAccount.SHEET.gaps(each).forEach(gap -> ofAccounts.merge(gap, 1, Integer::sum));
        }
        List<Gap> gaps = new ArrayList<>();
        ofManagers.forEach((gap, count) -> gaps.add(new Gap("manager", gap.field(), gap.effect(), count)));
        ofAccounts.forEach((gap, count) -> gaps.add(new Gap("account", gap.field(), gap.effect(), count)));
        return gaps;
    }
}
