package io.marquee.publishing;

import io.marquee.account.Enquiry;
import java.util.List;

/** Writes examples in the words of the features. */
@FunctionalInterface
interface ExampleTexts {

    /**
     * An {@code Example} in Gherkin.
     *
     * @param thens its {@code Then} steps
     */
    String of(String name, Enquiry enquiry, List<String> thens);
}
