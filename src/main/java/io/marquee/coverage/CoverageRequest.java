package io.marquee.coverage;

import io.marquee.account.Refusal;
import io.marquee.account.RefusedFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Who is to be looked after by whom.
 *
 * @param asOf the day by which dated rules are judged
 * @param managers everyone who can be given accounts, at most {@value #MOST_MANAGERS}, each once
 * @param accounts all accounts, at most {@value #MOST_ACCOUNTS}, each once; today's manager need not be among the
 *     managers
 */
public record CoverageRequest(LocalDate asOf, List<Manager> managers, List<ManagedAccount> accounts) {

    /** More managers than this are not planned at once. */
    public static final int MOST_MANAGERS = 10_000;

    /** More accounts than this are not planned at once; hours and scores of so many stay within a {@code long}. */
    public static final int MOST_ACCOUNTS = 100_000;

    /** @throws RefusedFacts if there are too many, or one stands twice */
    public CoverageRequest {
        managers = List.copyOf(managers);
        accounts = List.copyOf(accounts);
        List<Refusal> refusals = new ArrayList<>();
        refuse("/managers", managers, MOST_MANAGERS, "managerId", Manager::managerId, refusals);
        refuse("/accounts", accounts, MOST_ACCOUNTS, "accountId", ManagedAccount::accountId, refusals);
        if (!refusals.isEmpty()) {
            throw new RefusedFacts(false, refusals);
        }
    }

    private static <T> void refuse(
            String pointer, List<T> all, int most, String key, Function<T, String> id, List<Refusal> refusals) {
        if (all.size() > most) {
            refusals.add(new Refusal(pointer, "a list of " + all.size(), "a list of at most " + most));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            String each = id.apply(all.get(i));
            if (!seen.add(each)) {
                refusals.add(new Refusal(pointer + "/" + i + "/" + key, "`" + each + "` again", "each one once"));
            }
        }
    }
}
