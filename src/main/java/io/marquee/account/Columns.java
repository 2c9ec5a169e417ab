package io.marquee.account;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The columns of a table of accounts, each a fact's name, and how a row becomes an account's JSON. */
final class Columns {

    static final JsonFactory JSON = new JsonFactory();

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;
    private static final Map<String, FactType> FACTS = types(FactSheet.of(Account.class));

    private final List<String> names;

    private Columns(List<String> names) {
        this.names = names;
    }

    /**
     * Reads a header.
     *
     * @throws RefusedFacts if it is not CSV
     */
    static Columns of(String header) {
        return new Columns(cells(header));
    }

    static Map<String, FactType> types(FactSheet<?> sheet) {
        return sheet.entries().stream().collect(Collectors.toMap(FactSheet.Entry::name, FactSheet.Entry::type));
    }

    /** The type of a column's fact; {@code null} if there is no such fact. */
    static @Nullable FactType type(String name) {
        return FACTS.get(name);
    }

    /** As many empty cells as there are columns. */
    List<String> blank() {
        return names.stream().map(name -> "").toList();
    }

    void check(List<Refusal> refusals) {
        if (names.size() == 1 && names.get(0).matches("(?s).*[;\t].*")) {
            refusals.add(new Refusal(
                    "",
                    "a header `" + names.get(0) + "` without commas",
                    "columns separated by commas; the decimal sign is a point"));
            return;
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!FACTS.containsKey(name)) {
                refusals.add(new Refusal("/" + FactSheet.escape(name), "an unknown column", "one of " + names(FACTS)));
            } else if (!seen.add(name)) {
                refusals.add(new Refusal("/" + name, "the same column twice", "each column once"));
            }
        }
        Stream.of("accountId", "annualRevenue")
                .filter(name -> !seen.contains(name))
                .forEach(name -> refusals.add(new Refusal("/" + name, "nothing", "a column of this name")));
    }

    static String names(Map<String, FactType> facts) {
        return facts.keySet().stream().sorted().collect(Collectors.joining(", "));
    }

    /**
     * The cells of a row.
     *
     * @throws RefusedFacts if it is not CSV or has not as many cells as there are columns
     */
    List<String> row(String row) {
        List<String> cells = cells(row);
        if (cells.size() != names.size()) {
            throw new RefusedFacts(
                    false,
                    List.of(new Refusal(
                            "",
                            "a row of " + cells.size() + " cells",
                            names.size() + " cells as in the header; one with a comma stands in double quotes")));
        }
        return cells;
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

    /** Writes a row as the account's JSON object. */
    void write(JsonGenerator json, List<String> cells) {
        json.writeStartObject();
        for (int i = 0; i < cells.size(); i++) {
            FactType type = FACTS.get(names.get(i));
            if (type != null) {
                String cell = cells.get(i);
                write(json, names.get(i), type, Cell.isNumber(type) ? cell : Apostrophe.without(cell));
            }
        }
        json.writeEndObject();
    }

    static void write(JsonGenerator json, String name, FactType type, String cell) {
        if (!cell.isEmpty()) {
            json.writeName(name);
            Cell.write(json, name, type, cell);
        }
    }

    /** What a writer writes. */
    static byte[] json(Consumer<JsonGenerator> writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            writer.accept(json);
        }
        return bytes.toByteArray();
    }

    /** A refusal by the column's name, which in a request of its own is within the account or the context. */
    static Refusal inTable(Refusal refusal) {
        String pointer = refusal.pointer().replaceFirst("^/(account|context)/", "/");
        FactType type = FACTS.get(pointer.substring(Math.min(1, pointer.length())));
        boolean comma = Cell.isNumber(type) && refusal.given().indexOf(',') >= 0;
        return new Refusal(
                pointer, refusal.given(), refusal.allowed() + (comma ? "; the decimal sign is a point" : ""));
    }

    static RefusedFacts inTable(RefusedFacts refused) {
        return new RefusedFacts(
                refused.malformed(),
                refused.refusals().stream().map(Columns::inTable).toList());
    }

    static void refuse(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new RefusedFacts(false, new ArrayList<>(refusals));
        }
    }
}
