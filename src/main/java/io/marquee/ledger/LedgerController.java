package io.marquee.ledger;

import io.marquee.web.Described;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Reads the ledger. */
@RestController
class LedgerController {

    private final Ledger ledger;

    LedgerController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping(path = "/v1/decisions", produces = MediaType.APPLICATION_JSON_VALUE)
    Found search(@RequestParam MultiValueMap<String, String> parameters) {
        return ledger.search(Query.of(parameters));
    }

    @GetMapping(path = "/v1/decisions/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    JsonNode show(@PathVariable String id, HttpServletResponse response) {
        KeptDecision kept = ledger.find(id(id));
        Described.by(kept.release().id(), response);
        return kept.told();
    }

    @PostMapping(path = "/v1/decisions/{id}/replay", produces = MediaType.APPLICATION_JSON_VALUE)
    Replay replay(@PathVariable String id, @RequestParam @Nullable String release) {
        return ledger.replay(id(id), release == null ? null : Query.release(release));
    }

    @GetMapping(path = "/v1/decisions/{id}/evidence", produces = "application/zip")
    ResponseEntity<byte[]> prove(@PathVariable String id) {
        Evidence evidence = ledger.evidence(id(id));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"evidence-" + id + ".zip\"")
                .body(evidence.zip());
    }

    @GetMapping(path = "/v1/ledger/key", produces = "application/x-pem-file")
    String key() {
        return ledger.openKey().pem();
    }

    @GetMapping(path = "/v1/ledger/verify", produces = MediaType.APPLICATION_JSON_VALUE)
    Verification.Report verify() {
        return ledger.verify();
    }

    private static UUID id(String text) {
        return Query.id("decision", text);
    }
}
