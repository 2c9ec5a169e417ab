package io.marquee.publishing;

import io.marquee.publishing.PublicationDocument.Ended;
import io.marquee.publishing.PublicationDocument.Status;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the ledger is told of publications. */
final class PublicationSteps {

    private final Chronicle chronicle;

    PublicationSteps(Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    /** It was decided. */
    void recorded(PublicationDocument each) {
        tell(each.kind() == Publication.Kind.ROLLBACK ? "rolled-back" : "published", each, each.by(), each.reason());
    }

    /** Its release decides from now on. */
    void wentLive(PublicationDocument each) {
        tell("went-live", each, each.by(), each.reason());
    }

    /** It never will. */
    void ended(PublicationDocument each, Status as, Ended ended) {
        tell("publication-" + as.name().toLowerCase(Locale.ROOT), each, ended.by(), ended.reason());
    }

    private void tell(String what, PublicationDocument each, String by, String reason) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("publication", Integer.toString(each.id()));
        details.put("kind", each.kind().name());
        details.put("features", each.features());
        details.put("effectiveFrom", each.effectiveFrom().toString());
        if (each.replacing() != null) {
            details.put("replacing", each.replacing());
        }
        chronicle.tell(new Step(what, each.draft(), null, each.release(), by, reason, details));
    }
}
