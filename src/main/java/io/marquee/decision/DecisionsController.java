package io.marquee.decision;

import io.marquee.account.AccountTable;
import io.marquee.account.Enquiry;
import io.marquee.policy.Release;
import io.marquee.web.Conveyor;
import io.marquee.web.Described;
import io.marquee.web.ProblemType;
import io.marquee.web.Promised;
import io.marquee.web.Refused;
import io.marquee.web.Streamed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
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

    private static final String KEY = "Idempotency-Key";
    private static final Pattern KEYS = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private final Enquiries enquiries;
    private final Conveyor conveyor;

    DecisionsController(Enquiries enquiries, Conveyor conveyor) {
        this.enquiries = enquiries;
        this.conveyor = conveyor;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    Promised decide(
            Release release, @RequestBody Enquiry enquiry, HttpServletRequest request, HttpServletResponse response) {
        String caller = caller(request);
        String key = request.getHeader(KEY);
        Kept kept = key == null
                ? enquiries.answer(enquiry, release, caller)
                : enquiries.answerOnce(checked(key), enquiry, release, caller);
        // only an answer that is kept leads to what describes it, and it may be an earlier one of an earlier release
        return promised(kept::answer, () -> {
            kept.await();
            Described.by(kept.release(), response);
        });
    }

    @PostMapping(consumes = Streamed.MEDIA_TYPE, produces = Streamed.MEDIA_TYPE)
    Streamed decideLines(Release release, InputStream body, HttpServletRequest request) {
        return conveyor.lines(body, Enquiry::read, answer(release, request));
    }

    @PostMapping(consumes = "text/csv", produces = Streamed.MEDIA_TYPE)
    Streamed decideRows(
            Release release,
            InputStream body,
            @RequestParam MultiValueMap<String, String> conditions,
            HttpServletRequest request) {
        return conveyor.rows(body, header -> AccountTable.of(header, conditions)::read, answer(release, request));
    }

    private Function<Enquiry, Promised> answer(Release release, HttpServletRequest request) {
        String caller = caller(request);
        if (request.getHeader(KEY) != null) {
            throw new Refused(ProblemType.INVALID_PARAMETERS.with(
                    "the header `" + KEY + "` with a stream", "`" + KEY + "` with a single request only"));
        }
        return enquiry -> {
            Kept kept = enquiries.answerAmongMany(enquiry, release, caller);
            return promised(kept::answer, kept::await);
        };
    }

    private static Promised promised(Supplier<byte[]> answer, Runnable wait) {
        return new Promised() {
            @Override
            public byte[] answer() {
                return answer.get();
            }

            @Override
            public void await() {
                wait.run();
            }
        };
    }

    private static String checked(String key) {
        if (!KEYS.matcher(key).matches()) {
            throw new Refused(ProblemType.INVALID_PARAMETERS.with(
                    "an `" + KEY + "` of " + key.length() + " characters",
                    "1 to 100 visible characters of ASCII without spaces"));
        }
        return key;
    }

    /** Nobody unknown is let in. */
    private static String caller(HttpServletRequest request) {
        return Objects.requireNonNull(request.getRemoteUser(), "nobody is known who asks");
    }
}
