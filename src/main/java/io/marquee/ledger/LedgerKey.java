package io.marquee.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The Ed25519 key that signs the ledger. It stands in a file outside the database, so that who can change rows cannot
 * sign them. Instances that share a database share the key.
 */
final class LedgerKey {

    private static final String ALGORITHM = "Ed25519";
    private static final String MAC = "HmacSHA256";

    private final PrivateKey secret;
    private final VerifyingKey open;
    private final SecretKeySpec macKey;

    private LedgerKey(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = VerifyingKey.of(open);
        Bytes seed =
                Bytes.utf8("marquee ledger, authentication of heads, " + Pem.block("PRIVATE KEY", secret.getEncoded()));
        this.macKey = new SecretKeySpec(Link.sha256(seed).array(), MAC);
    }

    /** A new key. */
    static LedgerKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new LedgerKey(pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads the key of a file, which is made with a new key if it does not exist.
     *
     * @throws IllegalStateException if the file holds anything but an Ed25519 key pair
     */
    static LedgerKey of(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(Path file) throws IOException {
        LedgerKey key = generate();
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        // instances in containers have the same process id, so the draft's name is made up
        Path draft = absolute.resolveSibling(absolute.getFileName() + "." + UUID.randomUUID());
        Files.createFile(draft, onlyForOwner());
        Files.writeString(draft, key.pem(), StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        try {
            Files.createLink(absolute, draft); // unlike a move, it never replaces the key that another instance made
        } catch (FileAlreadyExistsException e) {
            // that one counts
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static FileAttribute<?>[] onlyForOwner() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static LedgerKey read(Path file) throws IOException {
        String text = Files.readString(file);
        try {
            PrivateKey secret = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Pem.only(text, "PRIVATE KEY")));
            LedgerKey key = new LedgerKey(secret, VerifyingKey.publicKey(Pem.only(text, "PUBLIC KEY")));
            Bytes probe = Bytes.utf8("probe");
            if (!key.open.verifies(probe, key.sign(probe))) {
                throw new InvalidKeyException("the public key is not that of the private key");
            }
            return key;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "`" + file
                            + "` is not a key of the ledger: allowed are the PEM blocks `PRIVATE KEY` and `PUBLIC KEY`"
                            + " of one Ed25519 key",
                    e);
        }
    }

    /** Both keys as PEM. */
    String pem() {
        return Pem.block("PRIVATE KEY", secret.getEncoded()) + open.pem();
    }

    /** The key that anyone may verify with. */
    VerifyingKey open() {
        return open;
    }

    String id() {
        return open.id();
    }

    Bytes sign(Bytes text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(text.array());
            return Bytes.of(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A code that only holders of the key can make; far cheaper than a signature, but for their eyes only. */
    Bytes mac(Bytes text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(macKey);
            return Bytes.of(mac.doFinal(text.array()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
