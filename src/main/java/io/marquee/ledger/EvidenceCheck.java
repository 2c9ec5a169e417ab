package io.marquee.ledger;

import io.marquee.account.Enquiry;
import io.marquee.account.RefusedFacts;
import io.marquee.decision.Decisions;
import io.marquee.policy.Compiler;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.RefusedPolicy;
import io.marquee.policy.Release;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Checks evidence on its own: hashes, chain, signature, and the decision decided again. */
public final class EvidenceCheck {

    /** The command by which the service's jar checks evidence instead of serving. */
    public static final String COMMAND = "verify-evidence";

    private static final String USAGE = "usage: java -jar marquee.jar " + COMMAND + " FILE [--key PUBLIC-KEY.pem]";
    private static final int GOOD = 0;
    private static final int BAD = 1;
    private static final int UNUSABLE = 2;

    private final Evidence evidence;
    private final @Nullable VerifyingKey firm;
    private final Function<List<PolicyFile>, Release> compiling;
    private final List<String> found = new ArrayList<>();

    private EvidenceCheck(
            Evidence evidence, @Nullable VerifyingKey firm, Function<List<PolicyFile>, Release> compiling) {
        this.evidence = evidence;
        this.firm = firm;
        this.compiling = compiling;
    }

    /**
     * Runs the command.
     *
     * @param arguments what stands behind the command
     * @return the exit status: 0 if everything is as it should be, 1 if something is not, 2 if it could not be checked
     */
    public static int run(List<String> arguments, PrintStream out) {
        boolean withKey = arguments.size() == 3 && arguments.get(1).equals("--key");
        if (arguments.size() != 1 && !withKey) {
            out.println(USAGE);
            return UNUSABLE;
        }
        try (InputStream in = Files.newInputStream(Path.of(arguments.get(0)))) {
            VerifyingKey firm = withKey ? key(Files.readString(Path.of(arguments.get(2)))) : null;
            EvidenceCheck check = new EvidenceCheck(Evidence.read(in), firm, new Compiler()::compile);
            String wrong = check.check();
            check.found.forEach(line -> out.println("ok     " + line));
            out.println(wrong == null ? "intact" : "WRONG  " + wrong);
            return wrong == null ? GOOD : BAD;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            out.println("cannot be checked: " + e.getMessage());
            return UNUSABLE;
        }
    }

    /**
     * What is wrong with evidence that the key's owner has signed; {@code null} if nothing is.
     *
     * @param compiling makes the release of files whose hash was found to be right
     */
    static @Nullable String of(Evidence evidence, VerifyingKey firm, Function<List<PolicyFile>, Release> compiling) {
        return new EvidenceCheck(evidence, firm, compiling).check();
    }

    private static VerifyingKey key(String pem) throws GeneralSecurityException {
        return VerifyingKey.of(VerifyingKey.publicKey(Pem.only(pem, "PUBLIC KEY")));
    }

    /** What is wrong first; {@code null} if nothing is. */
    private @Nullable String check() {
        try {
            Content content = Content.read(required(Evidence.ENTRY));
            JsonNode decision = json(Evidence.DECISION);
            UUID id = UUID.fromString(decision.path("decisionId").asString());
            require(
                    content.request().equals(json(Evidence.REQUEST)),
                    "request.json is not what entry.json says was asked");
            chain(LedgerJson.FULL.treeToValue(json(Evidence.PROOF), Proof.class), id);
            Release release = release(content.release());
            require(
                    content.answer(id, release).equals(decision),
                    "decision.json is not what entry.json says was decided");
            found.add("decision.json and request.json say what the entry says");
            decide(content, release);
            return null;
        } catch (Wrong e) {
            return e.getMessage();
        } catch (JacksonException | IllegalArgumentException | GeneralSecurityException e) {
            return "a file is not what the ledger wrote: " + e.getMessage();
        }
    }

    private void chain(Proof proof, UUID id) throws GeneralSecurityException {
        require(!proof.steps().isEmpty(), "proof.json leads nowhere");
        Proof.Step own = proof.steps().get(0);
        require(
                Link.sha256(required(Evidence.ENTRY)).hex().equals(own.contentHash()),
                "entry.json is not the entry that proof.json is about");
        require(
                new EntryId(own.ms(), proof.writer(), own.entry()).uuid().equals(id),
                "proof.json is about another decision");
        for (int i = 1; i < proof.steps().size(); i++) {
            require(proof.steps().get(i).entry() == own.entry() + i, "proof.json leaves out an entry");
        }
        found.add("the entry is number " + own.entry() + " in chain " + proof.writer());
        Proof.Step last = proof.steps().get(proof.steps().size() - 1);
        require(
                Statement.of(proof.statement()).isAbout(proof.writer(), last.entry(), proof.reached()),
                "the entries do not lead to what was signed");
        VerifyingKey key = key(proof.publicKey());
        require(key.id().equals(proof.keyId()), "proof.json names another key than it holds");
        require(
                key.verifies(Bytes.utf8(proof.statement()), Bytes.hex(proof.signature())),
                "the signature is not of the key in proof.json");
        require(firm == null || firm.id().equals(key.id()), "the signature is of another key than the firm's");
        found.add("the chain up to entry " + last.entry() + " is signed with "
                + (firm == null ? "the key " + key.id() + "; is it the firm's?" : "the firm's key"));
    }

    private Release release(String id) {
        List<PolicyFile> rules = evidence.folder(Evidence.RULES).entrySet().stream()
                .map(file -> new PolicyFile(file.getKey(), file.getValue()))
                .sorted()
                .toList();
        require(PolicyFile.hash(rules).equals(id), "the rules are not those of release " + id);
        try {
            Release release = compiling.apply(rules);
            found.add("the rules are those of release " + id);
            return release;
        } catch (RefusedPolicy e) {
            throw new Wrong("the rules no longer pass: " + e.getMessage());
        }
    }

    private void decide(Content content, Release release) {
        try {
            Enquiry enquiry = content.enquiry();
            byte[] again = LedgerJson.FULL.writeValueAsBytes(
                    new Decisions().decide(enquiry.account(), enquiry.context(), release));
            List<Difference> differences =
                    Difference.between(content.decision(release), LedgerJson.FULL.readTree(again));
            require(
                    differences.isEmpty(),
                    () -> "decided again, it differs at `" + differences.get(0).pointer() + "`");
            found.add("decided again, it is the same decision");
        } catch (RefusedFacts e) {
            throw new Wrong("the request is not accepted: " + e.getMessage());
        }
    }

    private JsonNode json(String name) {
        return LedgerJson.FULL.readTree(required(name).array());
    }

    private Bytes required(String name) {
        Bytes file = evidence.file(name);
        if (file == null) {
            throw new Wrong("`" + name + "` is missing");
        }
        return file;
    }

    private static void require(boolean condition, String otherwise) {
        require(condition, () -> otherwise);
    }

    private static void require(boolean condition, java.util.function.Supplier<String> otherwise) {
        if (!condition) {
            throw new Wrong(otherwise.get());
        }
    }

    private static final class Wrong extends RuntimeException {

        private static final long serialVersionUID = 1;

        Wrong(String what) {
            super(what, null, false, false);
        }
    }
}
