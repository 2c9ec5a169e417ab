package io.marquee.decision;

import io.marquee.account.AccountTable;
import io.marquee.account.Enquiry;
import io.marquee.policy.Release;
import io.marquee.web.Conveyor;
import io.marquee.web.Streamed;
import java.io.InputStream;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

    @PostMapping(consumes = "text/csv", produces = Streamed.MEDIA_TYPE)
    Streamed decideRows(Release release, InputStream body, @RequestParam MultiValueMap<String, String> conditions) {
        return conveyor.rows(body, header -> answers(AccountTable.of(header, conditions), release));
    }

    private Function<String, Answer> answers(AccountTable accounts, Release release) {
        return row -> enquiries.answer(accounts.read(row), release);
    }
}
