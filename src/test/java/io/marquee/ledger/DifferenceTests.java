package io.marquee.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DifferenceTests {

    @Test
    void theSameHasNone() {
        assertThat(differences("{'a':[1,{'b':null}],'c':'x'}", "{'c':'x','a':[1,{'b':null}]}"))
                .isEmpty();
    }

    @Test
    void everyValueThatIsAnotherIsToldInTheOrderOfTheFirst() {
        assertThat(differences("{'z':1,'a':{'b':'x','c':true}}", "{'a':{'c':false,'b':'y'},'z':2}"))
                .containsExactly("/z: 1 -> 2", "/a/b: \"x\" -> \"y\"", "/a/c: true -> false");
    }

    @Test
    void whatIsMissingOnOneSideIsToldWithoutAValue() {
        assertThat(differences("{'a':1,'b':[1,2]}", "{'b':[1],'c':{'d':3}}"))
                .containsExactly("/a: 1 -> null", "/b/1: 2 -> null", "/c: null -> {\"d\":3}");
    }

    @Test
    void whatIsNullIsNotWhatIsMissing() {
        assertThat(Difference.between(json("{'a':null}"), json("{}")))
                .containsExactly(new Difference("/a", json("null"), null));
        assertThat(Difference.between(json("{}"), json("{'a':null}")))
                .containsExactly(new Difference("/a", null, json("null")));
    }

    @Test
    void anotherKindOfValueIsToldAsAWhole() {
        assertThat(differences("{'a':[1],'b':{'c':1},'d':1}", "{'a':{'0':1},'b':1,'d':'1'}"))
                .containsExactly("/a: [1] -> {\"0\":1}", "/b: {\"c\":1} -> 1", "/d: 1 -> \"1\"");
    }

    @Test
    void reasonsAreComparedByTheirRules() {
        assertThat(differences(
                        "{'reasons':[{'rule':'A','line':1},{'rule':'B/~','line':2},{'rule':'C','line':3}]}",
                        "{'reasons':[{'rule':'C','line':3},{'rule':'B/~','line':5},{'rule':'D','line':4}]}"))
                .containsExactly(
                        "/reasons/A: {\"rule\":\"A\",\"line\":1} -> null",
                        "/reasons/B~1~0/line: 2 -> 5",
                        "/reasons/D: null -> {\"rule\":\"D\",\"line\":4}");
    }

    private static List<String> differences(String kept, String now) {
        return Difference.between(json(kept), json(now)).stream()
                .map(each -> each.pointer() + ": " + each.kept() + " -> " + each.now())
                .toList();
    }

    private static JsonNode json(String text) {
        return LedgerJson.FULL.readTree(text.replace('\'', '"'));
    }
}
