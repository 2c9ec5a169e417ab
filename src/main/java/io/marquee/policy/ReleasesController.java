package io.marquee.policy;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the releases: {@code active} or by id. */
@RestController
@RequestMapping("/v1/releases")
class ReleasesController {

    @GetMapping(path = "/{release}", produces = MediaType.APPLICATION_JSON_VALUE)
    ReleaseDocument show(Release release) {
        return ReleaseDocument.of(release);
    }

    @GetMapping(path = "/{release}/drl", produces = "text/plain;charset=UTF-8")
    String drl(Release release) {
        return release.drl();
    }
}
