package io.marquee.portfolio;

import io.marquee.account.Account;
import io.marquee.account.AccountRows;
import io.marquee.account.FactsJson;
import io.marquee.web.Conveyor;
import io.marquee.web.Intake;
import io.marquee.web.ProblemType;
import io.marquee.web.Refused;
import io.marquee.web.Streamed;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Keeps accounts: one at a time, or many. */
@RestController
@RequestMapping("/v1/accounts")
class AccountsController {

    private static final String CSV = "text/csv";

    private final Portfolio portfolio;
    private final Conveyor conveyor;

    AccountsController(Portfolio portfolio, Conveyor conveyor) {
        this.portfolio = portfolio;
        this.conveyor = conveyor;
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Account> show(@PathVariable String id, @RequestParam MultiValueMap<String, String> parameters) {
        Parameters given = new Parameters(parameters, Set.of("knownOn"));
        String day = given.text("knownOn", 200);
        Portfolio.Kept kept = day == null ? portfolio.find(id) : portfolio.known(id, day(given, day));
        return ResponseEntity.ok().eTag(kept.tag()).body(kept.account());
    }

    private static LocalDate day(Parameters given, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw given.refused("knownOn", "a day such as `2026-01-15`");
        }
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Account> put(
            @PathVariable String id,
            @RequestBody Account account,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String noneMatch) {
        if (!id.equals(account.accountId())) {
            throw new Refused(ProblemType.INVALID_FACTS.at(
                    "/accountId", "`" + account.accountId() + "`", "the id of the address, `" + id + "`"));
        }
        boolean created = portfolio.put(account, new Precondition(match, noneMatch));
        Portfolio.Kept kept = portfolio.find(id);
        return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
                .eTag(kept.tag())
                .body(kept.account());
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match) {
        portfolio.remove(id, new Precondition(match, null));
        return ResponseEntity.noContent().build();
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Portfolio.Page page(@RequestParam MultiValueMap<String, String> parameters) {
        return portfolio.page(AccountQuery.of(parameters));
    }

    @GetMapping(produces = Streamed.MEDIA_TYPE)
    Streamed lines(@RequestParam MultiValueMap<String, String> parameters) {
        return all(parameters, "", account -> FactsJson.write(account) + "\n");
    }

    @GetMapping(produces = CSV)
    Streamed rows(@RequestParam MultiValueMap<String, String> parameters) {
        return all(parameters, AccountRows.header(), AccountRows::row);
    }

    private Streamed all(MultiValueMap<String, String> parameters, String header, Function<Account, String> text) {
        new Parameters(parameters, Set.of());
        return out -> {
            write(out, header);
            portfolio.each(account -> write(out, text.apply(account)));
        };
    }

    private static void write(OutputStream out, String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PostMapping(consumes = Streamed.MEDIA_TYPE, produces = Streamed.MEDIA_TYPE)
    Streamed takeLines(InputStream body, @RequestParam MultiValueMap<String, String> parameters) {
        return conveyor.intake(body, Account::read, intake(parameters));
    }

    @PostMapping(consumes = CSV, produces = Streamed.MEDIA_TYPE)
    Streamed takeRows(InputStream body, @RequestParam MultiValueMap<String, String> parameters) {
        return conveyor.intakeRows(body, header -> AccountRows.of(header)::read, intake(parameters));
    }

    private Intake<Account> intake(MultiValueMap<String, String> parameters) {
        AccountImport accounts = portfolio.begin(new Parameters(parameters, Set.of("atomic")).truth("atomic"));
        return new Intake<>() {
            @Override
            public void take(long line, Account account) {
                accounts.take(line, account);
            }

            @Override
            public Object end(long refused) {
                return accounts.end(refused);
            }

            @Override
            public void close() {
                accounts.close();
            }
        };
    }
}
