package io.marquee.publishing;

import io.marquee.policy.Rule;
import io.marquee.policy.Sentence;
import io.marquee.scenario.ScenarioResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A documented policy as one page that needs nothing else: no script, no picture, nothing from elsewhere. */
final class HtmlDocumentation {

    private static final String STYLE = """
            body{font:16px/1.5 Georgia,serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color:#222}
            h1,h2,h3{line-height:1.2}h3{margin-top:2rem}nav ul{columns:2}
            .of{color:#555;font-size:.9em}.failed{color:#a00}
            @media print{body{max-width:none}h3,ul{break-inside:avoid}nav a{color:inherit;text-decoration:none}}
            """;

    private final StringBuilder page = new StringBuilder();

    private HtmlDocumentation() {}

    static String of(DocumentedPolicy policy) {
        HtmlDocumentation html = new HtmlDocumentation();
        html.write(policy);
        return html.page.toString();
    }

    private void write(DocumentedPolicy policy) {
        page.append(
                        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"/><title>The policy</title><style>")
                .append(STYLE)
                .append("</style></head><body>\n");
        element("h1", "The policy");
        element("p", "Release " + policy.release());
        page.append("<nav><h2>Contents</h2><ul>\n");
        item("changes", DocumentedPolicy.CHANGES);
        item("analysis", DocumentedPolicy.ANALYSIS);
        for (int i = 0; i < policy.areas().size(); i++) {
            item("area-" + i, policy.areas().get(i).title());
        }
        page.append("</ul></nav>\n");
        heading("h2", "changes", DocumentedPolicy.CHANGES);
        list(policy.changes().told(), policy.changes().words());
        heading("h2", "analysis", DocumentedPolicy.ANALYSIS);
        list(policy.found(), policy.remarks().stream().map(Remark::words).toList());
        for (int i = 0; i < policy.areas().size(); i++) {
            area("area-" + i, policy.areas().get(i));
        }
        page.append("</body></html>\n");
    }

    private void area(String anchor, DocumentedPolicy.Area area) {
        heading("h2", anchor, area.title());
        if (!area.head().isEmpty()) {
            element("p", area.head());
        }
        area.laws().forEach(this::law);
    }

    private void law(DocumentedPolicy.Law law) {
        Rule rule = law.rule();
        heading("h3", law.anchor(), rule.name());
        element("p class=\"of\"", about(rule));
        list("When", rule.conditions().stream().map(Sentence::text).toList());
        list("Then", rule.consequences().stream().map(Sentence::text).toList());
        if (!law.thresholds().isEmpty()) {
            list(
                    "Thresholds",
                    law.thresholds().stream().map(TriedThreshold::words).toList());
        }
        element("p", law.examples().isEmpty() ? "No example says that anything is because of it." : "Examples");
        if (!law.examples().isEmpty()) {
            page.append("<ul>\n");
            law.examples().forEach(this::example);
            page.append("</ul>\n");
        }
    }

    private void example(ScenarioResult example) {
        element(
                example.passed() ? "li" : "li class=\"failed\"",
                example.scenario() + " (" + example.file() + ":" + example.line() + ", "
                        + (example.passed() ? "holds" : "fails: " + example.message()) + ")");
    }

    static String about(Rule rule) {
        StringBuilder about = new StringBuilder(rule.file() + ":" + rule.line());
        add(about, "source ", rule.source());
        add(about, "basis: ", rule.basis());
        add(about, "applies from ", rule.effective());
        add(about, "no longer applies from ", rule.expires());
        return about.toString();
    }

    private static void add(StringBuilder about, String words, @Nullable Object told) {
        if (told != null) {
            about.append("; ").append(words).append(told);
        }
    }

    private void list(String title, List<String> items) {
        element("p", title);
        if (!items.isEmpty()) {
            page.append("<ul>\n");
            items.forEach(each -> element("li", each));
            page.append("</ul>\n");
        }
    }

    private void heading(String tag, String anchor, String text) {
        element(tag + " id=\"" + anchor + "\"", text);
    }

    private void item(String anchor, String text) {
        page.append("<li><a href=\"#")
                .append(anchor)
                .append("\">")
                .append(escape(text))
                .append("</a></li>\n");
    }

    private void element(String tag, String text) {
        page.append('<').append(tag).append('>').append(escape(text)).append("</");
        page.append(tag.replaceFirst(" .*", "")).append(">\n");
    }

    private static String escape(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\s]]", "\uFFFD")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
