package io.marquee.programme;

import io.marquee.policy.Release;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Judges the firm's own programme. */
@RestController
@RequestMapping("/v1/programme")
class ProgrammeController {

    @PostMapping(
            path = "/readiness",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Readiness judge(Release release, @RequestBody Programme programme) {
        return Readiness.of(programme, release);
    }
}
