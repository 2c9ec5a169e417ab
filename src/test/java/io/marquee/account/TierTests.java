package io.marquee.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Three laws of tiers: the upper two are key, one step is one step, of two the lower is the lower. */
class TierTests {

    @Test
    void theUpperTwoAreKey() {
        assertThat(Tier.values()).containsExactly(Tier.REGULAR, Tier.DEVELOPMENT, Tier.KEY, Tier.STRATEGIC);
        assertThat(Tier.values()).filteredOn(Tier::isKey).containsExactly(Tier.KEY, Tier.STRATEGIC);
    }

    @Test
    void aStepIsOneStepAndEndsAtTheEnds() {
        assertThat(Tier.values())
                .extracting(Tier::up)
                .containsExactly(Tier.DEVELOPMENT, Tier.KEY, Tier.STRATEGIC, null);
        assertThat(Tier.values())
                .extracting(Tier::down)
                .containsExactly(Tier.REGULAR, Tier.REGULAR, Tier.DEVELOPMENT, Tier.KEY);
    }

    @Test
    void ofTwoTiersTheLowerIsTheLower() {
        assertThat(Tier.lower(Tier.REGULAR, Tier.DEVELOPMENT)).isEqualTo(Tier.REGULAR);
        assertThat(Tier.lower(Tier.KEY, Tier.DEVELOPMENT)).isEqualTo(Tier.DEVELOPMENT);
        assertThat(Tier.lower(Tier.KEY, Tier.STRATEGIC)).isEqualTo(Tier.KEY);
        assertThat(Tier.lower(Tier.STRATEGIC, Tier.STRATEGIC)).isEqualTo(Tier.STRATEGIC);
    }
}
