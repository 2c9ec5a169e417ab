package io.marquee.coverage;

import io.marquee.policy.Release;
import io.marquee.portfolio.RefusedPortfolio;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Plans who looks after which account. */
@RestController
@RequestMapping(path = "/v1/coverage-plans", produces = MediaType.APPLICATION_JSON_VALUE)
class CoveragePlansController {

    private static final int LATEST = 50;

    private final CoveragePlans plans;

    CoveragePlansController(CoveragePlans plans) {
        this.plans = plans;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PlanJob> begin(Release release, @RequestBody PlanRequest asked, HttpServletRequest request) {
        PlanJob job = plans.begin(asked, release, caller(request));
        return ResponseEntity.accepted()
                .location(URI.create("/v1/coverage-plans/" + job.id()))
                .body(job);
    }

    /** Some plans, the latest first. */
    record Latest(List<PlanJob> plans) {}

    @GetMapping
    Latest latest() {
        return new Latest(plans.before(Integer.MAX_VALUE, LATEST));
    }

    @GetMapping("/{id}")
    PlanJob show(@PathVariable String id) {
        return plans.find(number(id));
    }

    @GetMapping("/{id}/plan")
    CoveragePlan plan(@PathVariable String id) {
        return plans.plan(number(id));
    }

    @PostMapping("/{id}/cancel")
    PlanJob cancel(@PathVariable String id) {
        return plans.cancel(number(id));
    }

    @PostMapping("/{id}/apply")
    PlanJob apply(@PathVariable String id, HttpServletRequest request) {
        return plans.apply(number(id), caller(request));
    }

    /** Nobody unknown is let in. */
    private static String caller(HttpServletRequest request) {
        return Objects.requireNonNull(request.getRemoteUser(), "nobody is known who asks");
    }

    private static int number(String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw RefusedPortfolio.unknown(
                    "the coverage plan `" + text.substring(0, Math.min(100, text.length())) + "`",
                    "the id of a coverage plan, a number");
        }
        return Integer.parseInt(text);
    }
}
