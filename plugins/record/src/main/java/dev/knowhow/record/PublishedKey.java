package dev.knowhow.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A public key that a server publishes. Immutable.
 *
 * @param key the 32 bytes of the Ed25519 key, as base64url
 * @param since the first day on which it signs
 * @param until the day on which another key replaced it; null for the current key
 */
public record PublishedKey(
        String key, LocalDate since, @Nullable LocalDate until) {

    private static final int MOST_CELLS = 3;

    /** The keys as text, one a line: the key, its first day, and the day on which it was replaced. */
    public static String text(List<PublishedKey> keys) {
        StringBuilder text = new StringBuilder();
        keys.forEach(key -> text.append(key.line()).append('\n'));
        return text.toString();
    }

    String line() {
        return key + " " + since + (until == null ? "" : " " + until);
    }

    /**
     * Reads keys: the text of {@link #text}, or a key alone.
     *
     * @throws InvalidRecordException if a line is not a key
     */
    public static List<PublishedKey> parse(String text) throws InvalidRecordException {
        List<PublishedKey> keys = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                keys.add(ofLine(line.strip(), number));
            }
        }
        return keys;
    }

    private static PublishedKey ofLine(String line, int number) throws InvalidRecordException {
        String[] cells = line.split(" ", -1);
        try {
            if (cells.length <= MOST_CELLS && Ed25519.isPublicKey(cells[0])) {
                return new PublishedKey(
                        cells[0],
                        cells.length > 1 ? LocalDate.parse(cells[1]) : LocalDate.EPOCH,
                        cells.length == MOST_CELLS ? LocalDate.parse(cells[2]) : null);
            }
        } catch (DateTimeException e) {
            throw new InvalidRecordException("line " + number + " of the keys has a day that is not one: " + line, e);
        }
        throw new InvalidRecordException("line " + number + " of the keys is not an Ed25519 key: " + line);
    }
}
