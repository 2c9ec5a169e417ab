package io.marquee.policy;

import io.marquee.account.Account;
import io.marquee.account.Context;
import io.marquee.account.Enquiry;
import io.marquee.account.Figures;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Facts about accounts of which only what is given is known. */
final class SomeFacts {

    private static final JsonFactory JSON = new JsonFactory();

    private SomeFacts() {}

    /** The figures of an account of which some fields are known, written as JSON. */
    static Figures figures(String known) {
        String request = """
                {"asOf": "2026-01-15", "context": {"supplierRevenue": 60000000},
                 "account": {"accountId": "some", "annualRevenue": 1000 %s}}
                """.formatted(known.isEmpty() ? "" : ", " + known);
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), request)) {
            Enquiry enquiry = Enquiry.read(json);
            Account account = enquiry.account();
            Context context = enquiry.context();
            return Figures.of(account, context);
        }
    }
}
