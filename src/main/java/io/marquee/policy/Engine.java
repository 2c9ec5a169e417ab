package io.marquee.policy;

import org.kie.api.KieBase;

/** What makes rules that fire of DRL. It sees nothing that has not passed every check. */
interface Engine {

    /** Drools with its executable model, one policy at a time. */
    Engine DROOLS = drl -> CompiledRules.of(drl).load();

    KieBase build(String drl);
}
