package io.marquee.policy;

import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.internal.utils.KieHelper;

/** What makes classes of DRL. It sees nothing that has not passed every check. */
interface Engine {

    /** Drools with its executable model, one policy at a time. */
    Engine DROOLS = drl -> {
        synchronized (Engine.class) {
            return new KieHelper()
                    .setClassLoader(Engine.class.getClassLoader())
                    .addContent(drl, "marquee/policy/policy.drl")
                    .build(ExecutableModelProject.class);
        }
    };

    KieBase build(String drl);
}
