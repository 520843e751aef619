package dev.knowhow.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * A Merkle tree over SHA-256, as in <a href="https://www.rfc-editor.org/rfc/rfc6962#section-2.1">RFC 6962</a>: leaves
 * and inner nodes begin with different bytes, so that neither can be taken for the other. Unlike there, a salt precedes
 * the content of a leaf, so that the hash of an entry does not reveal which entry it is.
 */
final class HashTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private HashTree() {}

    /** The hash of an entry. */
    static byte[] leaf(byte[] salt, String content) {
        return sha256(new byte[] {LEAF}, salt, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The root of a tree; that of no leaves is the hash of nothing. */
    static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return sha256();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        return sha256(new byte[] {NODE}, root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each Java platform has SHA-256", e);
        }
    }
}
