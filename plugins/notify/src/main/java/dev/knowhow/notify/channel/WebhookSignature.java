package dev.knowhow.notify.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs webhooks as the Standard Webhooks specification does: HMAC-SHA256 over id, time and body. */
final class WebhookSignature {

    private static final String PREFIX = "whsec_";
    private static final int MIN_BYTES = 24;
    private static final int MAX_BYTES = 64;

    private final byte[] key;

    /**
     * Creates a signature.
     *
     * @param secret the secret: {@code whsec_} and 24 to 64 bytes in Base64
     * @throws IllegalArgumentException if the secret has another form
     */
    WebhookSignature(String secret) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(wrong(), e);
        }
        if (bytes.length < MIN_BYTES || bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException(wrong());
        }
        key = bytes;
    }

    private static String wrong() {
        return "the secret of a webhook is whsec_ and " + MIN_BYTES + " to " + MAX_BYTES + " bytes in Base64";
    }

    /**
     * The value of the header {@code webhook-signature}.
     *
     * @param id the value of {@code webhook-id}
     * @param seconds the value of {@code webhook-timestamp}
     */
    String of(String id, long seconds, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] signed = mac.doFinal((id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }
}
