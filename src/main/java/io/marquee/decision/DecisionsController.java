package io.marquee.decision;

import io.marquee.account.Enquiry;
import io.marquee.policy.Release;
import io.marquee.web.Conveyor;
import io.marquee.web.Streamed;
import java.io.InputStream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Decides about one account, or about a stream of them. */
@RestController
@RequestMapping("/v1/decisions")
class DecisionsController {

    private final Enquiries enquiries;
    private final Conveyor conveyor;

    DecisionsController(Enquiries enquiries, Conveyor conveyor) {
        this.enquiries = enquiries;
        this.conveyor = conveyor;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    Answer decide(Release release, @RequestBody Enquiry enquiry) {
        return enquiries.answer(enquiry, release);
    }

    @PostMapping(consumes = Streamed.MEDIA_TYPE, produces = Streamed.MEDIA_TYPE)
    Streamed decideLines(Release release, InputStream body) {
        return conveyor.lines(body, json -> enquiries.answer(Enquiry.read(json), release));
    }
}
