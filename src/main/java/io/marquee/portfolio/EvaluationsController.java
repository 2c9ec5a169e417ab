package io.marquee.portfolio;

import io.marquee.policy.Release;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Evaluates the whole portfolio, and tells what that found. */
@RestController
@RequestMapping(path = "/v1/evaluations", produces = MediaType.APPLICATION_JSON_VALUE)
class EvaluationsController {

    private final FormalEvaluations evaluations;
    private final EvaluationReading reading;
    private final Progress progress;

    EvaluationsController(FormalEvaluations evaluations, EvaluationReading reading, Progress progress) {
        this.evaluations = evaluations;
        this.reading = reading;
        this.progress = progress;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Evaluation> begin(
            Release release, @RequestBody EvaluationRequest asked, HttpServletRequest request) {
        String caller = Objects.requireNonNull(request.getRemoteUser(), "nobody is known who asks");
        Evaluation evaluation = evaluations.begin(asked, release, caller);
        return ResponseEntity.accepted()
                .location(URI.create("/v1/evaluations/" + evaluation.id()))
                .body(evaluation);
    }

    /** Some evaluations, the latest first. */
    record Latest(List<Evaluation> evaluations) {}

    @GetMapping
    Latest latest(@RequestParam MultiValueMap<String, String> parameters) {
        Parameters given = new Parameters(parameters, Set.of("before", "limit"));
        String before = given.text("before", 64);
        return new Latest(evaluations.before(before == null ? Integer.MAX_VALUE : number(before), given.limit()));
    }

    @GetMapping("/{id}")
    Evaluation show(@PathVariable String id) {
        return evaluations.find(number(id));
    }

    @PostMapping("/{id}/cancel")
    Evaluation cancel(@PathVariable String id) {
        return evaluations.cancel(number(id));
    }

    @GetMapping(path = "/{id}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter progress(@PathVariable String id) {
        return progress.of(number(id));
    }

    @GetMapping("/{id}/analysis")
    Analysis analysis(@PathVariable String id) {
        return reading.analysis(number(id));
    }

    @GetMapping("/{id}/pareto")
    Pareto pareto(@PathVariable String id) {
        return reading.analysis(number(id)).pareto();
    }

    @GetMapping("/{id}/pareto/key-accounts-outside")
    EvaluationReading.Page<EvaluatedAccount> outside(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters) {
        return reading.misplaced(number(id), true, paging(parameters));
    }

    @GetMapping("/{id}/pareto/not-key-inside")
    EvaluationReading.Page<EvaluatedAccount> inside(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters) {
        return reading.misplaced(number(id), false, paging(parameters));
    }

    @GetMapping("/{id}/changes")
    EvaluationReading.Changes changes(@PathVariable String id) {
        return reading.changes(number(id));
    }

    @GetMapping("/{id}/changes/accounts")
    EvaluationReading.Page<EvaluatedAccount> moved(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters) {
        return reading.moved(number(id), paging(parameters));
    }

    @GetMapping("/{id}/accounts")
    EvaluationReading.Page<EvaluatedAccount> accounts(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters) {
        return reading.accounts(number(id), new Parameters(parameters, Set.of("tier", "quadrant", "after", "limit")));
    }

    @GetMapping("/{id}/refused")
    EvaluationReading.Page<EvaluatedAccounts.Refused> refused(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters) {
        return reading.refused(number(id), paging(parameters));
    }

    private static Parameters paging(MultiValueMap<String, String> parameters) {
        return new Parameters(parameters, Set.of("after", "limit"));
    }

    private static int number(String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw RefusedPortfolio.unknown(
                    "the evaluation `" + text.substring(0, Math.min(100, text.length())) + "`",
                    "the id of an evaluation, a number");
        }
        return Integer.parseInt(text);
    }
}
