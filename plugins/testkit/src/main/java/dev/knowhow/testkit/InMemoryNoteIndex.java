package dev.knowhow.testkit;

import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.Searched;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.query.Vote;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.Deadline;
import dev.knowhow.spi.IndexException;
import dev.knowhow.spi.IndexStatus;
import dev.knowhow.spi.IndexedNote;
import dev.knowhow.spi.Votes;
import dev.knowhow.spi.engine.Changes;
import dev.knowhow.spi.engine.Lookup;
import dev.knowhow.spi.engine.NoteEngine;
import dev.knowhow.spi.engine.TermStatistics;
import dev.knowhow.text.EditDistance;
import dev.knowhow.text.Fold;
import dev.knowhow.text.Stems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A simple, slow reference index that scans all notes for each query. It matches whole words without case and accents,
 * and ranks by frequency and rarity. Everything else is left to {@link NoteEngine}.
 */
public final class InMemoryNoteIndex extends NoteEngine {

    private final Memory memory;
    private volatile Memory.@Nullable State published;
    private boolean writing;
    private volatile boolean closed;

    /** An empty index. */
    public InMemoryNoteIndex() {
        this(new Memory());
    }

    private InMemoryNoteIndex(Memory memory) {
        this.memory = memory;
    }

    /** Another index over the same memory, like a reopened index. */
    public InMemoryNoteIndex reopened() {
        return new InMemoryNoteIndex(memory);
    }

    @Override
    public IndexStatus status() {
        Memory.State now = now();
        return new IndexStatus(now.asOf() != null, now.notes().size(), 0, now.asOf(), now.source(), "memory");
    }

    @Override
    public synchronized void commit() {
        if (published != null) {
            take();
            makeDurable();
            end();
        }
    }

    @Override
    protected synchronized void begin() {
        now();
        take();
    }

    private void take() {
        if (writing || (published == null && !memory.writer.tryAcquire())) {
            throw new IndexException("another process is indexing; wait until it has finished and try again");
        }
        writing = true;
    }

    @Override
    protected synchronized void write(Changes changes) {
        Memory.State next = changes.clear() ? Memory.State.EMPTY.copy() : now().copy();
        changes.put().forEach(note -> next.notes().put(note.note().id(), note));
        changes.delete().forEach(id -> next.notes().remove(id));
        changes.kept()
                .forEach((name, content) -> content.ifPresentOrElse(
                        bytes -> next.kept().put(name, bytes), () -> next.kept().remove(name)));
        published = new Memory.State(next.notes(), next.kept(), changes.asOf(), changes.source());
        if (changes.durable()) {
            makeDurable();
        }
    }

    /** Publishes the state. */
    private synchronized void makeDurable() {
        if (published != null) {
            memory.replace(published);
            published = null;
        }
    }

    @Override
    protected synchronized void end() {
        writing = false;
        if (published == null) {
            memory.writer.release();
        }
    }

    @Override
    protected SearchResults find(SearchQuery query, Vocabulary vocabulary, Access access) {
        return new InMemorySearch(findable(access), query, vocabulary, searched(access), this::passage).results();
    }

    @Override
    public Votes votes(String topic, Vocabulary vocabulary, Access access, int limit) {
        List<Note> open =
                findable(Access.EVERYONE).stream().map(IndexedNote::note).toList();
        Map<String, Integer> naming = new HashMap<>();
        open.forEach(note -> Vote.Association.of(note).stream()
                .filter(association -> association.role() == Role.MENTIONED)
                .forEach(association -> naming.merge(association.name(), 1, Integer::sum)));
        Scoring scoring = new Scoring(findable(access), topic, vocabulary);
        List<Vote> votes = scoring.best().stream()
                .limit(limit)
                .map(scored -> vote(scored, scoring.coverage(scored), naming))
                .toList();
        return new Votes(votes, open.size(), searched(access));
    }

    @Override
    public Stems stems(String topic) {
        List<Set<String>> words = Scoring.words(topic).stream().map(Set::of).toList();
        return Stems.of(words.isEmpty() ? List.of() : List.of(words));
    }

    @Override
    protected Stream<IndexedNote> stored(Lookup lookup) {
        Collection<IndexedNote> all = now().notes().values();
        return switch (lookup.by()) {
            case ALL -> all.stream();
            case ID ->
                all.stream()
                        .filter(known ->
                                lookup.values().contains(known.note().id().path()));
            case NAME -> all.stream().filter(known -> known.names().stream().anyMatch(lookup.values()::contains));
            case LINK -> all.stream().filter(known -> known.linkNames().stream().anyMatch(lookup.values()::contains));
            case LINKED_FROM ->
                all.stream()
                        .filter(known -> known.anchors().stream()
                                .anyMatch(anchor ->
                                        lookup.values().contains(anchor.from().path())));
            case PERSON ->
                all.stream()
                        .filter(known -> known.note().attributions().stream()
                                .anyMatch(part -> lookup.values().contains(Fold.lower(part.name()))));
        };
    }

    @Override
    protected TermStatistics statistics() {
        List<IndexedNote> open = findable(Access.EVERYONE);
        return new TermStatistics() {
            @Override
            public List<String> words(String text) {
                return Scoring.words(text);
            }

            @Override
            public long notes() {
                return open.size();
            }

            @Override
            public long notesWith(String word) {
                return open.stream().filter(known -> has(known.note(), word)).count();
            }

            @Override
            public Collection<String> similar(String word, int edits) {
                return open.stream()
                        .flatMap(known -> Scoring.wordsOf(known).stream())
                        .filter(other -> EditDistance.of(word, other) <= edits)
                        .collect(Collectors.toSet());
            }
        };
    }

    private static boolean has(Note note, String word) {
        return Stream.concat(Scoring.texts(note).stream(), note.tags().stream())
                .anyMatch(text -> Scoring.words(text).contains(word));
    }

    @Override
    public Optional<byte[]> kept(String name) {
        return Optional.ofNullable(now().kept().get(name)).map(byte[]::clone);
    }

    @Override
    public void close() {
        if (!closed) {
            commit();
        }
        closed = true;
    }

    private Memory.State now() {
        if (closed) {
            throw new IndexException("this index is closed; open another one");
        }
        Memory.State here = published;
        return here == null ? memory.state() : here;
    }

    private List<IndexedNote> findable(Access access) {
        List<IndexedNote> findable = new ArrayList<>();
        for (IndexedNote known : now().notes().values()) {
            Deadline.check();
            if (access.finds(known.note())) {
                findable.add(known);
            }
        }
        return findable;
    }

    private Searched searched(Access access) {
        return new Searched(findable(access).size(), now().asOf());
    }

    private static Vote vote(Scoring.Scored scored, double coverage, Map<String, Integer> naming) {
        Note note = scored.note();
        List<Vote.Association> associations = Vote.Association.of(note).stream()
                .map(association -> association.role() == Role.MENTIONED
                        ? association.notes(naming.getOrDefault(association.name(), 0))
                        : association)
                .toList();
        return Vote.builder(note.id(), note.title(), scored.score())
                .date(note.date())
                .coverage(coverage)
                .associations(associations)
                .linkedBy(scored.indexed().linkedBy())
                .owners(Vote.Owner.of(note))
                .build();
    }
}
