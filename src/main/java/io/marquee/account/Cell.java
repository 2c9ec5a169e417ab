package io.marquee.account;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A cell of a table, put as the JSON that its column's type asks for. What does not fit is put as a text. */
final class Cell {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final int LONGEST_NUMBER = 100;

    private Cell() {}

    static boolean isNumber(@Nullable FactType type) {
        return type instanceof FactType.Exact || type instanceof FactType.Whole;
    }

    static void write(JsonGenerator json, String column, FactType type, String cell) {
        if (isNumber(type)
                && cell.length() <= LONGEST_NUMBER
                && NUMBER.matcher(cell).matches()) {
            json.writeNumber(cell);
        } else if (type instanceof FactType.Truth && (cell.equals("true") || cell.equals("false"))) {
            json.writeBoolean(cell.equals("true"));
        } else if (type instanceof FactType.Composite || (type instanceof FactType.Many && cell.startsWith("["))) {
            writeJson(json, column, cell);
        } else if (type instanceof FactType.Many) {
            writeList(json, cell);
        } else {
            json.writeString(cell);
        }
    }

    private static void writeList(JsonGenerator json, String cell) {
        json.writeStartArray();
        List.of(cell.split("\\|", -1)).forEach(each -> json.writeString(each.strip()));
        json.writeEndArray();
    }

    private static void writeJson(JsonGenerator json, String column, String cell) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), cell)) {
            parser.nextToken();
            parser.skipChildren();
            if (parser.nextToken() != null) {
                throw notJson(column, cell);
            }
        } catch (JacksonException e) {
            throw notJson(column, cell);
        }
        json.writeRawValue(cell);
    }

    private static RefusedFacts notJson(String column, String cell) {
        return new RefusedFacts(false, List.of(new Refusal("/account/" + column, "`" + cell + "`", "JSON (RFC 8259)")));
    }
}
