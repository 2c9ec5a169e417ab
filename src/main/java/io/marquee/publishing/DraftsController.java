package io.marquee.publishing;

import io.marquee.policy.Release;
import io.marquee.policy.Releases;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Begins drafts and tells of them. */
@RestController
@RequestMapping(path = "/v1/drafts", produces = MediaType.APPLICATION_JSON_VALUE)
class DraftsController {

    private final Drafts drafts;
    private final ObjectProvider<Releases> releases;

    DraftsController(Drafts drafts, ObjectProvider<Releases> releases) {
        this.drafts = drafts;
        this.releases = releases;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DraftContents> begin(@RequestBody DraftRequest asked, HttpServletRequest request) {
        DraftContents begun = drafts.begin(release(asked.from()), asked.reason(), Asked.by(request));
        return ResponseEntity.created(URI.create("/v1/drafts/" + begun.draft().id()))
                .eTag(begun.draft().tag())
                .body(begun);
    }

    private Release release(@Nullable String id) {
        Releases known = releases.getObject();
        return id == null || id.equals("active")
                ? known.active()
                : known.find(id)
                        .orElseThrow(() -> new RefusedStep(
                                RefusedStep.Kind.UNKNOWN, "the release `" + id + "`", "the id of a release"));
    }

    @GetMapping
    Drafts.Page page(@RequestParam MultiValueMap<String, String> parameters) {
        return drafts.page(DraftQuery.of(parameters));
    }

    @GetMapping("/{id}")
    ResponseEntity<DraftContents> show(@PathVariable String id) {
        return answer(drafts.contents(Asked.draft(id)));
    }

    @PutMapping(path = "/{id}/reason", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DraftContents> explain(
            @PathVariable String id,
            @RequestBody DraftReason why,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            HttpServletRequest request) {
        return answer(drafts.explain(Asked.draft(id), match, Asked.by(request), why.reason()));
    }

    @PostMapping(path = "/{id}/discard", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DraftContents> discard(
            @PathVariable String id,
            @RequestBody Comment said,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            HttpServletRequest request) {
        return answer(drafts.discard(Asked.draft(id), match, Asked.by(request), said.comment()));
    }

    /** All that was done with a draft, the first first. */
    record History(List<DraftEvent> events) {}

    @GetMapping("/{id}/history")
    History history(@PathVariable String id) {
        return new History(drafts.history(Asked.draft(id)));
    }

    private static ResponseEntity<DraftContents> answer(DraftContents contents) {
        return ResponseEntity.ok().eTag(contents.draft().tag()).body(contents);
    }
}
