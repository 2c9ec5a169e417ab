package io.marquee.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** Accounts as rows of CSV with every fact, in the order of the contract; none is a formula. */
final class Spreadsheet {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
    private static final List<FactSheet.Entry> FACTS =
            FactSheet.of(Account.class).entries();

    private Spreadsheet() {}

    static String header() {
        return line(FACTS.stream().map(FactSheet.Entry::name).toList());
    }

    static String row(Account account) {
        List<String> cells = new ArrayList<>(FACTS.size());
        for (FactSheet.Entry fact : FACTS) {
            cells.add(cell(fact.accessor().apply(account)));
        }
        return line(cells);
    }

    private static String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        try {
            FORMAT.printRecord(line, cells.toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }

    private static String cell(@Nullable Object fact) {
        if (fact == null) {
            return "";
        }
        if (fact instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return fact instanceof Number number ? number.toString() : Apostrophe.before(text(fact));
    }

    private static String text(Object fact) {
        if (fact instanceof Collection<?> many) {
            return many(many);
        }
        return fact instanceof Record part ? FactsJson.write(part) : fact.toString();
    }

    /** As people write sets, unless that would be read as something else. */
    private static String many(Collection<?> many) {
        boolean plain = !many.isEmpty() && many.stream().allMatch(Spreadsheet::isPlain);
        return plain ? many.stream().map(Object::toString).collect(Collectors.joining("|")) : FactsJson.write(many);
    }

    private static boolean isPlain(Object element) {
        return !(element instanceof Record)
                && element.toString().matches("[^|\\[\\s][^|]*")
                && element.toString().equals(element.toString().strip());
    }
}
