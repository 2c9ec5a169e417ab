package io.marquee.decision;

import io.marquee.account.BuyingBehaviour;
import io.marquee.account.CreditGrade;
import io.marquee.account.Figures;
import io.marquee.account.Objective;
import io.marquee.account.RelationshipStage;
import io.marquee.account.Service;
import io.marquee.account.Tier;
import io.marquee.policy.Collector;
import io.marquee.policy.Terms;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What rules about accounts may speak of. */
public final class DecisionTerms implements Terms {

    @Override
    public String collectorName() {
        return "outcome";
    }

    @Override
    public Class<? extends Collector> collectorType() {
        return Outcome.class;
    }

    @Override
    public Collector newCollector() {
        return new Outcome();
    }

    @Override
    public List<Class<? extends Record>> facts() {
        return List.of(
                AnyAccount.class,
                Figures.class,
                Buying.class,
                Evidence.class,
                Contact.class,
                Assessment.class,
                Standing.class,
                OverrideRequest.class,
                Placement.class,
                Engagement.class);
    }

    @Override
    public List<Record> standing() {
        return List.of(new AnyAccount());
    }

    @Override
    public Map<String, Class<? extends Enum<?>>> constants() {
        Map<String, Class<? extends Enum<?>>> types = new LinkedHashMap<>();
        types.put("tier", Tier.class);
        types.put("evidence", EvidenceType.class);
        types.put("route", Route.class);
        types.put("signal", CreditSignal.class);
        types.put("grade", CreditGrade.class);
        types.put("criterion", Criterion.class);
        types.put("axis", Axis.class);
        types.put("cap", Cap.class);
        types.put("quadrant", Quadrant.class);
        types.put("change", Change.class);
        types.put("direction", Direction.class);
        types.put("level", Level.class);
        types.put("aspect", ComplexityAspect.class);
        types.put("approach", Approach.class);
        types.put("objective", Objective.class);
        types.put("behaviour", BuyingBehaviour.class);
        types.put("stage", RelationshipStage.class);
        types.put("mode", CoverageMode.class);
        types.put("focus", Focus.class);
        types.put("entitlement", EntitlementType.class);
        types.put("service", Service.class);
        types.put("health", Health.class);
        types.put("coordination", Coordination.class);
        types.put("driver", ReviewDriver.class);
        types.put("action", ActionType.class);
        return types;
    }

    @Override
    public Map<String, Class<? extends Enum<?>>> lists() {
        Map<String, Class<? extends Enum<?>>> types = new LinkedHashMap<>();
        types.put("evidences", EvidenceType.class);
        types.put("criteria", Criterion.class);
        types.put("services", Service.class);
        return types;
    }

    /** A rung of an entitlement's ladder must stand on that ladder. */
    @Override
    public @Nullable String objection(Map<String, String> slots) {
        String entitlement = slots.get("entitlement");
        String rung = slots.get("rung");
        if (entitlement == null || rung == null) {
            return null;
        }
        List<String> rungs = EntitlementType.valueOf(entitlement).rungs();
        return rungs.contains(rung.replace("\"", ""))
                ? null
                : "`" + rung + "` is no level of " + entitlement + "; its levels in words are "
                        + Arrays.toString(rungs.toArray());
    }

    @Override
    public Map<String, String> suited(Map<String, String> slots) {
        String entitlement = slots.get("entitlement");
        return entitlement == null || objection(slots) == null
                ? Map.of()
                : Map.of(
                        "rung",
                        "\"" + EntitlementType.valueOf(entitlement).rungs().get(0) + "\"");
    }
}
