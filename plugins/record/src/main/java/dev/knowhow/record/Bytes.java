package dev.knowhow.record;

import java.util.Base64;

/** Bytes as text: base64url without padding, the only form that is read. */
final class Bytes {

    private Bytes() {}

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * The bytes of a text.
     *
     * @throws IllegalArgumentException if it has another form
     */
    static byte[] of(String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        if (!text(bytes).equals(text)) { // the decoder ignores bits at the end
            throw new IllegalArgumentException("'" + text + "' is not in its usual form");
        }
        return bytes;
    }
}
