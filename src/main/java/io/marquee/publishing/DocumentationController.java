package io.marquee.publishing;

import io.marquee.policy.Release;
import io.marquee.web.ProblemType;
import io.marquee.web.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what a release says, as a page or as a text. */
@RestController
class DocumentationController {

    private final Documentation documentation;

    DocumentationController(Documentation documentation) {
        this.documentation = documentation;
    }

    /** How it is written; the first where nobody minds. */
    private enum Format {
        HTML,
        MARKDOWN;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private MediaType type() {
            return new MediaType("text", word(), StandardCharsets.UTF_8);
        }

        private String write(DocumentedPolicy policy) {
            return this == HTML ? HtmlDocumentation.of(policy) : MarkdownDocumentation.of(policy);
        }
    }

    /** An address that names the format goes before the header, so that a link can lead to either. */
    @GetMapping("/v1/releases/{release}/documentation")
    ResponseEntity<String> show(
            Release release, @RequestParam @Nullable String format, @RequestHeader HttpHeaders headers)
            throws HttpMediaTypeNotAcceptableException {
        Format asked = format == null ? accepted(headers) : named(format);
        String text = asked.write(documentation.of(release));
        return ResponseEntity.ok()
                .contentType(asked.type())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .body(text);
    }

    private static Format named(String format) {
        return Stream.of(Format.values())
                .filter(each -> each.word().equals(format))
                .findFirst()
                .orElseThrow(() -> new Refused(ProblemType.INVALID_PARAMETERS.with(
                        "the `format` " + Objections.quote(format), "`html` or `markdown`")));
    }

    private static Format accepted(HttpHeaders headers) throws HttpMediaTypeNotAcceptableException {
        List<MediaType> accepted = accept(headers);
        Format best = Stream.of(Format.values())
                .max(Comparator.comparingDouble((Format each) -> weight(each, accepted))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
        if (weight(best, accepted) == 0) {
            throw new HttpMediaTypeNotAcceptableException(
                    Stream.of(Format.values()).map(Format::type).toList());
        }
        return best;
    }

    private static List<MediaType> accept(HttpHeaders headers) throws HttpMediaTypeNotAcceptableException {
        try {
            List<MediaType> given = headers.getAccept();
            return given.isEmpty() ? List.of(MediaType.ALL) : given;
        } catch (InvalidMediaTypeException e) {
            throw new HttpMediaTypeNotAcceptableException(
                    Stream.of(Format.values()).map(Format::type).toList());
        }
    }

    /** What is said of a type in particular counts more than what is said of all (RFC 9110, 12.5.1). */
    private static double weight(Format format, List<MediaType> accepted) {
        return accepted.stream()
                .filter(each -> each.includes(format.type()))
                .max(Comparator.comparingInt(DocumentationController::particularity))
                .map(MediaType::getQualityValue)
                .orElse(0.0);
    }

    private static int particularity(MediaType range) {
        return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
    }
}
