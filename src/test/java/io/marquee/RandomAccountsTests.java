package io.marquee;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.account.Tier;
import io.marquee.decision.ActionType;
import io.marquee.decision.Approach;
import io.marquee.decision.Change;
import io.marquee.decision.Coordination;
import io.marquee.decision.CoverageMode;
import io.marquee.decision.Decision;
import io.marquee.decision.Focus;
import io.marquee.decision.Health;
import io.marquee.decision.Quadrant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Random accounts are worth deciding: valid, reproducible, varied. */
class RandomAccountsTests {

    @Test
    void theSameSeedGivesTheSameAccounts() {
        RandomAccounts one = new RandomAccounts(7);
        RandomAccounts same = new RandomAccounts(7);
        for (int i = 0; i < 500; i++) {
            assertThat(one.json()).isEqualTo(same.json());
        }
        assertThat(new RandomAccounts(8).json()).isNotEqualTo(new RandomAccounts(7).json());
    }

    @Test
    void whateverCanBeDecidedComesUp() {
        List<Decision> decisions = new RandomAccounts(1)
                .enquiries(2_000).stream()
                        .map(enquiry -> Request.decide(enquiry, DefaultPolicy.release()))
                        .toList();
        assertThat(decisions).extracting(each -> each.tier().effective()).contains(Tier.values());
        assertThat(decisions).extracting(each -> each.tier().change()).contains(Change.values());
        assertThat(decisions).extracting(each -> each.portfolio().quadrant()).contains(Quadrant.values());
        assertThat(decisions).extracting(Decision::health).contains(Health.values());
        assertThat(decisions).extracting(each -> each.coverage().mode()).contains(CoverageMode.values());
        assertThat(decisions).extracting(each -> each.coverage().focus()).contains(Focus.values());
        assertThat(decisions).extracting(each -> each.approach().value()).contains(Approach.values());
        assertThat(decisions).extracting(each -> each.coordination().status()).contains(Coordination.values());
        assertThat(decisions)
                .flatExtracting(Decision::actions)
                .extracting(Decision.Action::type)
                .contains(ActionType.values());
    }
}
