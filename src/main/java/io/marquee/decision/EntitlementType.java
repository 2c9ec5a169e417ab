package io.marquee.decision;

import java.util.List;

/** What an account can be owed (S0's best practices, S4's service model): each a ladder, its lowest rung first. */
public enum EntitlementType {
    INTERACTION("automated", "hybrid", "face to face"),
    FACE_TO_FACE_MEETINGS(),
    ACCOUNT_MANAGER("service desk", "pooled", "named", "dedicated, with team"),
    EXECUTIVE_SPONSOR("director", "C-level"),
    ACCOUNT_PLAN("light"),
    BUSINESS_REVIEWS("automated report"),
    SUPPORT_RESPONSE(),
    LOGISTICS_SUPPORT("on request", "yes"),
    INVENTORY_MANAGEMENT("on request", "yes"),
    SPECIAL_TERMS("prepayment", "list", "volume list", "framework", "negotiated"),
    BESPOKE_APPLICATIONS("business case", "yes"),
    REPORTS("self-service", "custom, quarterly", "bespoke, monthly"),
    ADVISORY("annual workshop", "yes"),
    PLAN_VISIBILITY("account team", "enterprise"),
    OPERATIONAL_NOTICES("yes"),
    GLOBAL_LEAD("yes");

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> rungs;

    EntitlementType(String... rungs) {
        this.rungs = List.of(rungs);
    }

    /** The rungs that are words, lowest first; what is counted or timed stands above them. */
    List<String> rungs() {
        return rungs;
    }
}
