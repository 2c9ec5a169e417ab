package io.marquee.publishing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells which release decided when and why, calls off what is scheduled and calls back what was. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
class PublicationsController {

    private final Publications publications;

    PublicationsController(Publications publications) {
        this.publications = publications;
    }

    /** Some publications, the latest first. */
    record Latest(List<PublicationDocument> publications) {}

    /** Releases that were ever active, each with the last publication by which it became so, the latest first. */
    record Lived(List<PublicationDocument> releases) {}

    @GetMapping("/v1/publications")
    Latest latest(@RequestParam MultiValueMap<String, String> parameters) {
        return new Latest(PublicationPage.of(parameters).read(publications::before));
    }

    @GetMapping("/v1/publications/{id}")
    PublicationDocument show(@PathVariable String id) {
        return publications.find(PublicationPage.number(id));
    }

    @PostMapping(path = "/v1/publications/{id}/cancel", consumes = MediaType.APPLICATION_JSON_VALUE)
    PublicationDocument cancel(@PathVariable String id, @RequestBody ReasonGiven given, HttpServletRequest request) {
        return publications.cancel(PublicationPage.number(id), given.reason(), caller(request));
    }

    @GetMapping("/v1/releases")
    Lived releases(@RequestParam MultiValueMap<String, String> parameters) {
        return new Lived(PublicationPage.of(parameters).read(publications::releasesBefore));
    }

    @PostMapping(path = "/v1/releases/{release}/rollback", consumes = MediaType.APPLICATION_JSON_VALUE)
    PublicationDocument rollback(
            @PathVariable String release, @RequestBody ReasonGiven given, HttpServletRequest request) {
        return publications.rollback(release, given.reason(), caller(request));
    }

    /** Nobody unknown is let in. */
    private static String caller(HttpServletRequest request) {
        return Objects.requireNonNull(request.getRemoteUser(), "nobody is known who asks");
    }
}
