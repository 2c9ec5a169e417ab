package io.marquee.programme;

import io.marquee.policy.Release;
import io.marquee.portfolio.KnownFacts;
import io.marquee.portfolio.Precondition;
import io.marquee.portfolio.RefusedPortfolio;
import io.marquee.web.ProblemType;
import io.marquee.web.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Keeps what the firm says of its own programme, and judges it. */
@RestController
@RequestMapping(path = "/v1/programme", produces = MediaType.APPLICATION_JSON_VALUE)
class ProgrammeController {

    /** There is one. */
    private static final String ID = "programme";

    private final KnownFacts<Programme> programmes;

    ProgrammeController(KnownFacts<Programme> programmes) {
        this.programmes = programmes;
    }

    @GetMapping
    ResponseEntity<Programme> show(@RequestParam @Nullable String knownOn) {
        KnownFacts.Known<Programme> known = knownOn == null ? known() : knownOn(knownOn);
        return ResponseEntity.ok().eTag(known.tag()).body(known.facts());
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Programme> put(
            @RequestBody Programme programme,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String noneMatch) {
        boolean created = programmes.put(ID, programme, new Precondition(match, noneMatch));
        KnownFacts.Known<Programme> known = known();
        return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
                .eTag(known.tag())
                .body(known.facts());
    }

    @GetMapping("/readiness")
    Readiness judgeKnown(Release release) {
        return Readiness.of(known().facts(), release);
    }

    @PostMapping(path = "/readiness", consumes = MediaType.APPLICATION_JSON_VALUE)
    Readiness judge(Release release, @RequestBody Programme programme) {
        return Readiness.of(programme, release);
    }

    private KnownFacts.Known<Programme> known() {
        return programmes.find(ID).orElseThrow(ProgrammeController::unknown);
    }

    private KnownFacts.Known<Programme> knownOn(String day) {
        try {
            return programmes.known(ID, LocalDate.parse(day)).orElseThrow(ProgrammeController::unknown);
        } catch (DateTimeParseException e) {
            throw new Refused(ProblemType.INVALID_PARAMETERS.with(
                    "`knownOn` `" + day.substring(0, Math.min(100, day.length())) + "`", "a day such as `2026-01-15`"));
        }
    }

    private static RefusedPortfolio unknown() {
        return RefusedPortfolio.unknown(
                "a programme of which nothing is known", "what was put to `/v1/programme` before");
    }
}
