package io.marquee.policy;

import java.util.List;
import org.drools.model.Rule;
import org.kie.api.KieBase;

/**
 * A network of rules.
 *
 * @param base what decides
 * @param rules what it was built of, in the policy's order; who holds them lets others build with them
 */
record Network(KieBase base, List<Rule> rules) {}
