package dev.knowhow.publish;

import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import dev.knowhow.spi.StateStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records what was reported, so that nothing is reported twice, neither after a crash nor by two concurrent processes.
 * A claim is durable before it is returned, so a failure after it may lose a report but never repeats it.
 *
 * <p>Each subject has a value of its own: the day of the last claim, then a line for each thing. Safe for use by many
 * threads and processes.
 */
final class Ledger {

    /** A hash keeps file names apart that a file system treats as equal. */
    private static final int HASH_BYTES = 6;

    private static final String FOLDER = "reported/";

    private final StateStore state;

    /** Creates a ledger in a state store. */
    Ledger(StateStore state) {
        this.state = state;
    }

    /**
     * The result of a claim.
     *
     * @param before the items claimed earlier for the subject
     * @param last the date of the previous claim; null if this is the first
     * @param claimed the items that are new, in the given order
     */
    record Claim(Set<String> before, @Nullable LocalDate last, List<String> claimed) {

        Claim {
            before = Set.copyOf(before);
            claimed = List.copyOf(claimed);
        }

        boolean first() {
            return last == null;
        }
    }

    /**
     * Claims the items that have not been claimed yet.
     *
     * @param subject the subject
     * @param things the items, each on one line
     * @param today the date of the claim
     */
    Claim claim(String subject, Collection<String> things, LocalDate today) {
        String key = key(subject);
        try {
            List<Claim> claims = new ArrayList<>();
            state.update(key, value -> {
                List<String> lines = value == null
                        ? List.of()
                        : new String(value, StandardCharsets.UTF_8).lines().toList();
                LocalDate last = lines.isEmpty() ? null : LocalDate.parse(lines.getFirst());
                List<String> before = lines.subList(Math.min(1, lines.size()), lines.size());
                Set<String> fresh = new LinkedHashSet<>(things);
                before.forEach(fresh::remove);
                List<String> next = new ArrayList<>(List.of(today.toString()));
                next.addAll(before);
                next.addAll(fresh);
                claims.add(new Claim(new HashSet<>(before), last, List.copyOf(fresh)));
                return (String.join("\n", next) + "\n").getBytes(StandardCharsets.UTF_8);
            });
            return claims.getLast(); // earlier attempts met a concurrent writer
        } catch (IOException | DateTimeParseException e) {
            throw new KnowhowException(
                    Category.INDEX,
                    "cannot record reports in " + state.name() + ", so nothing is reported: " + e
                            + "; check that it can be written",
                    e);
        }
    }

    /** The key of the value of a subject. */
    static String key(String subject) {
        return FOLDER + fileName(subject);
    }

    private static String fileName(String subject) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
            String readable = FileName.of(subject);
            return (readable.isEmpty() ? "" : readable + "-")
                    + HexFormat.of().formatHex(Arrays.copyOf(hash, HASH_BYTES)) + ".txt";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
