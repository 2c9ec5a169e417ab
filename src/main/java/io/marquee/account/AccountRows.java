package io.marquee.account;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;

/** A table of nothing but accounts as CSV: its header names facts, every row is an account. */
public final class AccountRows {

    private final Columns columns;

    private AccountRows(Columns columns) {
        this.columns = columns;
    }

    /**
     * Opens a table.
     *
     * @param header the first row
     * @throws RefusedFacts with every refusal, if a column is not allowed
     */
    public static AccountRows of(String header) {
        Columns columns = Columns.of(header);
        List<Refusal> refusals = new ArrayList<>();
        columns.check(refusals);
        Columns.refuse(refusals);
        return new AccountRows(columns);
    }

    /**
     * Reads one row.
     *
     * @throws RefusedFacts with every refusal; pointers start with the column's name
     */
    public Account read(String row) {
        List<String> cells = columns.row(row);
        try (JsonParser json = Columns.JSON.createParser(
                ObjectReadContext.empty(), Columns.json(writer -> columns.write(writer, cells)))) {
            return Account.read(json);
        } catch (RefusedFacts e) {
            throw Columns.inTable(e);
        }
    }

    /** The header of a table that has every fact. */
    public static String header() {
        return Spreadsheet.header();
    }

    /** An account as a row below {@link #header}, which {@link #read} reads as the same account. */
    public static String row(Account account) {
        return Spreadsheet.row(account);
    }
}
