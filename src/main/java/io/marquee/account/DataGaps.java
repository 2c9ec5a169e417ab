package io.marquee.account;

import java.util.ArrayList;
import java.util.List;

/** Which facts a request lacks, and what is decided without them. */
public final class DataGaps {

    private static final FactSheet<Account> ACCOUNT = FactSheet.of(Account.class);
    private static final FactSheet<Enquiry.Conditions> CONDITIONS = FactSheet.of(Enquiry.Conditions.class);

    private DataGaps() {}

    /** Every missing fact whose absence means something, in the order of the request's fields; a new list. */
    public static List<DataGap> of(Account account, Context context) {
        List<DataGap> gaps = new ArrayList<>();
        CONDITIONS.gaps(
                new Enquiry.Conditions(
                        context.supplierRevenue(), context.objective(), context.personalisationCapacityHours()),
                gaps);
        ACCOUNT.gaps(account, gaps);
        return gaps;
    }
}
