package io.marquee.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class SlotTypeTests {

    private static final Map<String, SlotType> TYPES = Language.found().slotTypes();

    private static SlotType type(String name) {
        SlotType type = TYPES.get(name);
        assertThat(type).as(name).isNotNull();
        return type;
    }

    @Test
    void sayWhatIsAllowed() {
        Map<String, String> allowed = new TreeMap<>();
        SlotTypes.builtIn().forEach((name, type) -> allowed.put(name, type.allowed()));
        String words = "a text in straight quotes of 1 to 120 letters, digits, spaces and , . ; : ( ) ' % & / -";
        assertThat(allowed)
                .isEqualTo(Map.ofEntries(
                        Map.entry("money", decimal("0 to 1,000,000,000,000 with at most 2 decimals")),
                        Map.entry("percent", decimal("-1,000 to 1,000 with at most 4 decimals")),
                        Map.entry("share", decimal("0 to 1 with at most 4 decimals")),
                        Map.entry("points", decimal("0 to 10 with at most 2 decimals")),
                        Map.entry("score", decimal("0 to 100 with at most 1 decimal")),
                        Map.entry("number", decimal("-1,000 to 1,000 with at most 4 decimals")),
                        Map.entry("count", "a whole number from 0 to 1,000,000, written like 1,234"),
                        Map.entry("weight", "a whole number from 0 to 100"),
                        Map.entry("rating", "a whole number from -5 to 10"),
                        Map.entry("days", "a whole number from 0 to 3,650, written like 1,234"),
                        Map.entry("months", "a whole number from 0 to 120"),
                        Map.entry("years", "a whole number from 0 to 50"),
                        Map.entry("hours", "a whole number from 0 to 10,000, written like 1,234"),
                        Map.entry("rung", words),
                        Map.entry("text", words)));
    }

    private static String decimal(String range) {
        return "a number from " + range + ", written like 1,234.5";
    }

    @Test
    void takeTheirOwnExample() {
        assertThat(TYPES).allSatisfy((name, type) -> {
            assertThat(type.name()).isEqualTo(name);
            assertThat(type.condition(type.example())).isNotNull();
            assertThat(type.consequence(type.example())).isNotNull();
        });
    }

    @Test
    void becomeDrl() {
        assertThat(type("money").condition("5,000,000.50")).isEqualTo("5000000.50B");
        assertThat(type("money").consequence("5,000,000.50")).isEqualTo("new BigDecimal(\"5000000.50\")");
        assertThat(type("money").consequence("5,000,000")).isEqualTo("BigDecimal.valueOf(5000000L)");
        assertThat(type("money").condition("999,999,999")).isEqualTo("999999999");
        assertThat(type("money").condition("1,000,000,000")).isEqualTo("1000000000B");
        assertThat(type("percent").condition("-20")).isEqualTo("-20");
        assertThat(type("percent").consequence("-20")).isEqualTo("BigDecimal.valueOf(-20L)");
        assertThat(type("days").condition("3,650")).isEqualTo("3650");
        assertThat(type("days").consequence("3,650")).isEqualTo("3650");
        assertThat(type("text").condition("\"raise, 24×7\"")).isEqualTo("\"raise, 24×7\"");
        assertThat(type("tier").condition("KEY")).isEqualTo("Tier.KEY");
        assertThat(type("evidences").condition("COMPLEX_BUYING, DISPERSED_UNITS and SPECIAL_EXPECTATIONS"))
                .isEqualTo(
                        "EvidenceType.COMPLEX_BUYING, EvidenceType.DISPERSED_UNITS, EvidenceType.SPECIAL_EXPECTATIONS");
    }

    @Test
    void takeEveryConstantOfTheirEnumeration() {
        Language language = Language.found();
        for (Terms terms : language.terms()) {
            terms.constants().forEach((name, type) -> {
                for (Enum<?> constant : type.getEnumConstants()) {
                    assertThat(type(name).condition(constant.name()))
                            .isEqualTo(type.getSimpleName() + "." + constant.name());
                }
            });
        }
    }

    @Property
    void moneyRoundTrips(@ForAll @BigRange(min = "0", max = "1000000000000") @Scale(2) BigDecimal amount) {
        String written = WrittenNumber.of(amount);
        assertThat(type("money").condition(written)).isEqualTo(amount.toPlainString() + "B");
        assertThat(new BigDecimal(written.replace(",", ""))).isEqualTo(amount);
    }

    @Property
    void wholeNumbersRoundTrip(@ForAll @net.jqwik.api.constraints.IntRange(max = 1_000_000) int count) {
        assertThat(type("count").condition(WrittenNumber.of(BigDecimal.valueOf(count))))
                .isEqualTo(Integer.toString(count));
        assertThat(type("count").condition(Integer.toString(count))).isEqualTo(Integer.toString(count));
    }

    @Test
    void doNotDependOnTheMachinesLanguage() {
        Locale before = Locale.getDefault();
        try {
            List<String> allowed = allowed();
            Locale.setDefault(Locale.GERMANY);
            assertThat(allowed()).isEqualTo(allowed);
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            assertThat(allowed()).isEqualTo(allowed);
            assertThat(type("money").condition(type("money").example())).isEqualTo("1000000000000B");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static List<String> allowed() {
        return SlotTypes.builtIn().values().stream().map(SlotType::allowed).toList();
    }
}
