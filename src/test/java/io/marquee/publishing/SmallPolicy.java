package io.marquee.publishing;

import io.marquee.DefaultPolicy;
import io.marquee.account.Refusal;
import io.marquee.account.RefusedFacts;
import io.marquee.policy.PolicyFile;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A small policy in the default vocabulary, and edits of it as they arrive. */
record SmallPolicy(List<PolicyFile> files) {

    private static final JsonFactory JSON = new JsonFactory();

    static final String CARE = "care.dslr";

    /** The default vocabulary and a file {@code care.dslr}. */
    static SmallPolicy of(String care) {
        return new SmallPolicy(List.of(new PolicyFile(CARE, care), vocabulary()));
    }

    static PolicyFile vocabulary() {
        return DefaultPolicy.files().stream()
                .filter(PolicyFile::isVocabulary)
                .findFirst()
                .orElseThrow();
    }

    static GuidedEdit edit(String json) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json.replace('\'', '"'))) {
            return GuidedEdit.read(parser);
        }
    }

    /** The same with an edit, whose JSON may have single quotes. */
    SmallPolicy with(String json) {
        return new SmallPolicy(edit(json).apply(files));
    }

    /** The text of a file. */
    String text(String name) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .map(PolicyFile::text)
                .findFirst()
                .orElse("");
    }

    /** The text of {@code care.dslr}. */
    String care() {
        return text(CARE);
    }

    /** Why an edit is refused. */
    List<String> refusals(String json) {
        try {
            edit(json).apply(files);
        } catch (RefusedFacts e) {
            return e.refusals().stream().map(Refusal::toString).toList();
        }
        throw new AssertionError("not refused");
    }
}
