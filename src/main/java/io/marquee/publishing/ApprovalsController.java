package io.marquee.publishing;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands drafts in, agrees to them and gives them back. */
@RestController
@RequestMapping(
        path = "/v1/drafts/{id}",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
class ApprovalsController {

    private final Approvals approvals;

    ApprovalsController(Approvals approvals) {
        this.approvals = approvals;
    }

    @PostMapping("/submit")
    ResponseEntity<DraftContents> submit(
            @PathVariable String id,
            @RequestBody Submission asked,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            HttpServletRequest request) {
        return answer(approvals.submit(Asked.draft(id), match, Asked.by(request), asked.report(), asked.comment()));
    }

    @PostMapping("/approve")
    ResponseEntity<DraftContents> approve(
            @PathVariable String id,
            @RequestBody ApprovalRequest asked,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            HttpServletRequest request) {
        return answer(approvals.approve(Asked.draft(id), match, Asked.by(request), asked.comment(), asked.time()));
    }

    @PostMapping("/return")
    ResponseEntity<DraftContents> giveBack(
            @PathVariable String id,
            @RequestBody ReturnRequest asked,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            HttpServletRequest request) {
        return answer(approvals.giveBack(Asked.draft(id), match, Asked.by(request), asked.comment()));
    }

    private static ResponseEntity<DraftContents> answer(DraftContents contents) {
        return ResponseEntity.ok().eTag(contents.draft().tag()).body(contents);
    }
}
