package dev.knowhow.record;

import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import dev.knowhow.spi.StateStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a server that sign records, in its state. The first record creates a key. A replaced key is listed ever
 * after, without its private part. Safe for use by several threads and processes.
 */
public final class SigningKeys {

    /** Where the keys are in the state. A copy of it lets several servers sign with the same key. */
    public static final String KEY = "record-keys";

    private final StateStore state;
    private final Clock clock;

    /**
     * The keys in a store.
     *
     * @param state the store, which only the operator can read; in a server {@link dev.knowhow.Operations#state}
     * @param clock gives the current day
     */
    public SigningKeys(StateStore state, Clock clock) {
        this.state = state;
        this.clock = clock;
    }

    /** The key that signs. */
    record Current(String key, String pkcs8) {

        PrivateKey privateKey() {
            return Ed25519.privateKey(Bytes.of(pkcs8));
        }

        /** A secret for salts, distinct from the key. */
        byte[] secret() {
            return HashTree.sha256("knowhow record salt".getBytes(StandardCharsets.UTF_8), Bytes.of(pkcs8));
        }

        /** Without the private part. */
        @Override
        public String toString() {
            return "Current[key=" + key + "]";
        }
    }

    /** A stored line: a published key, and before it the private part of the current one. */
    private record Line(PublishedKey published, String pkcs8) {

        /** Without the private part. */
        @Override
        public String toString() {
            return "Line[published=" + published + "]";
        }

        String text() {
            return published.line() + "\t" + pkcs8 + "\n";
        }

        Line replacedOn(LocalDate day) {
            return new Line(
                    new PublishedKey(
                            published.key(), published.since(), published.until() == null ? day : published.until()),
                    "");
        }
    }

    /**
     * The public keys, the current one first; empty before the first record.
     *
     * @throws KnowhowException if the state cannot be read
     */
    public List<PublishedKey> published() {
        try {
            return lines(state.read(KEY).orElse(null)).stream()
                    .map(Line::published)
                    .toList();
        } catch (IOException e) {
            throw failure("read", e);
        }
    }

    /**
     * Replaces the key that signs. Records of earlier keys remain valid for those who accept these keys.
     *
     * @throws KnowhowException if the state cannot be written
     */
    public void renew() {
        change(true);
    }

    /** The key that signs, created if missing. */
    Current current() {
        Line line = change(false).getFirst();
        return new Current(line.published().key(), line.pkcs8());
    }

    private List<Line> change(boolean renew) {
        try {
            List<Line> stored = lines(state.read(KEY).orElse(null));
            if (!renew && !stored.isEmpty()) {
                return stored;
            }
            Line created = created();
            state.update(KEY, before -> {
                List<Line> lines = lines(before);
                return renew || lines.isEmpty() ? text(created, lines) : before;
            });
            return lines(state.read(KEY).orElse(null));
        } catch (IOException e) {
            throw failure("written", e);
        }
    }

    private Line created() {
        KeyPair pair = Ed25519.generate();
        return new Line(
                new PublishedKey(Ed25519.text(pair.getPublic()), LocalDate.now(clock), null),
                Bytes.text(pair.getPrivate().getEncoded()));
    }

    private byte[] text(Line created, List<Line> old) {
        StringBuilder text = new StringBuilder(created.text());
        old.forEach(line -> text.append(line.replacedOn(LocalDate.now(clock)).text()));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<Line> lines(byte @Nullable [] content) {
        List<Line> lines = new ArrayList<>();
        String text = content == null ? "" : new String(content, StandardCharsets.UTF_8);
        try {
            for (String line : text.lines().toList()) {
                int tab = line.indexOf('\t');
                List<PublishedKey> key = PublishedKey.parse(line.substring(0, Math.max(0, tab)));
                if (key.isEmpty() || (lines.isEmpty() && !Ed25519.isPrivateKey(line.substring(tab + 1)))) {
                    throw new InvalidRecordException("line " + (lines.size() + 1) + " is damaged");
                }
                lines.add(new Line(key.getFirst(), line.substring(tab + 1)));
            }
        } catch (InvalidRecordException e) {
            throw failure("read", e);
        }
        return lines;
    }

    private KnowhowException failure(String verb, Exception e) {
        return new KnowhowException(
                Category.INDEX,
                "the keys in " + state.name() + ", file " + KEY + ", cannot be " + verb + ": " + e.getMessage(),
                e);
    }
}
