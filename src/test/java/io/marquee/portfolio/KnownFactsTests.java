package io.marquee.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marquee.Database;
import io.marquee.DatabaseTest;
import io.marquee.account.Fact;
import io.marquee.account.FactSheet;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Facts of a few things, and what was known of them when. */
class KnownFactsTests {

    private static final FactSheet<Thing> SHEET = FactSheet.of(Thing.class);

    /** Something to know. */
    record Thing(@Fact String word) {}

    @DatabaseTest
    void tellsWhatIsAndWasKnown(Database database) {
        KnownFacts<Thing> then = on(database, "2026-01-15T23:59:59.999Z");
        KnownFacts<Thing> later = on(database, "2026-01-17T00:00:00Z");
        assertThat(then.put("a", new Thing("one"), Precondition.NONE)).isTrue();
        assertThat(then.put("a", new Thing("one"), Precondition.NONE)).isFalse();
        assertThat(later.put("a", new Thing("two"), Precondition.NONE)).isFalse();
        assertThat(later.put("b", new Thing("three"), Precondition.NONE)).isTrue();
        assertThat(later.all().stream().map(KnownFacts.Known::facts))
                .containsExactly(new Thing("two"), new Thing("three"));
        assertThat(word(later, "2026-01-14")).isEqualTo("nothing");
        assertThat(word(later, "2026-01-15")).isEqualTo("one");
        assertThat(word(later, "2026-01-16")).isEqualTo("one");
        assertThat(word(later, "2026-01-17")).isEqualTo("two");
        assertThat(on(database, "2026-01-18T12:00:00Z").remove("a", Precondition.NONE))
                .isTrue();
        assertThat(word(later, "2026-01-17")).isEqualTo("two");
        assertThat(word(later, "2026-01-18")).isEqualTo("nothing");
        assertThat(later.find("a")).isEmpty();
        assertThat(later.remove("a", Precondition.NONE)).isFalse();
    }

    @DatabaseTest
    void changesOnlyWhatIsStillAsItWasTakenFor(Database database) {
        KnownFacts<Thing> facts = on(database, "2026-01-15T12:00:00Z");
        facts.put("a", new Thing("one"), new Precondition(null, "*"));
        String tag = facts.find("a").orElseThrow().tag();
        assertThatThrownBy(() -> facts.put("a", new Thing("two"), new Precondition(null, "*")))
                .isInstanceOf(RefusedPortfolio.class);
        facts.put("a", new Thing("two"), new Precondition(tag, null));
        assertThatThrownBy(() -> facts.remove("a", new Precondition(tag, null))).isInstanceOf(RefusedPortfolio.class);
        assertThat(facts.find("a").orElseThrow().facts()).isEqualTo(new Thing("two"));
    }

    @DatabaseTest
    void keepsKindsApart(Database database) {
        on(database, "2026-01-15T12:00:00Z").put("a", new Thing("one"), Precondition.NONE);
        KnownFacts<Thing> other = new KnownFacts<>(database.source(), Clock.systemUTC(), "other", SHEET::read);
        assertThat(other.all()).isEmpty();
        assertThat(other.find("a")).isEmpty();
    }

    private static KnownFacts<Thing> on(Database database, String time) {
        return new KnownFacts<>(
                database.source(), Clock.fixed(Instant.parse(time), ZoneOffset.UTC), "thing", SHEET::read);
    }

    private static String word(KnownFacts<Thing> facts, String day) {
        return facts.known("a", LocalDate.parse(day))
                .map(known -> known.facts().word())
                .orElse("nothing");
    }
}
