package dev.knowhow.notify;

import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Notifications.Purpose;
import dev.knowhow.spi.StateStore;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Turns notifications off by one click (RFC 8058). The link names the receiver and the purposes and is signed, so
 * nobody can turn off those of others. What is off is recorded in the state. Safe for use by many threads and
 * processes.
 */
public final class Unsubscriptions {

    /** The path of the links. */
    static final String PATH = "unsubscribe";

    private static final String OFF = "notify/off";
    private static final String KEY = "notify/key";
    private static final int KEY_BYTES = 32;
    private static final int SIGNATURE_BYTES = 16;
    private static final int MAX_LENGTH = 1000;

    private final StateStore state;

    /** Uses the state of an instance. */
    public Unsubscriptions(StateStore state) {
        this.state = state;
    }

    /** A receiver and what they turn off. */
    private record Request(String receiver, Set<Purpose> purposes) {

        static Request of(String text) {
            int blank = text.lastIndexOf(' ');
            return new Request(
                    text.substring(0, blank),
                    Arrays.stream(text.substring(blank + 1).split(","))
                            .map(Purpose::valueOf)
                            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Purpose.class))));
        }

        @Override
        public String toString() {
            return receiver + " " + purposes.stream().map(Purpose::name).collect(Collectors.joining(","));
        }
    }

    /** The link that turns purposes off for a receiver. */
    URI link(URI site, String receiver, Collection<Purpose> purposes) {
        byte[] payload =
                new Request(receiver, EnumSet.copyOf(purposes)).toString().getBytes(StandardCharsets.UTF_8);
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        String base = site.toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + PATH + "/" + encoder.encodeToString(payload) + "."
                + encoder.encodeToString(signature(payload)));
    }

    /**
     * Turns off what a link names.
     *
     * @param token the last part of the path of the link
     * @return whether the link is valid
     */
    boolean accept(String token) {
        return verified(token)
                .map(request -> {
                    request.purposes()
                            .forEach(purpose -> change(all -> {
                                all.add(purpose + " " + request.receiver());
                                return all;
                            }));
                    return true;
                })
                .orElse(false);
    }

    private Optional<Request> verified(String token) {
        int dot = token.indexOf('.');
        if (dot < 0 || token.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            Base64.Decoder decoder = Base64.getUrlDecoder();
            byte[] payload = decoder.decode(token.substring(0, dot));
            byte[] signature = decoder.decode(token.substring(dot + 1));
            return MessageDigest.isEqual(signature, signature(payload))
                    ? Optional.of(Request.of(new String(payload, StandardCharsets.UTF_8)))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What a receiver has turned off. */
    Set<Purpose> off(String receiver) {
        return off().getOrDefault(receiver, Set.of());
    }

    /** What is turned off, by receiver. */
    Map<String, Set<Purpose>> off() {
        Map<String, Set<Purpose>> off = new HashMap<>();
        for (String line : lines(stored(OFF))) {
            int blank = line.indexOf(' ');
            off.computeIfAbsent(line.substring(blank + 1), any -> EnumSet.noneOf(Purpose.class))
                    .add(Purpose.valueOf(line.substring(0, blank)));
        }
        return off;
    }

    /**
     * Forgets what a member has turned off, so that the settings of their record count again.
     *
     * @return whether there was anything
     */
    public boolean resubscribe(MemberId member) {
        String receiver = Receivers.id(member);
        boolean any = !off(receiver).isEmpty();
        change(all -> {
            all.removeIf(line -> line.substring(line.indexOf(' ') + 1).equals(receiver));
            return all;
        });
        return any;
    }

    private void change(UnaryOperator<Set<String>> change) {
        updated(OFF, before -> {
            Set<String> after = change.apply(lines(before));
            return after.isEmpty() ? null : (String.join("\n", after) + "\n").getBytes(StandardCharsets.UTF_8);
        });
    }

    private static Set<String> lines(byte @Nullable [] value) {
        return value == null
                ? new TreeSet<>()
                : new TreeSet<>(
                        new String(value, StandardCharsets.UTF_8).lines().toList());
    }

    private byte[] signature(byte[] payload) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(payload), SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }

    private byte[] key() {
        byte[] key = stored(KEY);
        if (key == null) {
            byte[] fresh = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(fresh);
            updated(KEY, before -> before == null ? fresh : before);
            key = stored(KEY);
        }
        return Objects.requireNonNull(key);
    }

    private byte @Nullable [] stored(String key) {
        try {
            return state.read(key).orElse(null);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private void updated(String key, UnaryOperator<byte @Nullable []> change) {
        try {
            state.update(key, change);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private KnowhowException unusable(IOException e) {
        return new KnowhowException(
                Category.INDEX,
                "cannot read or write what is turned off in " + state.name() + ": " + e + "; check the disk",
                e);
    }
}
