package io.marquee.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the facts of one account must be to each other and, where there is one, to {@code asOf}. */
final class Consistency {

    private final @Nullable LocalDate asOf;
    private final Account account;
    private final String pointer;
    private final List<Refusal> refusals = new ArrayList<>();

    /** @param asOf the day that no fact may be after; {@code null}: none is asked about yet */
    Consistency(@Nullable LocalDate asOf, Account account, String pointer) {
        this.asOf = asOf;
        this.account = account;
        this.pointer = pointer;
    }

    /** @throws RefusedFacts with every contradiction */
    void check() {
        notAfterAsOf("lastOrderDate", account.lastOrderDate());
        notAfterAsOf("tierSince", account.tierSince());
        notAfterAsOf("lastReviewDate", account.lastReviewDate());
        contactsAreNotAfterAsOf();
        BigDecimal wallet = account.walletSize();
        if (wallet != null && wallet.compareTo(account.annualRevenue()) < 0) {
            refuse(
                    "walletSize",
                    wallet.toPlainString(),
                    "at least annualRevenue, `" + account.annualRevenue().toPlainString() + "`");
        }
        if (account.currentTier() != null && account.tierSince() == null) {
            refuse("tierSince", "nothing", "a date, since currentTier is given");
        }
        if (!refusals.isEmpty()) {
            throw new RefusedFacts(false, refusals);
        }
    }

    private void contactsAreNotAfterAsOf() {
        List<DivisionContact> contacts = account.divisionContacts();
        for (int i = 0; contacts != null && i < contacts.size(); i++) {
            notAfterAsOf("divisionContacts/" + i + "/date", contacts.get(i).date());
        }
    }

    private void notAfterAsOf(String field, @Nullable LocalDate date) {
        if (date != null && asOf != null && date.isAfter(asOf)) {
            refuse(field, "`" + date + "`", "a date not after asOf, `" + asOf + "`");
        }
    }

    private void refuse(String field, String given, String allowed) {
        refusals.add(new Refusal(pointer + "/" + field, given, allowed));
    }
}
