package io.marquee.coverage;

import io.marquee.portfolio.KnownFacts;
import io.marquee.portfolio.Precondition;
import io.marquee.portfolio.RefusedPortfolio;
import io.marquee.web.ProblemType;
import io.marquee.web.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Keeps managers. */
@RestController
@RequestMapping("/v1/managers")
class ManagersController {

    private final KnownFacts<Manager> managers;

    ManagersController(KnownFacts<Manager> managers) {
        this.managers = managers;
    }

    /** All managers, in the order of their ids. */
    record All(List<Manager> managers) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    All all() {
        return new All(managers.all().stream().map(KnownFacts.Known::facts).toList());
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Manager> show(@PathVariable String id, @RequestParam @Nullable String knownOn) {
        Optional<KnownFacts.Known<Manager>> known =
                knownOn == null ? managers.find(id) : managers.known(id, day(knownOn));
        return known.map(manager -> ResponseEntity.ok().eTag(manager.tag()).body(manager.facts()))
                .orElseThrow(() -> unknown(id));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refused(ProblemType.INVALID_PARAMETERS.with(
                    "`knownOn` `" + text.substring(0, Math.min(100, text.length())) + "`",
                    "a day such as `2026-01-15`"));
        }
    }

    private static RefusedPortfolio unknown(String id) {
        return RefusedPortfolio.unknown(
                "the manager `" + id.substring(0, Math.min(100, id.length())) + "`", "the id of a manager who is kept");
    }

    @PutMapping(
            path = "/{id}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Manager> put(
            @PathVariable String id,
            @RequestBody Manager manager,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String noneMatch) {
        if (!id.equals(manager.managerId())) {
            throw new Refused(ProblemType.INVALID_FACTS.at(
                    "/managerId", "`" + manager.managerId() + "`", "the id of the address, `" + id + "`"));
        }
        boolean created = managers.put(id, manager, new Precondition(match, noneMatch));
        KnownFacts.Known<Manager> known = managers.find(id).orElseThrow(() -> unknown(id));
        return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
                .eTag(known.tag())
                .body(known.facts());
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match) {
        if (!managers.remove(id, new Precondition(match, null))) {
            throw unknown(id);
        }
        return ResponseEntity.noContent().build();
    }
}
