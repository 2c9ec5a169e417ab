package io.marquee.policy;

import java.lang.ref.WeakReference;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.drools.model.Rule;

/**
 * Builds the networks of rules that releases decide with. A rule of a release that somebody still holds is not compiled
 * again for another one, so that a small change of a policy takes a small time; a rule that no release has any more is
 * forgotten, and its classes with it. Thread-safe.
 */
final class Networks {

    /** The networks of everybody in this process, so that they share what is compiled. */
    static final Networks COMMON = new Networks(PackedRules::conditions, PackedRules.ENGINE, Engine.DROOLS);

    private final Supplier<CompiledConditions> conditions;
    private final List<Engine> engines;
    private final Map<Key, WeakReference<Rule>> known = new HashMap<>();

    /** @param zone where the days of a dated rule begin, which Drools settles when it loads the rule */
    private record Key(String header, String text, ZoneId zone) {}

    /** @param engines each is asked for what those before it did not give */
    Networks(Engine... engines) {
        this(CompiledConditions::none, engines);
    }

    /** @param conditions gives conditions that were compiled before, for any network that they fit */
    Networks(Supplier<CompiledConditions> conditions, Engine... engines) {
        this.conditions = conditions;
        this.engines = List.of(engines);
    }

    /**
     * Builds a network.
     *
     * @param terms whose collectors the rules address
     * @throws IllegalArgumentException if an engine refuses the DRL, or none gives all of it
     */
    synchronized Network of(Drl drl, List<Terms> terms) {
        ZoneId zone = ZoneId.systemDefault();
        Map<Key, Rule> compiled = held();
        for (Engine engine : engines) {
            Drl missing = missing(drl, zone, compiled);
            if (!missing.rules().isEmpty()) {
                compiled.putAll(compile(engine, missing, zone));
            }
        }
        Drl missing = missing(drl, zone, compiled);
        if (!missing.rules().isEmpty()) {
            throw new IllegalArgumentException(
                    "nobody compiles `" + missing.rules().get(0).rule() + "`");
        }
        return Network.of(
                drl.rules().stream()
                        .map(rule -> compiled.get(key(drl, rule, zone)))
                        .toList(),
                terms,
                conditions.get());
    }

    /** The rules that are known, held from here on; the others are forgotten. */
    private Map<Key, Rule> held() {
        Map<Key, Rule> held = new HashMap<>();
        known.entrySet().removeIf(each -> {
            Rule rule = each.getValue().get();
            if (rule != null) {
                held.put(each.getKey(), rule);
            }
            return rule == null;
        });
        return held;
    }

    private static Key key(Drl drl, Drl.Piece rule, ZoneId zone) {
        return new Key(drl.header(), rule.text(), zone);
    }

    private static Drl missing(Drl drl, ZoneId zone, Map<Key, Rule> compiled) {
        return new Drl(
                drl.header(),
                drl.rules().stream()
                        .filter(rule -> !compiled.containsKey(key(drl, rule, zone)))
                        .toList());
    }

    private Map<Key, Rule> compile(Engine engine, Drl missing, ZoneId zone) {
        CompiledRules given = engine.compile(missing);
        Map<String, Key> asked = new HashMap<>();
        missing.rules().forEach(rule -> asked.put(rule.rule(), key(missing, rule, zone)));
        Map<String, Key> fitting = new HashMap<>();
        for (Drl.Piece rule : given.drl().rules()) {
            Key key = key(given.drl(), rule, zone);
            if (key.equals(asked.get(rule.rule()))) {
                fitting.put(rule.rule(), key);
            }
        }
        Map<Key, Rule> compiled = new HashMap<>();
        if (!fitting.isEmpty()) {
            for (Rule rule : given.model().getRules()) {
                Key key = fitting.get(rule.getName());
                if (key != null) {
                    compiled.put(key, rule);
                    known.put(key, new WeakReference<>(rule));
                }
            }
        }
        return compiled;
    }
}
