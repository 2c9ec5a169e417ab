package io.marquee.account;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A table of accounts as CSV: its header names facts, every row is an account. All rows share the conditions that a
 * decision depends on besides. A row is put as JSON and read like any other request, so that both are judged alike.
 */
public final class AccountTable {

    private static final JsonFactory JSON = new JsonFactory();
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;
    private static final Map<String, FactType> FACTS = types(FactSheet.of(Account.class));
    private static final Map<String, FactType> CONDITIONS = types(FactSheet.of(Enquiry.Conditions.class));
    private static final FactType AS_OF = new FactType.Day();

    private final List<String> columns;
    private final Map<String, List<String>> conditions;

    private AccountTable(List<String> columns, Map<String, List<String>> conditions) {
        this.columns = columns;
        this.conditions = conditions;
    }

    /**
     * Opens a table.
     *
     * @param header the first row
     * @param conditions {@code asOf} and what else a decision depends on besides the account, each given once
     * @throws RefusedFacts with every refusal, if a column or condition is not allowed
     */
    public static AccountTable of(String header, Map<String, List<String>> conditions) {
        AccountTable table = new AccountTable(cells(header), conditions);
        List<Refusal> refusals = new ArrayList<>();
        table.checkConditions(refusals);
        table.checkColumns(refusals);
        if (!refusals.isEmpty()) {
            throw new RefusedFacts(false, refusals);
        }
        return table;
    }

    /**
     * Reads one row.
     *
     * @throws RefusedFacts with every refusal; pointers start with the column's name
     */
    public Enquiry read(String row) {
        List<String> cells = cells(row);
        if (cells.size() != columns.size()) {
            throw new RefusedFacts(
                    false,
                    List.of(new Refusal(
                            "",
                            "a row of " + cells.size() + " cells",
                            columns.size() + " cells as in the header; one with a comma stands in double quotes")));
        }
        try {
            return enquiry(cells);
        } catch (RefusedFacts e) {
            throw inTable(e);
        }
    }

    private static Map<String, FactType> types(FactSheet<?> sheet) {
        return sheet.entries().stream().collect(Collectors.toMap(FactSheet.Entry::name, FactSheet.Entry::type));
    }

    private static List<String> cells(String row) {
        try (CSVParser parser = CSVParser.parse(row, FORMAT)) {
            List<CSVRecord> records = parser.getRecords();
            if (records.size() == 1) {
                return records.get(0).stream().map(String::strip).toList();
            }
        } catch (IOException | UncheckedIOException e) {
            // told below: a text in memory fails to be read only if it is not CSV
        }
        throw new RefusedFacts(true, List.of(new Refusal("", "a row that is not CSV", "CSV (RFC 4180) in UTF-8")));
    }

    private void checkConditions(List<Refusal> refusals) {
        for (Map.Entry<String, List<String>> condition : conditions.entrySet()) {
            String name = condition.getKey();
            if (!name.equals("asOf") && !CONDITIONS.containsKey(name)) {
                refusals.add(new Refusal(
                        "/" + FactSheet.escape(name), "an unknown parameter", "one of asOf, " + names(CONDITIONS)));
            } else if (condition.getValue().size() != 1) {
                refusals.add(new Refusal("/" + name, "the same parameter twice", "each parameter once"));
            }
        }
        try {
            enquiry(columns.stream().map(column -> "").toList());
        } catch (RefusedFacts e) {
            e.refusals().stream()
                    .filter(refusal -> !refusal.pointer().startsWith("/account"))
                    .forEach(refusal -> refusals.add(inTable(refusal)));
        }
    }

    private void checkColumns(List<Refusal> refusals) {
        if (columns.size() == 1 && columns.get(0).matches("(?s).*[;\t].*")) {
            refusals.add(new Refusal(
                    "",
                    "a header `" + columns.get(0) + "` without commas",
                    "columns separated by commas; the decimal sign is a point"));
            return;
        }
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!FACTS.containsKey(column)) {
                refusals.add(
                        new Refusal("/" + FactSheet.escape(column), "an unknown column", "one of " + names(FACTS)));
            } else if (!seen.add(column)) {
                refusals.add(new Refusal("/" + column, "the same column twice", "each column once"));
            }
        }
        Stream.of("accountId", "annualRevenue")
                .filter(column -> !seen.contains(column))
                .forEach(column -> refusals.add(new Refusal("/" + column, "nothing", "a column of this name")));
    }

    private static String names(Map<String, FactType> facts) {
        return facts.keySet().stream().sorted().collect(Collectors.joining(", "));
    }

    private Enquiry enquiry(List<String> cells) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), json(cells))) {
            return Enquiry.read(json);
        }
    }

    private byte[] json(List<String> cells) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            write(json, "asOf", AS_OF, condition("asOf"));
            json.writeObjectPropertyStart("context");
            CONDITIONS.forEach((name, type) -> write(json, name, type, condition(name)));
            json.writeEndObject();
            json.writeObjectPropertyStart("account");
            for (int i = 0; i < cells.size(); i++) {
                write(json, columns.get(i), FACTS.getOrDefault(columns.get(i), AS_OF), cells.get(i));
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private String condition(String name) {
        List<String> given = conditions.getOrDefault(name, List.of());
        return given.isEmpty() || given.get(0) == null ? "" : given.get(0);
    }

    private static void write(JsonGenerator json, String name, FactType type, String cell) {
        if (!cell.isEmpty()) {
            json.writeName(name);
            Cell.write(json, name, type, cell);
        }
    }

    private RefusedFacts inTable(RefusedFacts refused) {
        return new RefusedFacts(
                refused.malformed(),
                refused.refusals().stream().map(AccountTable::inTable).toList());
    }

    /** A refusal by the column's name, which in a request of its own is within the account or the context. */
    private static Refusal inTable(Refusal refusal) {
        String pointer = refusal.pointer().replaceFirst("^/(account|context)/", "/");
        FactType type = FACTS.get(pointer.substring(Math.min(1, pointer.length())));
        boolean comma = Cell.isNumber(type) && refusal.given().indexOf(',') >= 0;
        return new Refusal(
                pointer, refusal.given(), refusal.allowed() + (comma ? "; the decimal sign is a point" : ""));
    }
}
