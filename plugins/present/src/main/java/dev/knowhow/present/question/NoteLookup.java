package dev.knowhow.present.question;

import dev.knowhow.Session;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Item;
import dev.knowhow.present.Listing;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds a note by its id, with or without file extension, by a former id, by the end of its id, or by its title. */
final class NoteLookup {

    private static final int MOST = 50;

    private static final int MOST_SUGGESTIONS = 3;

    private final Session session;

    NoteLookup(Session session) {
        this.session = session;
    }

    /** Whether this is the id of a note, with or without file extension. */
    boolean has(String name) {
        return byId(name).isPresent();
    }

    /**
     * Answers a question about a note.
     *
     * @param name the typed name of the note
     * @param answer computes the answer for the note
     */
    Answer about(String name, Function<Note, Answer> answer) {
        Optional<Note> exact = byId(name);
        if (exact.isPresent()) {
            return answer.apply(exact.get());
        }
        List<SearchHit> found = found(name);
        List<SearchHit> meant = found.stream().filter(hit -> means(name, hit)).toList();
        Optional<Note> only = meant.size() == 1 ? session.note(meant.getFirst().id()) : Optional.empty();
        return only.map(answer)
                .orElseGet(() -> Answer.missing(meant.isEmpty() ? none(name, found) : several(name, meant)));
    }

    private static Listing none(String name, List<SearchHit> found) {
        return Listing.of("There is no note “" + name + "”, or you do not have access")
                .group(
                        "Similar notes",
                        items(found.stream().limit(MOST_SUGGESTIONS).toList()));
    }

    private static Listing several(String name, List<SearchHit> meant) {
        return Listing.of("Several notes are called “" + name + "”; give the id of one")
                .items(items(meant));
    }

    private static List<Item> items(List<SearchHit> hits) {
        return hits.stream()
                .map(hit -> Item.note(hit.id().path(), hit.id()).about(hit.title()))
                .toList();
    }

    /** The note with this id, with or without the usual extension. */
    private Optional<Note> byId(String name) {
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
        return session.note(id).or(() -> session.moved(id).flatMap(session::note));
    }

    /** The notes that match the name, best first. */
    private List<SearchHit> found(String name) {
        String words = name.replace('/', ' ').replace('-', ' ').replace(".md", "");
        return session.search(SearchQuery.of(words).withLimit(MOST).withoutPassages())
                .hits();
    }

    private static boolean means(String name, SearchHit hit) {
        String path = hit.id().path();
        return hit.title().equalsIgnoreCase(name) || path.endsWith("/" + name) || path.endsWith("/" + name + ".md");
    }
}
