package io.marquee.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;

/**
 * A table of accounts as CSV: its header names facts, every row is an account. All rows share the conditions that a
 * decision depends on besides. A row is put as JSON and read like any other request, so that both are judged alike.
 */
public final class AccountTable {

    private static final Map<String, FactType> CONDITIONS = Columns.types(FactSheet.of(Enquiry.Conditions.class));
    private static final FactType AS_OF = new FactType.Day();

    private final Columns columns;
    private final Map<String, List<String>> conditions;

    private AccountTable(Columns columns, Map<String, List<String>> conditions) {
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
        AccountTable table = new AccountTable(Columns.of(header), conditions);
        List<Refusal> refusals = new ArrayList<>();
        table.checkConditions(refusals);
        table.columns.check(refusals);
        Columns.refuse(refusals);
        return table;
    }

    /**
     * Reads one row.
     *
     * @throws RefusedFacts with every refusal; pointers start with the column's name
     */
    public Enquiry read(String row) {
        List<String> cells = columns.row(row);
        try {
            return enquiry(cells);
        } catch (RefusedFacts e) {
            throw Columns.inTable(e);
        }
    }

    private void checkConditions(List<Refusal> refusals) {
        for (Map.Entry<String, List<String>> condition : conditions.entrySet()) {
            String name = condition.getKey();
            if (!name.equals("asOf") && !CONDITIONS.containsKey(name)) {
                refusals.add(new Refusal(
                        "/" + FactSheet.escape(name),
                        "an unknown parameter",
                        "one of asOf, " + Columns.names(CONDITIONS)));
            } else if (condition.getValue().size() != 1) {
                refusals.add(new Refusal("/" + name, "the same parameter twice", "each parameter once"));
            }
        }
        try {
            enquiry(columns.blank());
        } catch (RefusedFacts e) {
            e.refusals().stream()
                    .filter(refusal -> !refusal.pointer().startsWith("/account"))
                    .forEach(refusal -> refusals.add(Columns.inTable(refusal)));
        }
    }

    private Enquiry enquiry(List<String> cells) {
        byte[] request = Columns.json(json -> write(json, cells));
        try (JsonParser json = Columns.JSON.createParser(ObjectReadContext.empty(), request)) {
            return Enquiry.read(json);
        }
    }

    private void write(JsonGenerator json, List<String> cells) {
        json.writeStartObject();
        Columns.write(json, "asOf", AS_OF, condition("asOf"));
        json.writeObjectPropertyStart("context");
        CONDITIONS.forEach((name, type) -> Columns.write(json, name, type, condition(name)));
        json.writeEndObject();
        json.writeName("account");
        columns.write(json, cells);
        json.writeEndObject();
    }

    private String condition(String name) {
        List<String> given = conditions.getOrDefault(name, List.of());
        return given.isEmpty() || given.get(0) == null ? "" : given.get(0);
    }
}
