package dev.knowhow.cli;

import dev.knowhow.Knowhow;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import java.util.List;
import java.util.Optional;

/** Finds the note somebody means: by its id, with or without the ending, the end of its id, or its title. */
final class NoteLookup {

    private static final int MOST = 50;

    private final Knowhow knowhow;
    private final Viewer viewer;

    NoteLookup(Knowhow knowhow, Viewer viewer) {
        this.knowhow = knowhow;
        this.viewer = viewer;
    }

    /** The note with this id, or with this id and the usual ending. */
    Optional<Note> byId(String name) {
        String path = name.startsWith("./") ? name.substring(2) : name;
        return read(path).or(() -> read(path + ".md"));
    }

    private Optional<Note> read(String path) {
        NoteId id;
        try {
            id = new NoteId(path);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return knowhow.as(viewer).note(id);
    }

    /** The notes the name may mean, among those that are found by it: what may not be seen is not found. */
    List<NoteId> byName(String name) {
        return found(name).stream()
                .filter(hit -> means(name, hit))
                .map(SearchHit::id)
                .toList();
    }

    /** The notes that are found by the name, best first. */
    List<SearchHit> found(String name) {
        String words = name.replace('/', ' ').replace('-', ' ').replace(".md", "");
        return knowhow.as(viewer)
                .search(SearchQuery.of(words).withLimit(MOST).withoutPassages())
                .hits();
    }

    private static boolean means(String name, SearchHit hit) {
        String path = hit.id().path();
        return hit.title().equalsIgnoreCase(name) || path.endsWith("/" + name) || path.endsWith("/" + name + ".md");
    }
}
