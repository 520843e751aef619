package dev.knowhow.internal.ingest;

import dev.knowhow.note.Note;
import dev.knowhow.note.Problem;
import dev.knowhow.spi.NoteCodec;
import dev.knowhow.spi.NoteIndex;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What ingest itself keeps beside the notes, to know the next time how things stood. */
public final class Kept {

    private static final String MAKERS = "made-by";
    private static final String PROBLEMS = "problems";
    private static final String SHOWN_FIRST = "shown-first";

    /** Changes whenever this program would read the same notes otherwise than before. */
    private static final String FORMAT = "3";

    private Kept() {}

    /**
     * Keeps what is not kept already.
     *
     * @return whether there was something new
     */
    static boolean keep(NoteIndex index, NoteIndex.Update update, String name, byte @Nullable [] content) {
        if (Arrays.equals(index.kept(name).orElse(null), content)) {
            return false;
        }
        update.keep(name, content);
        return true;
    }

    /** Whether the index was made by the same plugins; others may understand the same file otherwise. */
    static boolean madeBy(NoteIndex index, String makers) {
        return index.kept(MAKERS)
                .map(kept -> new String(kept, StandardCharsets.UTF_8).equals(FORMAT + " " + makers))
                .orElse(false);
    }

    static void makers(NoteIndex index, NoteIndex.Update update, String makers) {
        keep(index, update, MAKERS, (FORMAT + " " + makers).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether wiki links are written {@code [[shown|target]]} in the notes the index holds. */
    public static boolean shownFirst(NoteIndex index) {
        return index.kept(SHOWN_FIRST).isPresent();
    }

    static void shownFirst(NoteIndex index, NoteIndex.Update update, boolean shownFirst) {
        keep(index, update, SHOWN_FIRST, shownFirst ? new byte[] {1} : null);
    }

    /** What could not be listed or read when the index was last brought up to date. */
    public static List<Problem> problems(NoteIndex index) {
        return index.kept(PROBLEMS)
                .map(kept -> NoteCodec.decode(kept).problems())
                .orElse(List.of());
    }

    /** Written as a note that has only problems, since there is a way to write notes. */
    static void problems(NoteIndex index, NoteIndex.Update update, List<Problem> problems) {
        Note.Builder note = Note.builder(PROBLEMS);
        Rows.sorted(problems).forEach(note::problem);
        keep(index, update, PROBLEMS, NoteCodec.encode(note.build()));
    }
}
