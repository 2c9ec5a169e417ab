package io.marquee.policy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ClockTypeOption;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A policy that passed every check and is compiled: immutable, thread-safe, named by the hash of its files. */
public final class Release {

    private static final Logger LOG = LoggerFactory.getLogger(Release.class);

    private final String id;
    private final List<PolicyFile> files;
    private final Policy policy;
    private final Vocabulary vocabulary;
    private final Drl drl;
    private final List<Terms> terms;
    private final Limits limits;

    /** Where Drools, which knows no other, took the days of dated rules to begin when it compiled them. */
    private final ZoneId zone = ZoneId.systemDefault();

    private final List<Class<? extends Record>> factTypes;
    private final Class<?>[] types;
    private final boolean[] repeated;
    private final boolean dated;
    private final List<Rule> rules;
    private final Map<String, Integer> places = new HashMap<>();
    private final Telling[] tellings;
    private final KieSessionConfiguration configuration;
    private final ConcurrentLinkedDeque<Desk> desks = new ConcurrentLinkedDeque<>();
    private volatile Network network;

    Release(
            String id,
            List<PolicyFile> files,
            Policy policy,
            Vocabulary vocabulary,
            Drl drl,
            Network network,
            Language language,
            List<Set<Read>> reads,
            Limits limits) {
        this.id = id;
        this.files = files;
        this.policy = policy;
        this.vocabulary = vocabulary;
        this.drl = drl;
        this.network = network;
        this.terms = language.terms();
        this.limits = limits;
        this.factTypes = language.facts();
        this.types = factTypes.toArray(Class<?>[]::new);
        this.repeated = new boolean[types.length];
        for (int i = 0; i < repeated.length; i++) {
            repeated[i] = types[i].isAnnotationPresent(Repeated.class);
        }
        this.rules = policy.rules().toList();
        this.dated = rules.stream().anyMatch(rule -> rule.effective() != null || rule.expires() != null);
        this.tellings = new Telling[rules.size()];
        for (int i = 0; i < tellings.length; i++) {
            places.put(rules.get(i).name(), i);
            tellings[i] = new Telling(rules.get(i), reads.get(i), factTypes, termsOf(rules.get(i)));
        }
        this.configuration = KieServices.get().newKieSessionConfiguration();
        configuration.setOption(ClockTypeOption.PSEUDO);
        configuration.setOption(DirectFiringOption.YES);
    }

    /** The SHA-256 of the files' names and texts, as 64 hexadecimal digits. */
    public String id() {
        return id;
    }

    /** The files whose hash is the {@link #id}, in the order of their names. */
    public List<PolicyFile> files() {
        return files;
    }

    /** The policy as it was written. */
    public Policy policy() {
        return policy;
    }

    /** The sentences that the policy may use. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The policy's rules taken apart, in its order; read anew with every call. */
    public List<Law> laws() {
        return new LawReader(vocabulary, vocabulary.language()).read(rules);
    }

    /** The plain DRL that the sentences expand to. */
    public String drl() {
        return drl.text();
    }

    /** The rule at a place in the policy's order, from 0. */
    public Rule rule(int place) {
        return rules.get(place);
    }

    /** How many rules there are. */
    public int ruleCount() {
        return rules.size();
    }

    /**
     * The place of a rule in the policy's order, from 0.
     *
     * @throws IllegalArgumentException if there is no rule of that name
     */
    public int place(String rule) {
        Integer place = places.get(rule);
        if (place == null) {
            throw new IllegalArgumentException("no rule `" + rule + "`");
        }
        return place;
    }

    /** The names of what a rule reads, in the order in which it is told. */
    public List<String> read(int place) {
        return tellings[place].names();
    }

    /**
     * What is told of a rule that fired.
     *
     * @param values what it read, in the order of {@link #read}
     */
    public Reason reason(int place, List<? extends @Nullable Object> values, boolean contributed) {
        return tellings[place].tell(values, contributed);
    }

    Drl expanded() {
        return drl;
    }

    Network network() {
        return network;
    }

    ZoneId zone() {
        return zone;
    }

    Limits limits() {
        return limits;
    }

    /**
     * Works out one decision.
     *
     * @param asOf the day by which dated rules are judged
     * @param work what to do at the desk; must keep nothing of it
     * @throws RunawayPolicy if the policy exceeds its limits
     */
    public <R> R decide(LocalDate asOf, Function<Desk, R> work) {
        LocalDate today = dated ? asOf : null;
        Desk free = desks.pollFirst();
        Desk desk = free == null ? newDesk(today) : free;
        boolean reusable = false;
        try {
            desk.begin(today);
            R result = work.apply(desk);
            desk.clear();
            reusable = desk.network() == network;
            return result;
        } finally {
            if (reusable) {
                desks.addFirst(desk);
            } else {
                desk.dispose();
            }
        }
    }

