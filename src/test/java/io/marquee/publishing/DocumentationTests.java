package io.marquee.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.policy.Compiler;
import io.marquee.policy.Features;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.PolicyFolder;
import io.marquee.policy.Release;
import io.marquee.policy.Rule;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The policy as a page and as a text. */
class DocumentationTests {

    private static final Release RELEASE = new Compiler().compile(PolicyFolder.read(Path.of("rules")));
    private static final String HOSTILE = "<script>alert('x')</script> & \"y\"";
    private static final Features FEATURES = new Features(
            List.of(
                    BoundaryCoverTests.features("health.feature").files().get(0),
                    new PolicyFile(
                            "hostile.feature",
                            "Feature: F\n  Example: " + HOSTILE
                                    + "\n    Given the account Birch\n    When it is evaluated\n"
                                    + "    Then the tier is REGULAR\n"
                                    + "    And this is because \"A key account is a candidate that scores what the tier asks for\"\n")));
    private static final Finding FINDING = new Finding(
            CheckKind.ANALYSIS, Severity.NOTE, "a-note", "health.dslr", 3, HOSTILE, null, HOSTILE, true, null);
    private static final DocumentedPolicy POLICY = DocumentedPolicy.of(
            RELEASE,
            Exhibits.of(RELEASE, new ScenarioRuns().of(RELEASE, FEATURES), List.of(FINDING)),
            new Changes("f00", List.of("rule `" + HOSTILE + "` is new")));

    @Test
    void everyRuleHasItsAnchorOnce() {
        String html = HtmlDocumentation.of(POLICY);
        List<String> ids = found(html, "id=\"([^\"]*)\"");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids)
                .containsAll(RELEASE.policy()
                        .rules()
                        .map(Rule::name)
                        .map(DocumentedPolicy::anchor)
                        .toList());
        assertThat(ids).containsAll(found(html, "href=\"#([^\"]*)\""));
        assertThat(found(MarkdownDocumentation.of(POLICY), "<a id=\"([^\"]*)\"></a>"))
                .containsExactlyElementsOf(RELEASE.policy()
                        .rules()
                        .map(Rule::name)
                        .map(DocumentedPolicy::anchor)
                        .toList());
    }

    @Test
    void isAPageThatAnyParserReads() throws Exception {
        assertThat(texts("h2"))
                .startsWith("Contents", "What changed", "What the analysis finds")
                .hasSize(3 + RELEASE.policy().files().size());
        assertThat(texts("h3"))
                .containsExactlyElementsOf(
                        RELEASE.policy().rules().map(Rule::name).toList());
        assertThat(texts("li"))
                .contains("rule `" + HOSTILE + "` is new", "note: health.dslr:3, rule \"" + HOSTILE + "\": " + HOSTILE);
        assertThat(texts("script")).isEmpty();
    }

    private static List<String> texts(String tag) throws Exception {
        NodeList found = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(HtmlDocumentation.of(POLICY))))
                .getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(each -> found.item(each).getTextContent())
                .toList();
    }

    @Test
    void whatSomebodyWroteIsOnlyText() {
        assertThat(HtmlDocumentation.of(POLICY))
                .contains(
                        "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;y&quot; (hostile.feature:2, fails")
                .doesNotContain("<script");
        assertThat(MarkdownDocumentation.of(POLICY))
                .contains("\\<script\\>alert\\('x'\\)\\</script\\> \\&")
                .doesNotContain(" <script");
    }

    @Test
    void thresholdsTellTheExamplesThatTryThem() {
        assertThat(HtmlDocumentation.of(POLICY))
                .containsPattern("<li>- has a satisfaction below 7 – exactly at it: health.feature:\\d+; just below:"
                        + " health.feature:\\d+</li>")
                .contains("not measured");
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(result -> group(result))
                .toList();
    }

    private static String group(MatchResult result) {
        return result.group(1);
    }
}
