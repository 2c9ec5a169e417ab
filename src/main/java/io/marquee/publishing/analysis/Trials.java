package io.marquee.publishing.analysis;

import io.marquee.account.Tier;
import io.marquee.policy.Law;
import io.marquee.policy.Release;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Accounts that are made up around the thresholds of a policy, each decided about: some at random, then a few of them
 * with one figure after the other at each of its values, then some for each rule that has not spoken yet. The same
 * policy always makes the same accounts.
 */
final class Trials {

    private static final int POOL = 360;
    private static final int INCUMBENTS = 2;
    private static final int ATTEMPTS = 12;
    private static final long SEED = 7;
    private static final List<List<String>> TOGETHER = List.of(
            List.of("creditGrade", "altmanZ", "paymentDaysBeyondTerms"),
            List.of("strategicCoherence", "culturalFit", "supplierPerception"),
            List.of("grossProfit", "projectedRevenue", "projectedMarginPercent"));

    private final Release release;
    private final List<Trait> traits;
    private final Thresholds thresholds;
    private final List<Trial> all = new ArrayList<>();
    private final List<Sweep> sweeps = new ArrayList<>();
    private final List<Trial> bases = new ArrayList<>();

    private Trials(Release release, Thresholds thresholds) {
        this.release = release;
        this.thresholds = thresholds;
        this.traits = Traits.of(thresholds);
    }

    /** @param laws the policy's laws, and those of another whose thresholds matter as well */
    static Trials of(Release release, List<Law> laws, Thresholds thresholds) {
        Trials trials = new Trials(release, thresholds);
        trials.pool();
        trials.sweepFigures();
        trials.direct(laws);
        return trials;
    }

    List<Trial> all() {
        return all;
    }

    List<Sweep> sweeps() {
        return sweeps;
    }

    private List<Trial> decide(List<Sketch> sketches) {
        List<Trial> decided = sketches.parallelStream()
                .map(sketch -> Trial.of(sketch, release))
                .toList();
        all.addAll(decided);
        return decided;
    }

    private void pool() {
        Random random = new Random(SEED);
        List<Sketch> sketches = new ArrayList<>();
        for (int i = 0; i < POOL; i++) {
            sketches.add(draw(random, i));
        }
        List<Trial> pool = decide(sketches);
        for (Tier tier : Tier.values()) {
            List<Trial> found = complete(
                    pool,
                    trial -> trial.isNew() && tier == trial.decision().tier().policy());
            if (!found.isEmpty()) {
                bases.add(found.get(tier.isKey() ? 0 : found.size() - 1));
            }
            if (found.size() > 1 && tier.isKey()) {
                bases.add(found.get(found.size() - 1));
            }
        }
    }

    /** The accounts of which all is known, by their score. */
    private static List<Trial> complete(List<Trial> pool, Predicate<Trial> which) {
        List<Trial> found = new ArrayList<>();
        for (int i = 0; i < pool.size(); i++) {
            if (isComplete(i) && which.test(pool.get(i))) {
                found.add(pool.get(i));
            }
        }
        found.sort(Comparator.comparing(trial -> trial.decision().score().total()));
        return found;
    }

    private static boolean isComplete(int place) {
        return place % 3 != 0;
    }

    private static boolean isIncumbent(int place) {
        return place % 4 == 3;
    }

    private Sketch draw(Random random, int place) {
        List<BigDecimal> revenues = thresholds.around("annualRevenue");
        BigDecimal most = revenues.isEmpty() ? BigDecimal.valueOf(1_000_000) : revenues.get(revenues.size() - 1);
        Sketch sketch = Sketch.of("TRIAL-" + (place + 1), most, most.movePointRight(1))
                .with("costToServe", BigDecimal.TEN)
                .with("projectedMarginPercent", BigDecimal.valueOf(25));
        double quality = random.nextDouble() * 1.3 - 0.15;
        Set<String> drawn = new HashSet<>();
        for (Trait trait : traits) {
            double chance = random.nextDouble();
            double spread = quality + random.nextGaussian() * 0.2;
            double any = random.nextDouble();
            boolean known = isComplete(place) || chance > 0.2;
            if (!trait.values().isEmpty() && applies(trait, place, chance) && drawn.add(trait.field())) {
                sketch = known ? at(sketch, trait, trait.isJudged() ? spread : any) : without(sketch, trait);
            }
        }
        return sketch;
    }

