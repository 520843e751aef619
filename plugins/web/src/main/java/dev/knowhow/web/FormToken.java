package dev.knowhow.web;

import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.spi.StateStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The token in a form that changes something. It proves that a page of this site showed the form to the same member, so
 * that no other site can send it (CSRF). All servers with the same state accept it, also after a restart. Thread-safe.
 */
final class FormToken {

    /** What a member reads if the token of a form is not valid. */
    static final String OLD = "This form is too old. Save again.";

    private static final Logger LOG = LoggerFactory.getLogger(FormToken.class);
    private static final String KEY = "forms/key";
    private static final int KEY_BYTES = 32;
    private static final int DAYS = 2;

    private final StateStore state;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FormToken(StateStore state, Clock clock) {
        this.state = state;
        this.clock = clock;
    }

    /** A token for a member, valid today and for {@value #DAYS} more days. */
    String of(MemberId member) throws IOException {
        return of(member, LocalDate.now(clock.withZone(ZoneOffset.UTC)));
    }

    /** The token for a form that a viewer gets; empty, so that the form cannot be sent, if it cannot be made. */
    String shown(Viewer viewer) {
        MemberId member = viewer.member();
        try {
            return member == null ? "" : of(member);
        } catch (IOException e) {
            LOG.error("the key of forms cannot be read", e);
            return "";
        }
    }

    /** Whether a token was made for a member. */
    boolean isOf(MemberId member, String token) throws IOException {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        boolean valid = false;
        for (int i = 0; i <= DAYS; i++) {
            valid |= MessageDigest.isEqual(bytes(of(member, today.minusDays(i))), bytes(token));
        }
        return valid;
    }

    private String of(MemberId member, LocalDate day) throws IOException {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(bytes(day + "\n" + member.value())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** The key of all forms, which is made once. */
    private byte[] key() throws IOException {
        byte[] fresh = new byte[KEY_BYTES];
        random.nextBytes(fresh);
        byte[] known = state.read(KEY).orElse(null);
        if (known == null) {
            state.update(KEY, before -> before == null ? fresh : before);
            known = state.read(KEY).orElseThrow(() -> new IOException("the key of forms was not stored"));
        }
        return Arrays.copyOf(known, known.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
