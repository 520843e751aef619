package dev.knowhow.git;

import dev.knowhow.note.NoteId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks up the authorship of notes. Stored history is read on first use. Thread-safe. */
final class AuthorshipLookup {

    /** No authorship is known. */
    static final AuthorshipLookup NONE = new AuthorshipLookup("", (HistoryFile.Content) null);

    private record Known(long pass, Authorship authorship) {}

    private final String prefix;
    private HistoryFile.@Nullable Content content;
    private @Nullable Map<String, Known> notes;
    private String mark = "";

    AuthorshipLookup(String prefix, HistoryFile.@Nullable Content content) {
        this.prefix = prefix;
        this.content = content;
    }

    AuthorshipLookup(String prefix, History history) {
        this.prefix = prefix;
        this.notes = notes(history);
    }

    @Nullable Authorship of(NoteId note) {
        Known known = notes().get(prefix + note);
        return known == null ? null : known.authorship;
    }

    /**
     * The notes whose authorship changed.
     *
     * @param since the mark of an earlier state; if it is of another history, all notes have changed
     */
    Set<NoteId> changed(Set<NoteId> all, String since) {
        Map<String, Known> known = notes();
        String[] parts = since.split(" ", -1);
        if (parts.length != 2 || !mark.startsWith(parts[0] + " ")) {
            return all;
        }
        long pass = Long.parseLong(parts[1]);
        if (pass > Long.parseLong(mark.substring(parts[0].length() + 1))) {
            return all; // the stored history is older than the index: the file was restored
        }
        return all.stream()
                .filter(note -> {
                    Known authorship = known.get(prefix + note);
                    return authorship != null && authorship.pass > pass;
                })
                .collect(Collectors.toSet());
    }

    private synchronized Map<String, Known> notes() {
        Map<String, Known> known = notes;
        if (known == null) {
            known = content == null ? Map.of() : notes(content.history());
            notes = known;
            content = null;
        }
        return known;
    }

    private Map<String, Known> notes(History history) {
        mark = history.header().mark();
        Map<String, Known> known = new HashMap<>();
        history.notes().forEach((path, note) -> known.put(path, new Known(note.pass(), note.authorship())));
        return known;
    }
}
