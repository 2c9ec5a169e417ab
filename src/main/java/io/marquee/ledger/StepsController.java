package io.marquee.ledger;

import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads the steps of publishing. */
@RestController
class StepsController {

    private final PolicySteps steps;

    StepsController(PolicySteps steps) {
        this.steps = steps;
    }

    @GetMapping(path = "/v1/ledger/steps", produces = MediaType.APPLICATION_JSON_VALUE)
    StepPage page(@RequestParam MultiValueMap<String, String> parameters) {
        return steps.page(StepQuery.of(parameters));
    }

    @GetMapping(path = "/v1/ledger/steps/{step}", produces = MediaType.APPLICATION_JSON_VALUE)
    StepEvidence show(@PathVariable String step) {
        return steps.evidence(StepQuery.number("step", step));
    }
}
