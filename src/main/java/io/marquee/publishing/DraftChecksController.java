package io.marquee.publishing;

import io.marquee.account.Enquiry;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Checks drafts completely, and shows what was found. */
@RestController
@RequestMapping(path = "/v1/drafts/{id}/checks", produces = MediaType.APPLICATION_JSON_VALUE)
class DraftChecksController {

    private final DraftChecks checks;
    private final ObjectProvider<ExampleTexts> examples;

    DraftChecksController(DraftChecks checks, ObjectProvider<ExampleTexts> examples) {
        this.checks = checks;
        this.examples = examples;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CheckRun> begin(
            @PathVariable String id, @RequestBody CheckRequest asked, HttpServletRequest request) {
        CheckRun run = checks.begin(Asked.draft(id), asked.asOf(), Asked.by(request));
        return ResponseEntity.accepted()
                .location(URI.create("/v1/drafts/" + run.draft() + "/checks/" + run.id()))
                .body(run);
    }

    /** All complete checks of a draft, the latest first. */
    record All(List<CheckRun> checks) {}

    @GetMapping
    All all(@PathVariable String id) {
        return new All(checks.of(Asked.draft(id)));
    }

    @GetMapping("/{check}")
    CheckReport show(@PathVariable String id, @PathVariable String check) {
        return checks.report(Asked.checks(id, check));
    }

    @PostMapping("/{check}/cancel")
    CheckReport cancel(@PathVariable String id, @PathVariable String check) {
        return checks.cancel(Asked.checks(id, check));
    }

    @GetMapping("/{check}/impact")
    ResponseEntity<String> impact(@PathVariable String id, @PathVariable String check) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(checks.impact(Asked.checks(id, check)));
    }

    @GetMapping("/{check}/findings/{finding}/request")
    Enquiry request(@PathVariable String id, @PathVariable String check, @PathVariable String finding) {
        return witness(id, check, finding).enquiry();
    }

    @GetMapping(path = "/{check}/findings/{finding}/example", produces = "text/plain;charset=UTF-8")
    String example(@PathVariable String id, @PathVariable String check, @PathVariable String finding) {
        Witness witness = witness(id, check, finding);
        return examples.getObject().of(witness.shows(), witness.enquiry(), witness.expected());
    }

    private Witness witness(String id, String check, String finding) {
        return checks.witness(Asked.checks(id, check), Asked.number(finding, 0, "a finding, from 0"));
    }
}
