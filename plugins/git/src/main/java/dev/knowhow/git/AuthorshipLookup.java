package dev.knowhow.git;

import dev.knowhow.note.NoteId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The past of each note, read from what was kept when the first is asked for. Safe for use by many threads. */
final class Pasts {

    /** Nothing is known of any note. */
    static final Pasts NONE = new Pasts("", (HistoryFile.Content) null);

    private record Known(long pass, Past past) {}

    private final String prefix;
    private HistoryFile.@Nullable Content content;
    private @Nullable Map<String, Known> notes;
    private String mark = "";

    Pasts(String prefix, HistoryFile.@Nullable Content content) {
        this.prefix = prefix;
        this.content = content;
    }

    Pasts(String prefix, History history) {
        this.prefix = prefix;
        this.notes = notes(history);
    }

    @Nullable Past of(NoteId note) {
        Known known = notes().get(prefix + note);
        return known == null ? null : known.past;
    }

    /**
     * The notes of which now something else is known.
     *
     * @param since the mark of what was known; all have changed if it is of another history
     */
    Set<NoteId> changed(Set<NoteId> all, String since) {
        Map<String, Known> known = notes();
        String[] parts = since.split(" ", -1);
        if (parts.length != 2 || !mark.startsWith(parts[0] + " ")) {
            return all;
        }
        long pass = Long.parseLong(parts[1]);
        if (pass > Long.parseLong(mark.substring(parts[0].length() + 1))) {
            return all; // what was kept is older than the index: somebody has put it back
        }
        return all.stream()
                .filter(note -> {
                    Known past = known.get(prefix + note);
                    return past != null && past.pass > pass;
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
        history.notes().forEach((path, note) -> known.put(path, new Known(note.pass(), note.past())));
        return known;
    }
}
