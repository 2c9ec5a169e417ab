package io.marquee.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;

/**
 * A public key that the ledger's signatures are verified with.
 *
 * @param id the SHA-256 of the key's X.509 form, as 64 hexadecimal digits
 */
record VerifyingKey(String id, PublicKey key) {

    private static final String ALGORITHM = "Ed25519";

    static VerifyingKey of(PublicKey key) {
        return new VerifyingKey(Link.sha256(Bytes.of(key.getEncoded())).hex(), key);
    }

    static PublicKey publicKey(byte[] encoded) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
    }

    String pem() {
        return Pem.block("PUBLIC KEY", key.getEncoded());
    }

    boolean verifies(Bytes text, Bytes signature) {
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(text.array());
            return verifier.verify(signature.array());
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