    private static boolean applies(Trait trait, int place, double chance) {
        return switch (trait.field()) {
            case "currentTier", "tierSince", "consecutiveLowEvaluations" -> isIncumbent(place);
            case "override" -> chance > 0.85 && !isComplete(place);
            case Sketch.CAPACITY, "divisionContacts", "lastReviewDate", "accountManagerId" -> chance > 0.6;
            default -> true;
        };
    }

    private static Sketch at(Sketch sketch, Trait trait, double share) {
        List<Object> values = trait.ascending();
        int place = (int) Math.round(share * (values.size() - 1));
        Sketch changed = trait.setting().of(sketch, values.get(Math.max(0, Math.min(values.size() - 1, place))));
        return changed == null ? sketch : changed;
    }

    /** The account without a fact; the same account where the fact must be known. */
    private static Sketch without(Sketch sketch, Trait trait) {
        return Sketch.NEEDED.contains(trait.field()) ? sketch : sketch.with(trait.field(), null);
    }

    private void sweepFigures() {
        bases.forEach(base -> traits.forEach(trait -> sweep(base, trait)));
        bases.forEach(this::sweepAbsences);
        List<Trial> incumbents = complete(
                all.subList(0, POOL),
                trial -> trial.enquiry().account().currentTier() != null
                        && trial.enquiry().account().override() == null);
        for (int i = 0; i < Math.min(INCUMBENTS, incumbents.size()); i++) {
            Trial incumbent = incumbents.get(incumbents.size() - 1 - i * incumbents.size() / INCUMBENTS);
            traits.stream().filter(Trait::isJudged).forEach(trait -> sweep(incumbent, trait));
        }
        decidePending();
    }

    /** Accounts of which several facts that stand in for each other are missing at once, new ones and incumbents. */
    private void sweepAbsences(Trial base) {
        Trait tiers = traits.stream()
                .filter(trait -> trait.property().equals("currentTier"))
                .findFirst()
                .orElseThrow();
        for (List<String> fields : TOGETHER) {
            Sketch sketch = base.sketch();
            for (String field : fields) {
                sketch = sketch.with(field, null);
            }
            List<Sketch> sketches = new ArrayList<>(List.of(sketch));
            for (Object tier : tiers.values()) {
                Sketch incumbent = tiers.setting().of(sketch, tier);
                if (incumbent != null) {
                    sketches.add(incumbent);
                }
            }
            pending.add(new Pending(tiers, sketches, false));
        }
    }

    private record Pending(Trait trait, List<Sketch> sketches, boolean absent) {}

    private final List<Pending> pending = new ArrayList<>();

    private void sweep(Trial base, Trait trait) {
        List<Sketch> sketches = new ArrayList<>();
        for (Object value : trait.ascending()) {
            Sketch sketch = trait.setting().of(base.sketch(), value);
            if (sketch != null) {
                sketches.add(sketch);
            }
        }
        Sketch absent = without(base.sketch(), trait);
        boolean missing = absent != base.sketch();
        if (missing) {
            sketches.add(absent);
        }
        pending.add(new Pending(trait, sketches, missing));
    }

    /** All sweeps at once, so that every core has something to do. */
    private void decidePending() {
        List<Sketch> sketches = new ArrayList<>();
        pending.forEach(each -> sketches.addAll(each.sketches()));
        List<Trial> decided = decide(sketches);
        int from = 0;
        for (Pending each : pending) {
            int to = from + each.sketches().size();
            int known = each.absent() ? to - 1 : to;
            sweeps.add(
                    new Sweep(each.trait(), decided.subList(from, known), each.absent() ? decided.get(known) : null));
            from = to;
        }
        pending.clear();
    }

    /** Makes accounts for every rule whose claims have not held of any yet. */
    private void direct(List<Law> laws) {
        BitSet contributed = new BitSet();
        all.forEach(trial -> contributed.or(trial.contributed()));
        Solver solver = new Solver(traits);
        List<Sketch> sketches = new ArrayList<>();
        for (Law law : laws) {
            if (!contributed.get(law.place()) && law.claims().get(0).collector().equals("outcome")) {
                bases.forEach(base -> sketches.addAll(solver.towards(law, base.sketch())));
                for (int i = 0; i < ATTEMPTS; i++) {
                    sketches.addAll(
                            solver.towards(law, all.get(i * POOL / ATTEMPTS).sketch()));
                }
            }
        }
        decide(sketches);
    }
}
