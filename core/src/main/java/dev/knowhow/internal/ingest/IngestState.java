package dev.knowhow.internal.ingest;

import dev.knowhow.internal.vault.Vaults;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteBuilder;
import dev.knowhow.note.Problem;
import dev.knowhow.query.Field;
import dev.knowhow.spi.IndexState;
import dev.knowhow.spi.NoteCodec;
import dev.knowhow.spi.NoteIndex;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The state that ingest stores beside the notes for the next update. */
public final class IngestState {

    private static final String PARSER_FINGERPRINT = "made-by";
    private static final String PROBLEMS = "problems";
    private static final String VAULTS = "vaults";

    /** Changes whenever this program would parse the same notes differently. */
    private static final String FORMAT = "5";

    private IngestState() {}

    /**
     * Stores a value if it has changed.
     *
     * @return whether it has changed
     */
    static boolean keep(NoteIndex index, NoteIndex.Update update, String name, byte @Nullable [] content) {
        if (Arrays.equals(index.kept(name).orElse(null), content)) {
            return false;
        }
        update.keep(name, content);
        return true;
    }

    /** Whether the index was created with the same plugins and versions, which would parse the same files equally. */
    static boolean isParsedBy(NoteIndex index, String parserFingerprint) {
        return index.kept(PARSER_FINGERPRINT)
                .map(kept -> new String(kept, StandardCharsets.UTF_8).equals(FORMAT + " " + parserFingerprint))
                .orElse(false);
    }

    static void parserFingerprint(NoteIndex index, NoteIndex.Update update, String parserFingerprint) {
        keep(index, update, PARSER_FINGERPRINT, (FORMAT + " " + parserFingerprint).getBytes(StandardCharsets.UTF_8));
    }

    /** The filters by front matter, as the engine reads them, see {@link IndexState#FILTERS}. */
    static void filters(NoteIndex index, NoteIndex.Update update, Collection<Field> filters) {
        String keys = filters.stream().map(Field::word).sorted().collect(Collectors.joining("\n"));
        keep(index, update, IndexState.FILTERS, keys.isEmpty() ? null : keys.getBytes(StandardCharsets.UTF_8));
    }

    /** The marker files of the vaults in the index. */
    public static Set<String> markers(NoteIndex index) {
        return vaults(index).lines().skip(1).collect(Collectors.toSet());
    }

    /** Whether the notes in the index were read with the same conventions. */
    static boolean isWrittenIn(NoteIndex index, Vaults vaults) {
        return vaults(index).lines().findFirst().orElse("").equals(vaults.fingerprint());
    }

    static void vaults(NoteIndex index, NoteIndex.Update update, Set<String> markers, Vaults vaults) {
        String text = vaults.fingerprint() + "\n" + String.join("\n", new TreeSet<>(markers));
        keep(index, update, VAULTS, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String vaults(NoteIndex index) {
        return index.kept(VAULTS)
                .map(kept -> new String(kept, StandardCharsets.UTF_8))
                .orElse("");
    }

    /** The files that could not be listed or read at the last update. */
    public static List<Problem> problems(NoteIndex index) {
        return index.kept(PROBLEMS)
                .map(kept -> NoteCodec.decode(kept).problems())
                .orElse(List.of());
    }

    /** Encoded as a note that has only problems, since notes have a codec. */
    static void problems(NoteIndex index, NoteIndex.Update update, List<Problem> problems) {
        NoteBuilder note = Note.builder(PROBLEMS);
        ProblemRows.sorted(problems).forEach(note::problem);
        keep(index, update, PROBLEMS, NoteCodec.encode(note.build()));
    }
}
