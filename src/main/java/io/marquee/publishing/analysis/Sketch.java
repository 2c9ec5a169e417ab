package io.marquee.publishing.analysis;

import io.marquee.account.Account;
import io.marquee.account.BuyingPerson;
import io.marquee.account.BuyingRole;
import io.marquee.account.Context;
import io.marquee.account.Enquiry;
import io.marquee.account.Objective;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An account that is made up fact by fact; what was not said of it is not known. Immutable. */
final class Sketch {

    /** The day on which made-up accounts are decided; any working day would do. */
    static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    static final String SUPPLIER_REVENUE = "supplierRevenue";
    static final String OBJECTIVE = "objective";
    static final String CAPACITY = "personalisationCapacityHours";
    static final String PEOPLE = "buyingPeople";
    static final String FUNCTIONS = "functions";
    static final String ENGAGED = "engaged";
    static final String ROLES = "roles";
    static final String DECIDER = "decider";

    /** What is known of every account, or of every incumbent. */
    static final Set<String> NEEDED = Set.of("annualRevenue", SUPPLIER_REVENUE, "tierSince");

    private static final RecordComponent[] FIELDS = Account.class.getRecordComponents();
    private static final Constructor<Account> ACCOUNT = constructor();

    private static final List<BuyingRole> ALL_ROLES = List.of(BuyingRole.values());

    private final Map<String, Object> facts;

    private Sketch(Map<String, Object> facts) {
        this.facts = facts;
    }

    /** An account of which only is known what must be. */
    static Sketch of(String id, BigDecimal revenue, BigDecimal supplierRevenue) {
        return new Sketch(Map.of("accountId", id, "annualRevenue", revenue, SUPPLIER_REVENUE, supplierRevenue));
    }

    private static Constructor<Account> constructor() {
        try {
            return Account.class.getDeclaredConstructor(
                    Arrays.stream(FIELDS).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same account with another fact; {@code null}: not known. */
    Sketch with(String field, @Nullable Object value) {
        Map<String, Object> changed = new HashMap<>(facts);
        if (value == null) {
            changed.remove(field);
        } else {
            changed.put(field, value);
        }
        return new Sketch(changed);
    }

    @Nullable Object get(String field) {
        return facts.get(field);
    }

    /** A number that is known, else 0. */
    BigDecimal number(String field) {
        return facts.get(field) instanceof BigDecimal number ? number : BigDecimal.ZERO;
    }

    /** A whole number that is known, else another. */
    int count(String field, int or) {
        return facts.get(field) instanceof Integer count ? count : or;
    }

    /** The account as a request asks for it. */
    Enquiry enquiry() {
        @Nullable Object[] values = new @Nullable Object[FIELDS.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = FIELDS[i].getName().equals(PEOPLE) ? people() : facts.get(FIELDS[i].getName());
        }
        try {
            Context context = new Context(
                    TODAY,
                    number(SUPPLIER_REVENUE),
                    facts.get(OBJECTIVE) instanceof Objective objective ? objective : null,
                    facts.get(CAPACITY) instanceof BigDecimal hours ? hours : null);
            return Enquiry.of(context, ACCOUNT.newInstance(values));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable List<BuyingPerson> people() {
        if (!(facts.get(PEOPLE) instanceof Integer count)) {
            return null;
        }
        int functions = Math.max(1, count(FUNCTIONS, 1));
        int roles = Math.min(BuyingRole.values().length, Math.max(1, count(ROLES, 1)));
        int engaged = count(ENGAGED, 0);
        boolean decider = Boolean.TRUE.equals(facts.get(DECIDER));
        List<BuyingPerson> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            BuyingRole role = ALL_ROLES.get(i % roles);
            boolean reached = decider ? i < engaged : i >= count - engaged && role != BuyingRole.DECIDER;
            people.add(new BuyingPerson("FUNCTION_" + (i % functions + 1), role, reached));
        }
        return people;
    }
}
