package io.marquee.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.DefaultPolicy;
import io.marquee.RandomAccounts;
import io.marquee.Request;
import io.marquee.account.Enquiry;
import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A release decides any number of times and keeps accounts no longer than a few decisions. */
class FootprintTests {

    private static final Decisions DECISIONS = new Decisions();
    private static final int A_FEW = 10;

    @Test
    void forgetsAccounts() throws InterruptedException {
        List<WeakReference<BigDecimal>> revenues = Stream.generate(new RandomAccounts(3)::json)
                .limit(50)
                .map(FootprintTests::decided)
                .toList();
        // a session is done with a decision when the next ones begin
        decided(new RandomAccounts(4).json());
        for (int i = 0; i < 50 && kept(revenues).size() >= A_FEW; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(kept(revenues)).hasSizeLessThan(A_FEW);
    }

    private static List<WeakReference<BigDecimal>> kept(List<WeakReference<BigDecimal>> revenues) {
        return revenues.stream().filter(each -> each.get() != null).toList();
    }

    private static WeakReference<BigDecimal> decided(String json) {
        Enquiry enquiry = Request.read(json);
        DECISIONS.decide(enquiry.account(), enquiry.context(), DefaultPolicy.release());
        return new WeakReference<>(enquiry.account().annualRevenue());
    }
}
