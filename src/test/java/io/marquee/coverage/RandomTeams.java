package io.marquee.coverage;

import io.marquee.account.Tier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Portfolios as firms have them: few strategic accounts, many regular ones, managers who know a little each. */
public final class RandomTeams {

    private static final List<String> INDUSTRIES =
            List.of("RETAIL", "MINING", "ENERGY", "PHARMA", "LOGISTICS", "AUTOMOTIVE", "FOOD", "BANKING");
    private static final List<String> REGIONS = List.of("NORTH", "SOUTH", "EAST", "WEST");

    private final Random random;
    private final int managers;

    private RandomTeams(int managers, long seed) {
        this.managers = managers;
        this.random = new Random(seed);
    }

    static Team of(int accounts, int managers, long seed) {
        RandomTeams teams = new RandomTeams(managers, seed);
        Team team = new Team();
        for (int i = 0; i < managers; i++) {
            team.with(teams.manager(i));
        }
        for (int i = 0; i < accounts; i++) {
            team.with(teams.account(i));
        }
        return team;
    }

    /** A request of so many accounts and managers; the same seed makes the same. */
    public static CoverageRequest request(int accounts, int managers, long seed) {
        return of(accounts, managers, seed).request();
    }

    private Manager manager(int number) {
        return new Manager(
                "M-" + number,
                new BigDecimal(random.nextInt(4) == 0 ? "0.5" : "1"),
                some(INDUSTRIES, 3),
                some(REGIONS, 2),
                new Manager.Skills(skill(), skill(), skill(), skill()));
    }

    private int skill() {
        return 2 + random.nextInt(4);
    }

    private ManagedAccount account(int number) {
        int chance = random.nextInt(100);
        Tier tier =
                chance < 2 ? Tier.STRATEGIC : chance < 12 ? Tier.KEY : chance < 65 ? Tier.DEVELOPMENT : Tier.REGULAR;
        return new ManagedAccount(
                "A-" + number,
                tier,
                BigDecimal.valueOf(random.nextInt(1001), 1),
                BigDecimal.valueOf(effort(tier)),
                random.nextInt(10) == 0 ? null : any(INDUSTRIES),
                random.nextInt(10) == 0 ? null : any(REGIONS),
                BigDecimal.valueOf(random.nextInt(1_000_000_00), 2),
                today());
    }

    private int effort(Tier tier) {
        int step = random.nextInt(3);
        return switch (tier) {
            case STRATEGIC -> List.of(140, 180, 240).get(step);
            case KEY -> List.of(60, 80, 110).get(step);
            case DEVELOPMENT -> List.of(12, 18, 24).get(step);
            case REGULAR -> List.of(1, 2, 3).get(step);
        };
    }

    private @Nullable String today() {
        int chance = random.nextInt(managers + managers / 5 + 1);
        return chance < managers ? "M-" + chance : null;
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Set<String> some(List<String> of, int count) {
        Set<String> some = new java.util.TreeSet<>();
        for (int i = 0; i < count; i++) {
            some.add(any(of));
        }
        return some;
    }
}
