package dev.knowhow.internal.vault;

import dev.knowhow.note.NoteId;
import dev.knowhow.spi.NoteSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The patterns in {@code .knowhowignore} at the root of the notes, in the syntax of gitignore: files that are not
 * indexed, and after a line {@code [check]} files that are indexed without reporting problems in them.
 */
public final class LeftOut {

    /** The name of the file. */
    public static final String FILE = ".knowhowignore";

    private static final String UNCHECKED = "[check]";

    private final Patterns notes;
    private final Patterns unchecked;

    private LeftOut(List<String> notes, List<String> unchecked) {
        this.notes = new Patterns(notes);
        this.unchecked = new Patterns(unchecked);
    }

    /** The patterns of the source's file, after those of its vaults. */
    public static LeftOut of(NoteSource source, Vaults vaults) throws IOException {
        return of(vaults.ignored(), source);
    }

    /** The content of the file; empty without a source. */
    public static LeftOut of(@Nullable NoteSource source) {
        try {
            return source == null ? new LeftOut(List.of(), List.of()) : of(List.of(), source);
        } catch (IOException e) {
            return new LeftOut(List.of(), List.of());
        }
    }

    private static LeftOut of(List<String> byVaults, NoteSource source) throws IOException {
        String file = source.file(FILE)
                .map(content -> new String(content, StandardCharsets.UTF_8))
                .orElse("");
        List<String> notes = new ArrayList<>(byVaults);
        List<String> unchecked = new ArrayList<>();
        boolean check = false;
        for (String line : (Iterable<String>) file.lines()::iterator) {
            check |= line.strip().equals(UNCHECKED);
            if (!line.strip().equals(UNCHECKED)) {
                (check ? unchecked : notes).add(line);
            }
        }
        return new LeftOut(notes, unchecked);
    }

    /** Whether a file is excluded from the index. */
    public boolean isIgnored(NoteId id) {
        return notes.match(id.path());
    }

    /** Whether problems in a file are not reported. */
    public boolean isUnchecked(String path) {
        return !path.isEmpty() && (unchecked.match(path) || notes.match(path));
    }
}
