package dev.knowhow.internal.ingest;

import dev.knowhow.note.Note;
import dev.knowhow.note.Problem;
import dev.knowhow.spi.NoteCodec;
import dev.knowhow.spi.NoteIndex;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What ingest itself keeps beside the notes, to know the next time how things stood. */
public final class Kept {

    private static final String MAKERS = "made-by";
    private static final String PROBLEMS = "problems";
    private static final String SHOWN_FIRST = "shown-first";

    /** Changes whenever this program would read the same notes otherwise than before. */
    private static final String FORMAT = "3";

    private Kept() {}

    /** Whether the index was made by the same plugins; others may understand the same file otherwise. */
    static boolean madeBy(NoteIndex index, String makers) {
        return index.kept(MAKERS)
                .map(kept -> new String(kept, StandardCharsets.UTF_8).equals(FORMAT + " " + makers))
                .orElse(false);
    }

    static void makers(NoteIndex.Update update, String makers) {
        update.keep(MAKERS, (FORMAT + " " + makers).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether wiki links are written {@code [[shown|target]]} in the notes the index holds. */
    public static boolean shownFirst(NoteIndex index) {
        return index.kept(SHOWN_FIRST).isPresent();
    }

    static void shownFirst(NoteIndex.Update update, boolean shownFirst) {
        update.keep(SHOWN_FIRST, shownFirst ? new byte[] {1} : null);
    }

    /** What could not be listed or read when the index was last brought up to date. */
    public static List<Problem> problems(NoteIndex index) {
        return index.kept(PROBLEMS)
                .map(kept -> NoteCodec.decode(kept).problems())
                .orElse(List.of());
    }

    /** Written as a note that has only problems, since there is a way to write notes. */
    static void problems(NoteIndex.Update update, List<Problem> problems) {
        Note.Builder note = Note.builder(PROBLEMS);
        problems.forEach(note::problem);
        update.keep(PROBLEMS, NoteCodec.encode(note.build()));
    }
}
