package dev.knowhow.edit;

import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberId;
import dev.knowhow.spi.NoteEdit;
import dev.knowhow.spi.StateStore;
import dev.knowhow.web.editing.UneditableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Limits how many pictures a member adds in a day. The state has a line for each of the last day, below
 * {@code edits/pictures}: its time, path and number of bytes. Called while other writers wait.
 */
final class PictureQuota {

    /** The largest number of pictures in a day. */
    static final int MAX_PICTURES = 200;

    /** The largest number of their bytes. */
    static final long MAX_BYTES = 200L << 20;

    private static final Duration DAY = Duration.ofDays(1);
    private static final int CELLS = 3;

    private final StateStore state;
    private final Clock clock;

    PictureQuota(StateStore state, Clock clock) {
        this.state = state;
        this.clock = clock;
    }

    /**
     * Counts a picture.
     *
     * @throws UneditableException if it is one too many
     */
    void take(MemberId member, NoteId picture, int bytes) throws IOException {
        List<String> lines = lines(state.read(key(member)).orElse(null));
        long sum = lines.stream()
                .mapToLong(line -> Long.parseLong(line.split("\t", -1)[2]))
                .sum();
        if (lines.size() >= MAX_PICTURES || sum + bytes > MAX_BYTES) {
            throw new UneditableException("You have added too many pictures today. Try again tomorrow.");
        }
        String line = String.join("\t", clock.instant().toString(), picture.path(), String.valueOf(bytes));
        state.update(
                key(member),
                before ->
                        (String.join("\n", lines(before)) + "\n" + line).strip().getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a member added a picture in the last day. */
    boolean has(MemberId member, String path) throws IOException {
        return lines(state.read(key(member)).orElse(null)).stream().anyMatch(line -> line.contains("\t" + path + "\t"));
    }

    private static String key(MemberId member) {
        return "edits/pictures/" + NoteEdit.hash(member.value().getBytes(StandardCharsets.UTF_8)) + ".tsv";
    }

    /** The lines of the last day. */
    private List<String> lines(byte @Nullable [] content) {
        Instant since = clock.instant().minus(DAY);
        return content == null
                ? List.of()
                : new String(content, StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.split("\t", -1).length == CELLS)
                        .filter(line -> Instant.parse(line.split("\t", -1)[0]).isAfter(since))
                        .toList();
    }
}
