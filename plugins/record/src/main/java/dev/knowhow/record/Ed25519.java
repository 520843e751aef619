package dev.knowhow.record;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Signatures by Ed25519 (<a href="https://www.rfc-editor.org/rfc/rfc8032">RFC 8032</a>) of the Java platform. They are
 * deterministic. Public keys are their 32 bytes as text.
 */
final class Ed25519 {

    private static final String NAME = "Ed25519";
    private static final int PUBLIC_BYTES = 32;

    /** What precedes the 32 bytes of a public key in its X.509 form. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance(NAME).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("each Java platform has Ed25519", e);
        }
    }

    static String text(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Bytes.text(Arrays.copyOfRange(encoded, encoded.length - PUBLIC_BYTES, encoded.length));
    }

    /**
     * The public key of a text.
     *
     * @throws IllegalArgumentException if it is not a key
     */
    private static PublicKey publicKey(String text) {
        byte[] bytes = Bytes.of(text);
        if (bytes.length != PUBLIC_BYTES) {
            throw new IllegalArgumentException("a key has " + PUBLIC_BYTES + " bytes, not " + bytes.length);
        }
        byte[] encoded = Arrays.copyOf(X509, X509.length + PUBLIC_BYTES);
        System.arraycopy(bytes, 0, encoded, X509.length, PUBLIC_BYTES);
        try {
            return KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("'" + text + "' is not a key", e);
        }
    }

    /** Whether a text is a public key. */
    static boolean isPublicKey(String text) {
        try {
            return !publicKey(text).getAlgorithm().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * The private key of an encoded form.
     *
     * @throws IllegalArgumentException if it is not a key
     */
    static PrivateKey privateKey(byte[] pkcs8) {
        try {
            return KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the private key cannot be read", e);
        }
    }

    /** Whether a text is a private key. */
    static boolean isPrivateKey(String text) {
        try {
            return !privateKey(Bytes.of(text)).getAlgorithm().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the record cannot be signed", e);
        }
    }

    static boolean isSigned(String key, byte[] message, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initVerify(publicKey(key));
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
