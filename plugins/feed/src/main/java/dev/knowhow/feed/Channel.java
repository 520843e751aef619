package dev.knowhow.feed;

import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import dev.knowhow.query.Clause;
import dev.knowhow.query.Clause.Filter;
import dev.knowhow.query.Field;
import dev.knowhow.query.SavedQuery;
import dev.knowhow.query.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The subject of a feed.
 *
 * @param path identifies the channel: its type and value, as in {@code tag}, {@code security/passkeys}; the parts are
 *     not encoded
 * @param title the title; empty for all notes
 * @param text a query whose words are all required; empty for any note
 * @param clause additional required clauses
 * @param only the only notes that count; empty for all that match
 */
public record Channel(List<String> path, String title, String text, Clause clause, Set<NoteId> only) {

    private static final List<String> RISING = List.of("rising");

    /** Copies the collections. */
    public Channel {
        path = List.copyOf(path);
        only = Set.copyOf(only);
    }

    private Channel(List<String> path, String title, String text, Clause clause) {
        this(path, title, text, clause, Set.of());
    }

    /** All notes. */
    public static Channel all() {
        return new Channel(List.of("all"), "", "", Clause.nothing());
    }

    /** The notes with a tag or a tag below it. */
    public static Channel tag(String tag) {
        return topic(new Vocabulary.Entry(tag, List.of(), List.of(), List.of()));
    }

    /** The notes tagged with any name of a topic, or a tag below it. */
    public static Channel topic(Vocabulary.Entry topic) {
        Set<String> tags = topic.names().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return new Channel(List.of("tag", topic.preferred()), "#" + topic.preferred(), "", new Filter(Field.TAG, tags));
    }

    /** The notes of a kind. */
    public static Channel kind(String kind) {
        return new Channel(
                List.of("kind", kind), kind, "", new Filter(Field.KIND, Set.of(kind.toLowerCase(Locale.ROOT))));
    }

    /** The notes of an author; none without the author's consent to be found. */
    public static Channel person(Member member) {
        return new Channel(
                List.of("person", member.id().value()),
                member.name(),
                "",
                new Filter(Field.AUTHOR, Set.of(member.id().value())));
    }

    /** The notes that match a saved query. */
    public static Channel saved(SavedQuery query) {
        return new Channel(List.of("saved", query.name()), query.name(), query.text(), Clause.nothing());
    }

    /** The rising topics of several authors, instead of notes. */
    public static Channel rising() {
        return new Channel(RISING, "Rising", "", Clause.nothing());
    }

    /** Whether the entries are topics. */
    public boolean isRising() {
        return path.equals(RISING);
    }

    /** Single notes for the viewer: questions and opportunities. */
    public static Channel matches(Set<NoteId> notes) {
        Set<String> paths = notes.stream().map(NoteId::path).collect(Collectors.toSet());
        // without notes the filter has no values, so nothing matches
        Clause clause = paths.isEmpty() ? new Filter(Field.PATH, paths) : Filter.of(Field.PATH, paths);
        return new Channel(List.of("me"), "For you", "", clause, notes);
    }

    /** Whether the feed may have a note that matches. */
    boolean includes(NoteId id) {
        return only.isEmpty() || only.contains(id);
    }

    /** The path, joined with slashes. */
    String joined() {
        return String.join("/", path);
    }
}
