package io.marquee.publishing;

import io.marquee.policy.Sentence;
import java.util.List;

/** A documented policy as Markdown, in which nothing that somebody wrote has a meaning of its own. */
final class MarkdownDocumentation {

    private final StringBuilder text = new StringBuilder();

    private MarkdownDocumentation() {}

    static String of(DocumentedPolicy policy) {
        MarkdownDocumentation markdown = new MarkdownDocumentation();
        markdown.line("# The policy").line("Release " + policy.release());
        markdown.section(
                DocumentedPolicy.CHANGES,
                policy.changes().told(),
                policy.changes().words());
        markdown.section(
                DocumentedPolicy.ANALYSIS,
                policy.found(),
                policy.remarks().stream().map(Remark::words).toList());
        policy.areas().forEach(markdown::area);
        return markdown.text.toString();
    }

    private void area(DocumentedPolicy.Area area) {
        line("## " + escape(area.title()));
        if (!area.head().isEmpty()) {
            line(escape(area.head()));
        }
        area.laws().forEach(this::law);
    }

    private void law(DocumentedPolicy.Law law) {
        line("<a id=\"" + law.anchor() + "\"></a>");
        line("### " + escape(law.rule().name()));
        line(escape(HtmlDocumentation.about(law.rule())));
        list("When", law.rule().conditions().stream().map(Sentence::text).toList());
        list("Then", law.rule().consequences().stream().map(Sentence::text).toList());
        list("Thresholds", law.thresholds().stream().map(TriedThreshold::words).toList());
        list(
                "Examples",
                law.examples().stream()
                        .map(each -> each.scenario() + " (" + each.file() + ":" + each.line() + ", "
                                + (each.passed() ? "holds" : "fails: " + each.message()) + ")")
                        .toList());
    }

    private void section(String title, String told, List<String> items) {
        line("## " + title).line(told);
        items(items);
    }

    private void list(String title, List<String> items) {
        if (!items.isEmpty()) {
            line(title + ":");
            items(items);
        }
    }

    private void items(List<String> items) {
        if (!items.isEmpty()) {
            items.forEach(each -> text.append("- ").append(escape(each)).append('\n'));
            text.append('\n');
        }
    }

    private MarkdownDocumentation line(String line) {
        text.append(line).append("\n\n");
        return this;
    }

    private static String escape(String written) {
        return written.replaceAll("\\s+", " ").replaceAll("([\\\\`*_{}\\[\\]<>()#+!|&-])", "\\\\$1");
    }
}
