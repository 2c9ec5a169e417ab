package io.marquee.publishing;

import io.marquee.account.Fact;
import io.marquee.account.FactSheet;
import io.marquee.account.Refusal;
import io.marquee.account.RefusedFacts;
import io.marquee.policy.Attribute;
import io.marquee.policy.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** A guided edit as it arrives: what to do with which rule and, as that takes it, with what. */
public record EditRequest(
        @Fact(doc = "what to do, which settles the fields that are taken")
        EditKind edit,

        @Fact(length = 300, doc = "the file that the rule stands in, or is to stand in")
        String file,

        @Fact(length = 300, doc = "the rule's name") String rule,

        @Fact(doc = "the part of the rule") @Nullable Part part,

        @Fact(min = "1", max = "1000", doc = "which line of the part, from 1; comments do not count") @Nullable Integer sentence,

        @Fact(min = "1", max = "1000", doc = "which slot of the sentence, from 1") @Nullable Integer slot,

        @Fact(
                length = 300,
                pattern = ONE_LINE,
                wording = "one line of at most 300 characters",
                doc = "the slot's new value, the new sentence, or the attribute's new value, as it is to be written")
        @Nullable String text,

        @Fact(
                min = "1",
                max = "10000",
                doc = "the position, from 1, that the sentence then has in its part or the rule in its file")
        @Nullable Integer position,

        @Fact(length = 300, doc = "the file that the rule is moved to, which may be new") @Nullable String toFile,

        @Fact(
                length = 300,
                pattern = ONE_LINE,
                wording = "one line of at most 300 characters",
                doc = "the rule's new name")
        @Nullable String name,

        @Fact(doc = "what is said of the rule") @Nullable Attribute attribute,

        @Fact(
                length = 200,
                pattern = ONE_LINE,
                wording = "one line of at most 200 characters",
                doc = "where the law comes from")
        @Nullable String source,

        @Fact(
                length = 200,
                pattern = ONE_LINE,
                wording = "one line of at most 200 characters",
                doc = "what the rule's numbers rest on")
        @Nullable String basis,

        @Fact(doc = "the first day the rule applies") @Nullable LocalDate effective,

        @Fact(doc = "the first day the rule no longer applies") @Nullable LocalDate expires,

        @Fact(
                length = 300,
                pattern = ONE_LINE,
                wording = "one line of at most 300 characters",
                doc = "the sentences of the new rule's `when`")
        @Nullable List<String> when,

        @Fact(
                length = 300,
                pattern = ONE_LINE,
                wording = "one line of at most 300 characters",
                doc = "the sentences of the new rule's `then`")
        @Nullable List<String> then) {

    static final String ONE_LINE = "[^\\x00-\\x1F\\x7F\\u0085\\u2028\\u2029]*";
    private static final Set<String> COMMON = Set.of("edit", "file", "rule");
    private static final FactSheet<EditRequest> SHEET = FactSheet.of(EditRequest.class);

    /**
     * Reads the next JSON object.
     *
     * @throws RefusedFacts with every field that is unknown, missing, not allowed or of another edit
     */
    public static EditRequest read(JsonParser json) {
        EditRequest request = SHEET.read(json);
        List<Refusal> refusals = new ArrayList<>();
        for (FactSheet.Entry entry : SHEET.entries()) {
            request.check(entry, refusals);
        }
        if (!refusals.isEmpty()) {
            throw new RefusedFacts(false, refusals);
        }
        return request;
    }

    private void check(FactSheet.Entry entry, List<Refusal> refusals) {
        String name = entry.name();
        boolean given = entry.accessor().apply(this) != null;
        boolean taken = COMMON.contains(name)
                || edit.required().contains(name)
                || edit.optional().contains(name);
        if (given && !taken) {
            List<String> known = new ArrayList<>(List.of("edit", "file", "rule"));
            known.addAll(edit.required());
            known.addAll(edit.optional());
            refusals.add(new Refusal(
                    "/" + name, "a field that `" + edit + "` does not take", "one of " + String.join(", ", known)));
        } else if (!given && edit.required().contains(name)) {
            refusals.add(new Refusal("/" + name, "nothing", entry.type().allowed()));
        }
    }

    GuidedEdit asEdit() {
        return edit.edit(this);
    }

    /** What is said of a new rule between its name and {@code when}. */
    Map<Attribute, String> attributes() {
        Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);
        put(attributes, Attribute.SOURCE, source);
        put(attributes, Attribute.BASIS, basis);
        put(attributes, Attribute.EFFECTIVE, effective);
        put(attributes, Attribute.EXPIRES, expires);
        return attributes;
    }

    private static void put(Map<Attribute, String> attributes, Attribute attribute, @Nullable Object value) {
        if (value != null) {
            attributes.put(attribute, value.toString());
        }
    }
}
