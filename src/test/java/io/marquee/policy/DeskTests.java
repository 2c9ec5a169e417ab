package io.marquee.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.DefaultPolicy;
import io.marquee.RandomAccounts;
import io.marquee.account.Enquiry;
import io.marquee.account.Figures;
import io.marquee.decision.Outcome;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A desk is used for any number of decisions. */
class DeskTests {

    @Test
    void keepsNothingOfADecisionThatIsDone() throws InterruptedException {
        List<WeakReference<Figures>> laid = new ArrayList<>();
        for (Enquiry enquiry : new RandomAccounts(3).enquiries(50)) {
            laid.add(layFigures(enquiry));
        }
        // the last decision's deletions are carried out when the next begins
        layFigures(new RandomAccounts(4).enquiries(1).get(0));
        for (int i = 0; i < 50 && laid.stream().anyMatch(each -> each.get() != null); i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(laid).allMatch(each -> each.get() == null);
    }

    private static WeakReference<Figures> layFigures(Enquiry enquiry) {
        return DefaultPolicy.release().decide(enquiry.context().asOf(), desk -> {
            Figures figures = Figures.of(enquiry.account(), enquiry.context());
            desk.lay(figures);
            desk.fire();
            assertThat(desk.reasons(Outcome.class)).isNotEmpty();
            return new WeakReference<>(figures);
        });
    }
}
