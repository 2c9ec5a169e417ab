package io.marquee.publishing;

import io.marquee.account.Account;
import io.marquee.account.Enquiry;
import io.marquee.account.FactsJson;
import io.marquee.account.RefusedFacts;
import io.marquee.account.Service;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes of an account's facts that may give a figure a value; whether they do is to be seen by deciding. */
final class FactChanges {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_ELEMENTS = 100;
    private static final String[] ROLES = {"DECIDER", "BUYER", "INFLUENCER", "USER", "GATEKEEPER"};
    private static final String[] COUNTRIES = {"DE", "FR", "SG", "US", "MX", "GB", "IT", "JP", "ES", "NL", "BE", "AT"};

    private static final Set<String> FACTS = Arrays.stream(Account.class.getRecordComponents())
            .filter(each -> Number.class.isAssignableFrom(each.getType()))
            .map(RecordComponent::getName)
            .collect(Collectors.toUnmodifiableSet());

    private static final List<String> SERVICES =
            Arrays.stream(Service.values()).map(Service::name).toList();

    private final Enquiry base;
    private final List<Enquiry> found = new ArrayList<>();

    private FactChanges(Enquiry base) {
        this.base = base;
    }

    /** Accounts like another one, of which a figure may be a value; none where nothing is known to do it. */
    static List<Enquiry> of(Enquiry base, String figure, BigDecimal value) {
        FactChanges changes = new FactChanges(base);
        if (FACTS.contains(figure)) {
            changes.change(account -> account.put(figure, value));
        } else {
            changes.derived(figure, value);
        }
        return changes.found;
    }

    private void derived(String figure, BigDecimal value) {
        Account account = base.account();
        BigDecimal revenue = account.annualRevenue();
        switch (figure) {
            case "contribution" ->
                change(each -> each.put(
                        "grossProfit", account.costToServe() == null ? value : value.add(account.costToServe())));
            case "revenueSharePercent" ->
                change(each -> each.put("annualRevenue", share(base.context().supplierRevenue(), value)));
            case "projectedProfit" ->
                change(each -> each.put("projectedMarginPercent", HUNDRED).put("projectedRevenue", value));
            case "growthPercent" ->
                quotient(revenue, HUNDRED.add(value), (each, of) -> each.put("previousAnnualRevenue", of));
            case "shareOfWalletPercent" -> quotient(revenue, value, (each, of) -> each.put("walletSize", of));
            case "penetrationPercent" ->
                change(each -> each.put("productLinesRelevant", 100).put("productLinesBought", value));
            case "meanOrder" ->
                change(each -> each.put(
                        "annualRevenue",
                        value.multiply(BigDecimal.valueOf(account.orderCount() == null ? 0 : account.orderCount()))));
            case "cyclesSinceLastOrder" -> cycles(value);
            case "lowEvaluations" ->
                change(each -> each.put("consecutiveLowEvaluations", value.subtract(BigDecimal.ONE)));
            case "monthsInTier" ->
                change(each -> each.put(
                        "tierSince",
                        base.context().asOf().minusMonths(value.longValue()).toString()));
            case "score", "scoreOverNextTier", "scoreUnderCurrentTier", "attractiveness", "strength" -> ratings();
            default -> lists(figure, value);
        }
    }

    private void cycles(BigDecimal value) {
        BigDecimal cycle = HUNDRED;
        change(each -> each.put("buyingCycleDays", cycle)
                .put(
                        "lastOrderDate",
                        base.context()
                                .asOf()
                                .minusDays(value.multiply(cycle).longValue())
                                .toString()));
    }

    /** Scores follow from several criteria at once: what people rate is tried in every combination. */
    private void ratings() {
        for (int coherence = 1; coherence <= 5; coherence++) {
            for (int fit = 1; fit <= 5; fit++) {
                for (int perception = 1; perception <= 5; perception++) {
                    int[] rated = {coherence, fit, perception};
                    change(each -> each.put("strategicCoherence", rated[0])
                            .put("culturalFit", rated[1])
                            .put("supplierPerception", rated[2]));
                }
            }
        }
    }

    private void lists(String figure, BigDecimal value) {
        int size = value.signum() < 0 || value.compareTo(BigDecimal.valueOf(MOST_ELEMENTS)) > 0 ? -1 : value.intValue();
        switch (figure) {
            case "buyingPeople" -> people(size, 1, true, size);
            case "functions" -> people(Math.max(size, 3), size, true, size);
            case "engagedPeople" -> people(Math.max(size, 3), 1, false, size);
            case "rolesKnown" -> people(size, 1, true, size);
            case "regions" -> fill("regions", size, i -> "REGION_" + (i + 1));
            case "countries" -> fill("countries", size > COUNTRIES.length ? -1 : size, i -> COUNTRIES[i]);
            case "requestedServices" ->
                fill("requestedServices", size > SERVICES.size() ? -1 : size, i -> SERVICES.get(i));
            default -> {
                // nothing is known to do it
            }
        }
    }

    private void people(int count, int functions, boolean engaged, int size) {
        if (size < 0 || (functions < 1 && count > 0)) {
            return;
        }
        change(each -> {
            ArrayNode people = each.putArray("buyingPeople");
            for (int i = 0; i < count; i++) {
                people.addObject()
                        .put("function", "FUNCTION_" + (i % functions + 1))
                        .put("role", ROLES[i % ROLES.length])
                        .put("engaged", engaged || i < size);
            }
        });
    }

    private void fill(String fact, int size, IntFunction<String> element) {
        if (size >= 0) {
            change(each -> {
                ArrayNode elements = each.putArray(fact);
                for (int i = 0; i < size; i++) {
                    elements.add(element.apply(i));
                }
            });
        }
    }

    private static BigDecimal share(BigDecimal of, BigDecimal percent) {
        return of.multiply(percent).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
    }

    private void quotient(BigDecimal revenue, BigDecimal percent, BiConsumer<ObjectNode, @Nullable BigDecimal> put) {
        if (percent.signum() > 0) {
            BigDecimal of = revenue.multiply(HUNDRED).divide(percent, 2, RoundingMode.HALF_UP);
            change(each -> put.accept(each, of));
        }
    }

    /** Keeps what a request may say; what it may not is not tried. */
    private void change(Consumer<ObjectNode> change) {
        ObjectNode request = (ObjectNode) FactsJson.CANONICAL.readTree(FactsJson.write(base.request()));
        change.accept((ObjectNode) request.get("account"));
        try {
            found.add(FactsJson.read(request.toString(), Enquiry::read));
        } catch (RefusedFacts e) {
            // no account can be so
        }
    }
}
