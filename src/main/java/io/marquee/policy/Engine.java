package io.marquee.policy;

/** What makes classes of DRL. It sees nothing that has not passed every check. */
@FunctionalInterface
interface Engine {

    /** Drools with its executable model, one policy at a time. */
    Engine DROOLS = CompiledRules::of;

    /**
     * Compiles rules.
     *
     * @return rules that are compiled; they may lack some that were asked for, and have some that were not
     */
    CompiledRules compile(Drl drl);
}
