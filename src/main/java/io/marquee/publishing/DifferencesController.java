package io.marquee.publishing;

import io.marquee.ledger.Ledger;
import io.marquee.policy.Release;
import io.marquee.policy.Releases;
import io.marquee.web.ProblemType;
import io.marquee.web.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows how releases differ. */
@RestController
class DifferencesController {

    private final ObjectProvider<Releases> releases;
    private final Ledger ledger;

    DifferencesController(ObjectProvider<Releases> releases, Ledger ledger) {
        this.releases = releases;
        this.ledger = ledger;
    }

    @GetMapping(path = "/v1/releases/{release}/differences", produces = MediaType.APPLICATION_JSON_VALUE)
    Differences between(Release release, @RequestParam String to) {
        Release other = release(to);
        return Differences.between(
                release.files(), ledger.features(release.id()), other.files(), ledger.features(other.id()));
    }

    private Release release(String id) {
        Releases known = releases.getObject();
        return id.equals("active") ? known.active() : known.find(id).orElseThrow(() -> unknown(id, known.active()));
    }

    private static Refused unknown(String id, Release active) {
        return new Refused(
                ProblemType.UNKNOWN_RELEASE.with("the release " + Objections.quote(id), "`" + active.id() + "`"));
    }
}
