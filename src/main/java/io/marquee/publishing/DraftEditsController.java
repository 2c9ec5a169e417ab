package io.marquee.publishing;

import io.marquee.ledger.Ledger;
import io.marquee.policy.Release;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes drafts by their sentences, and tells how they differ from releases. */
@RestController
@RequestMapping(path = "/v1/drafts/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class DraftEditsController {

    private final Drafts drafts;
    private final Ledger ledger;

    DraftEditsController(Drafts drafts, Ledger ledger) {
        this.drafts = drafts;
        this.ledger = ledger;
    }

    @GetMapping("/rules")
    ResponseEntity<GuidedView> rules(@PathVariable String id) {
        Draft draft = drafts.find(Asked.draft(id));
        return ResponseEntity.ok()
                .eTag(draft.tag())
                .body(GuidedView.of(drafts.files(draft).rules()));
    }

    @PostMapping(path = "/edits", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DraftContents> edit(
            @PathVariable String id,
            @RequestBody EditRequest asked,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            HttpServletRequest request) {
        DraftContents edited = drafts.edit(Asked.draft(id), match, Asked.by(request), asked.asEdit());
        return ResponseEntity.ok().eTag(edited.draft().tag()).body(edited);
    }

    /** From the release that a request names, else the active one. */
    @GetMapping("/differences")
    ResponseEntity<Differences> differences(@PathVariable String id, Release release) {
        Draft draft = drafts.find(Asked.draft(id));
        DraftFiles files = drafts.files(draft);
        return ResponseEntity.ok()
                .eTag(draft.tag())
                .body(Differences.between(
                        release.files(), ledger.features(release.id()), files.rules(), files.features()));
    }
}
