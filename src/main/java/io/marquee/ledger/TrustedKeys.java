package io.marquee.ledger;

import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The keys whose signatures count: the ledger's own, and those that it had before. */
final class TrustedKeys {

    private final Map<String, VerifyingKey> keys = new HashMap<>();

    /**
     * @param pem the public keys that were in use before, as PEM blocks
     * @throws IllegalArgumentException if one is not an Ed25519 key
     */
    static TrustedKeys of(VerifyingKey own, String pem) {
        TrustedKeys trusted = new TrustedKeys();
        trusted.keys.put(own.id(), own);
        try {
            for (byte[] block : Pem.blocks(pem, "PUBLIC KEY")) {
                VerifyingKey key = VerifyingKey.of(VerifyingKey.publicKey(block));
                trusted.keys.put(key.id(), key);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a trusted key of the ledger is not an Ed25519 key", e);
        }
        return trusted;
    }

    /** The key of an id, if it counts. */
    Optional<VerifyingKey> find(String keyId) {
        return Optional.ofNullable(keys.get(keyId));
    }

    /** Whether a text was signed with a key of this id that counts. */
    boolean verify(String keyId, Bytes text, Bytes signature) {
        VerifyingKey key = keys.get(keyId);
        return key != null && key.verifies(text, signature);
    }
}
