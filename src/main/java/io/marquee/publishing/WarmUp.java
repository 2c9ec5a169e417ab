package io.marquee.publishing;

import io.marquee.account.Enquiry;
import io.marquee.account.FactsJson;
import io.marquee.account.RefusedFacts;
import io.marquee.decision.Deciding;
import io.marquee.policy.Release;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Some hundred varied accounts that a release decides about before it decides for anyone; nothing of it is kept. */
final class WarmUp {

    private static final List<String> EXAMPLES = List.of("atlas", "birch", "corner");
    private static final List<BigDecimal> FACTORS =
            List.of(new BigDecimal("0.1"), new BigDecimal("0.5"), new BigDecimal("2"), new BigDecimal("10"));

    private final Deciding deciding;
    private final List<Enquiry> enquiries = new ArrayList<>();

    WarmUp(Deciding deciding) {
        this.deciding = deciding;
        for (String example : EXAMPLES) {
            vary((ObjectNode) FactsJson.EXACT.readTree(text(example)));
        }
    }

    /** How many accounts there are. */
    int size() {
        return enquiries.size();
    }

    /**
     * Decides about each.
     *
     * @throws io.marquee.policy.RunawayPolicy if the release exceeds its limits
     */
    void of(Release release) {
        enquiries.forEach(enquiry -> deciding.decide(enquiry, release));
    }

    /** Takes an example as it is, without each of its facts, and with each of its numbers smaller and larger. */
    private void vary(ObjectNode example) {
        add(example);
        ObjectNode account = (ObjectNode) example.get("account");
        for (String fact : List.copyOf(account.propertyNames())) {
            JsonNode value = account.remove(fact);
            add(example);
            if (value.isNumber()) {
                for (BigDecimal factor : FACTORS) {
                    account.put(fact, value.decimalValue().multiply(factor).stripTrailingZeros());
                    add(example);
                }
            }
            account.set(fact, value);
        }
    }

    private void add(ObjectNode variant) {
        try {
            enquiries.add(FactsJson.read(FactsJson.EXACT.writeValueAsString(variant), Enquiry::read));
        } catch (RefusedFacts e) {
            // not every variant is an account that there can be
        }
    }

    private static String text(String example) {
        try (InputStream in = WarmUp.class.getResourceAsStream("/contract/examples/" + example + ".json")) {
            if (in == null) {
                throw new IllegalStateException("the example `" + example + "` is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