    /**
     * Sets up a desk. Drools looks for parts of itself by the thread's class loader when it first needs them, and that
     * of a common pool's thread does not know them where the service runs from its jar.
     */
    private Desk newDesk(@Nullable LocalDate today) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Release.class.getClassLoader());
        try {
            Network current = network;
            Desk desk = new Desk(this, current, current.base().newKieSession(configuration, null), terms);
            desk.begin(today);
            return desk;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * Compiles its conditions, unless they are, so that it decides faster; what it decides stays the same. That may
     * take some seconds, in which it can decide as before.
     */
    public synchronized void hasten() {
        if (!network.isCompiled()) {
            try {
                network = network.compiled();
                rest();
            } catch (RuntimeException e) {
                LOG.warn("the conditions of release {} stay as they are, and decide slower", id, e);
            }
        }
    }

    /** Whether its conditions are compiled. */
    public boolean isHastened() {
        return network.isCompiled();
    }

    /**
     * Gives up what it keeps at hand to decide quickly. It can go on to decide, and what is under way is not disturbed.
     */
    public void rest() {
        for (Desk desk = desks.pollFirst(); desk != null; desk = desks.pollFirst()) {
            desk.dispose();
        }
    }

    /** The place of the terms whose collector a rule's consequences address. */
    int termsOf(int rule) {
        return tellings[rule].terms;
    }

    int termsOf(Class<? extends Collector> collectorType) {
        for (int i = 0; i < terms.size(); i++) {
            if (terms.get(i).collectorType() == collectorType) {
                return i;
            }
        }
        throw new IllegalArgumentException("no terms for " + collectorType);
    }

    private int termsOf(Rule rule) {
        String claim = vocabulary.expand(rule.consequences().get(0));
        for (int i = 0; i < terms.size(); i++) {
            if (claim.startsWith(terms.get(i).collectorName() + ".")) {
                return i;
            }
        }
        throw new IllegalArgumentException("no terms for rule " + rule.name());
    }

    boolean readsRepeatedFacts(int rule) {
        return tellings[rule].repeated;
    }

    boolean isRepeated(int factType) {
        return repeated[factType];
    }

    int factTypes() {
        return factTypes.size();
    }

    int factType(Class<?> type) {
        for (int i = 0; i < types.length; i++) {
            if (types[i] == type) {
                return i;
            }
        }
        throw new IllegalArgumentException("no fact of type " + type);
    }

    Reason reason(int rule, @Nullable Object[] facts, boolean contributed) {
        return tellings[rule].tell(facts, contributed);
    }

    /** What is told of a rule when it fired, prepared once. */
    private static final class Telling {
        private final String name;
        private final String file;
        private final int line;
        private final @Nullable String source;
        private final List<String> sentences;
        private final ReadFacts.Source[] sources;
        private final boolean repeated;
        private final int terms;

        /** What is told of a rule that reads nothing is always the same. */
        private final @Nullable Reason contributing;

        private final @Nullable Reason outdone;

        Telling(Rule rule, Set<Read> reads, List<Class<? extends Record>> factTypes, int terms) {
            this.name = rule.name();
            this.file = rule.file();
            this.line = rule.line();
            this.source = rule.source();
            this.terms = terms;
            this.sentences = rule.sentences().map(Sentence::text).toList();
            Map<String, ReadFacts.Source> byName = new LinkedHashMap<>();
            for (Read read : reads) {
                byName.putIfAbsent(read.name(), ReadFacts.Source.of(read, factTypes));
            }
            this.sources = byName.values().toArray(ReadFacts.Source[]::new);
            this.contributing = sources.length == 0 ? tell(Map.of(), true) : null;
            this.outdone = sources.length == 0 ? tell(Map.of(), false) : null;
            this.repeated = reads.stream().anyMatch(read -> read.fact().isAnnotationPresent(Repeated.class));
        }

        List<String> names() {
            return Arrays.stream(sources).map(ReadFacts.Source::name).toList();
        }

        Reason tell(@Nullable Object[] facts, boolean contributed) {
            Reason known = contributed ? contributing : outdone;
            return known == null ? tell(new ReadFacts(sources, facts), contributed) : known;
        }

        Reason tell(List<? extends @Nullable Object> values, boolean contributed) {
            Map<String, @Nullable Object> facts = new LinkedHashMap<>();
            for (int i = 0; i < sources.length; i++) {
                facts.put(sources[i].name(), values.get(i));
            }
            return tell(facts, contributed);
        }

        private Reason tell(Map<String, @Nullable Object> facts, boolean contributed) {
            return new Reason(name, file, line, sentences, facts, source, contributed);
        }
    }
}
