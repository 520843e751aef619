package dev.knowhow.internal.team;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberKind;
import dev.knowhow.people.People;
import dev.knowhow.query.Clause;
import dev.knowhow.query.Clause.Filter;
import dev.knowhow.query.Facet;
import dev.knowhow.query.Field;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.TopicList.Topic;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.text.Fold;
import dev.knowhow.text.FoldedWord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The topics of the notes that a viewer may find, without words of a query: the tags and, if there are fewer tags on
 * notes than half the number of notes, the names of folders.
 *
 * <p>A folder counts at any depth, together with all folders of the same name, and with notes of that name. It is no
 * topic if its name has fewer than two letters, as {@code 2017} and {@code v3.5}, if it has one note only, as the
 * folder of a page with its pictures, if most of its notes are nine tenths or more of the folder around it, as in
 * {@code src}, or if it is called like a person.
 */
public final class ListedTopics {

    private static final Comparator<Topic> MOST_FIRST =
            Comparator.comparingLong((Topic topic) -> -topic.notes()).thenComparing(Topic::name);

    private final NoteIndex index;
    private final Access access;
    private final SearchResults found;
    private final Map<String, Long> folders;
    private final Map<String, Long> either = new ConcurrentHashMap<>();

    private ListedTopics(NoteIndex index, Access access) {
        this.index = index;
        this.access = access;
        this.found = index.search(
                all(new Clause.Not(new Filter(Field.KIND, Set.of()))).withFacets(Set.of(Field.TAG)),
                Vocabulary.NONE,
                access);
        long tagged = tags().mapToLong(Facet.Value::notes).sum();
        this.folders = tagged < found.total() - tagged ? folders(index.ids(access)) : Map.of();
    }

    /** Reads an index. */
    public static ListedTopics of(NoteIndex index, Access access) {
        return new ListedTopics(index, access);
    }

    /** All topics, the most frequent first. */
    public List<Topic> all(People people) {
        List<Topic> topics = new ArrayList<>();
        Map<String, Long> others = new HashMap<>(folders);
        others.keySet().removeIf(name -> isPerson(name, people));
        tags().forEach(tag -> {
            boolean folder = others.remove(tag.value()) != null;
            topics.add(new Topic(
                    tag.value(),
                    folder ? either.computeIfAbsent(tag.value(), this::either) : tag.notes(),
                    true,
                    folder));
        });
        others.forEach((name, notes) -> topics.add(new Topic(name, notes, false, true)));
        topics.sort(MOST_FIRST);
        return topics;
    }

    /** The tags of a note; one about security/passkeys is also about security. */
    static List<String> tags(Note note) {
        return note.tags().stream().flatMap(ListedTopics::withParents).toList();
    }

    /** The names of folders that a note counts for, unless they {@linkplain #isPerson are people}. */
    List<String> folders(NoteId note) {
        return folders.isEmpty()
                ? List.of()
                : names(note).filter(folders::containsKey).toList();
    }

    /** Whether a folder has the notes of a person. */
    static boolean isPerson(String folder, People people) {
        return people.find(folder)
                .map(member -> member.kind() == MemberKind.PERSON)
                .orElseGet(() -> people.isName(FoldedWord.spaced(folder)));
    }

    private static Stream<String> withParents(String tag) {
        return paths(tag).filter(name -> !name.isEmpty());
    }

    private Stream<Facet.Value> tags() {
        return found.facets().stream().flatMap(facet -> facet.values().stream());
    }

    private static Map<String, Long> folders(Collection<NoteId> notes) {
        Map<String, Integer> sizes = new HashMap<>();
        notes.forEach(note -> paths(Fold.lower(note.folder())).forEach(path -> sizes.merge(path, 1, Integer::sum)));
        Map<String, Integer> parts = new HashMap<>();
        sizes.forEach((path, size) -> {
            String name = path.substring(path.lastIndexOf('/') + 1);
            if (isName(name) && isPart(sizes, path)) {
                parts.merge(name, size, Integer::sum);
            }
        });
        Map<String, Long> counts = new HashMap<>();
        notes.forEach(
                note -> names(note).filter(parts::containsKey).forEach(name -> counts.merge(name, 1L, Long::sum)));
        counts.entrySet()
                .removeIf(
                        topic -> topic.getValue() < 2 || 2L * parts.getOrDefault(topic.getKey(), 0) < topic.getValue());
        return counts;
    }

    /** The names that a note counts for, as the filter by path compares them. */
    private static Stream<String> names(NoteId note) {
        return note.names().map(Fold::lower).distinct();
    }

    /** A path and all paths around it, up to the empty one. */
    private static Stream<String> paths(String folder) {
        return Stream.iterate(folder, Objects::nonNull, path -> path.isEmpty() ? null : around(path));
    }

    private static String around(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static boolean isPart(Map<String, Integer> sizes, String path) {
        return 10L * sizes.getOrDefault(path, 0) < 9L * sizes.getOrDefault(around(path), 0);
    }

    private static boolean isName(String folder) {
        return folder.codePoints().filter(Character::isLetter).limit(2).count() == 2;
    }

    private long either(String name) {
        return index.search(
                        all(new Clause.AnyOf(
                                List.of(new Filter(Field.TAG, Set.of(name)), new Filter(Field.PATH, Set.of(name))))),
                        Vocabulary.NONE,
                        access)
                .total();
    }

    private static SearchQuery all(Clause clause) {
        return SearchQuery.of("").withClause(clause).withLimit(1).withoutPassages();
    }
}
