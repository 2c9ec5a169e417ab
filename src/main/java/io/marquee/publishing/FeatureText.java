package io.marquee.publishing;

import io.marquee.policy.PolicyFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A feature's text, taken apart into its examples by its keywords; comments, empty lines and indentation do not count.
 */
final class FeatureText {

    private static final Pattern KEYWORD =
            Pattern.compile("(Feature|Rule|Background|Example|Scenario|Scenario Outline|Scenario Template): *(.*)");

    private final Map<Title, String> examples = new LinkedHashMap<>();
    private final List<String> tags = new ArrayList<>();
    private @Nullable String rule;
    private Title title = new Title(null, "Feature", "", 1);
    private boolean inText;

    private FeatureText() {}

    /**
     * What a part of a feature is called.
     *
     * @param rule the rule that it stands under; {@code null}: under none
     * @param keyword what it is: {@code Feature}, {@code Rule}, {@code Background} or {@code Example}
     * @param number which of those of this name it is, from 1
     */
    record Title(@Nullable String rule, String keyword, String name, int number) {

        String words() {
            return switch (keyword) {
                case "Example" -> "the example \"" + name + "\"";
                case "Background" -> "what all examples start from";
                default -> "what is said before the examples";
            };
        }
    }

    /** Its parts with their texts, in the order of the file. */
    static Map<Title, String> of(PolicyFile file) {
        FeatureText text = new FeatureText();
        file.lines().forEach(line -> text.read(line.strip()));
        return text.examples;
    }

    private void read(String line) {
        boolean fence = line.startsWith("\"\"\"") || line.startsWith("```");
        inText = inText != fence;
        Matcher matcher = KEYWORD.matcher(line);
        if (inText || fence || !matcher.matches()) {
            readOther(line, inText || fence);
            return;
        }
        open(matcher.group(1), matcher.group(2).strip());
        tags.forEach(this::append);
        tags.clear();
        append(line);
    }

    private void readOther(String line, boolean text) {
        if (!text && line.startsWith("@")) {
            tags.add(line);
        } else if (text || !(line.isEmpty() || line.startsWith("#"))) {
            tags.forEach(this::append);
            tags.clear();
            append(line);
        }
    }

    private void open(String keyword, String name) {
        boolean isExample = keyword.startsWith("Example") || keyword.startsWith("Scenario");
        rule = keyword.equals("Rule") ? name : keyword.equals("Feature") ? null : rule;
        title = new Title(rule, isExample ? "Example" : keyword, isExample ? name : "", 1);
        while (examples.containsKey(title)) {
            title = new Title(rule, title.keyword(), title.name(), title.number() + 1);
        }
    }

    private void append(String line) {
        examples.merge(title, line, (before, next) -> before + "\n" + next);
    }
}
