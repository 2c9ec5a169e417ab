package io.marquee.ledger;

import io.marquee.policy.Features;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.Release;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that proves a decision without the ledger, as files of one ZIP.
 *
 * @param files their contents by their names
 */
record Evidence(Map<String, Bytes> files) {

    static final String README = "README.txt";
    static final String ENTRY = "entry.json";
    static final String REQUEST = "request.json";
    static final String DECISION = "decision.json";
    static final String PROOF = "proof.json";
    static final String RULES = "rules/";
    static final String FEATURES = "features/";

    /** A pack holds a policy of 2 MiB, its features and a few thousand hashes. */
    private static final int LARGEST = 64 * 1024 * 1024;

    /** The evidence of a decision. */
    static Evidence of(KeptDecision kept, Proof proof, Features features) {
        Map<String, Bytes> files = new LinkedHashMap<>();
        files.put(README, Bytes.utf8(readme(kept, proof)));
        files.put(REQUEST, pretty(kept.content().request()));
        files.put(DECISION, pretty(kept.answer()));
        files.put(ENTRY, kept.row().text());
        files.put(PROOF, pretty(proof));
        add(files, RULES, kept.release().files());
        add(files, FEATURES, features.files());
        return new Evidence(files);
    }

    private static void add(Map<String, Bytes> files, String folder, Iterable<PolicyFile> texts) {
        texts.forEach(file -> files.put(folder + file.name(), Bytes.utf8(file.text())));
    }

    private static Bytes pretty(Object value) {
        return Bytes.of(LedgerJson.FULL.writerWithDefaultPrettyPrinter().writeValueAsBytes(value));
    }

    private static String readme(KeptDecision kept, Proof proof) {
        Release release = kept.release();
        return """
                Evidence of the decision %s

                It was made on %s for `%s`
                under the release %s.

                request.json    what was asked
                decision.json   what was answered, with its reasons
                rules/          the rules that decided; their hash is the id of the release
                features/       the examples that document and test those rules
                entry.json      the ledger's entry, to the byte: who asked, the request and the decision in shorthand
                proof.json      the hashes that lead from the entry to a statement that the ledger has signed

                To verify all of it, and to decide once more, without a server and without a database:

                    java -jar marquee.jar verify-evidence FILE

                The signature is of the key
                %s.
                Compare it with the one that the firm names to its auditors, or hand the firm's key over:

                    java -jar marquee.jar verify-evidence FILE --key KEY.pem

                By hand: the SHA-256 of entry.json is the first `contentHash` of proof.json. A link is the SHA-256 of the link
                before it (32 bytes), the writer (4 bytes), the number of the entry and its time (8 bytes each, most significant
                byte first) and the content hash (32 bytes). The last link stands in the statement, and `signature` is its
                Ed25519 signature in hexadecimal digits. A reason in entry.json is the place of its rule, from 0, among all rules
                by file and line, whether it contributed, and what it read.
                """.formatted(kept.id(), kept.decidedAt(), kept.content().askedBy(), release.id(), proof.keyId());
    }

    /** The files as a ZIP; the same evidence gives the same bytes. */
    byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, Bytes> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setLastModifiedTime(FileTime.fromMillis(0));
                zip.putNextEntry(entry);
                zip.write(file.getValue().array());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a ZIP.
     *
     * @throws IOException if it cannot be read, holds a name twice or is larger than evidence can be
     */
    static Evidence read(InputStream in) throws IOException {
        Map<String, Bytes> files = new TreeMap<>();
        int left = LARGEST;
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] text = zip.readNBytes(left + 1);
                left -= text.length;
                if (left < 0) {
                    throw new IOException("it is larger than evidence can be");
                }
                if (files.put(entry.getName(), Bytes.of(text)) != null) {
                    throw new IOException("`" + entry.getName() + "` is in it twice");
                }
            }
        }
        return new Evidence(files);
    }

    /** A file's content; {@code null} if it is missing. */
    @Nullable Bytes file(String name) {
        return files.get(name);
    }

    /** The files of a folder, without the folder's name. */
    Map<String, String> folder(String folder) {
        Map<String, String> inside = new TreeMap<>();
        files.forEach((name, content) -> {
            if (name.startsWith(folder)) {
                inside.put(name.substring(folder.length()), content.text());
            }
        });
        return inside;
    }
}
