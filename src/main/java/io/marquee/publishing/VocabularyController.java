package io.marquee.publishing;

import io.marquee.policy.Release;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the sentences that rules may use. */
@RestController
class VocabularyController {

    @GetMapping(path = "/v1/vocabulary", produces = MediaType.APPLICATION_JSON_VALUE)
    VocabularyDocument show(Release release) {
        return VocabularyDocument.of(release);
    }
}
