package dev.knowhow.testkit;

import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.note.Section;
import dev.knowhow.people.WrittenName;
import dev.knowhow.query.Completion;
import dev.knowhow.query.Completion.Kind;
import dev.knowhow.query.Keyword;
import dev.knowhow.query.Passage;
import dev.knowhow.query.Related;
import dev.knowhow.query.Relevance;
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
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.Votes;
import dev.knowhow.text.Stems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An index that is easy to see to be right, and slow: each question looks at each note. Finds notes by whole words,
 * case and accents aside, the rarer and the more often the better.
 */
public final class InMemoryNoteIndex implements NoteIndex {

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

    /** Another index over the same memory, as if opened anew. */
    public InMemoryNoteIndex reopened() {
        return new InMemoryNoteIndex(memory);
    }

    @Override
    public IndexStatus status() {
        Memory.State now = now();
        return new IndexStatus(now.asOf() != null, now.notes().size(), 0, now.asOf(), now.source(), "memory");
    }

    @Override
    public synchronized Update update() {
        Memory.State before = now();
        take();
        return new InMemoryUpdate(this, before);
    }

    @Override
    public synchronized void commit() {
        if (published != null) {
            take();
            makeLast();
            end();
        }
    }

    private void take() {
        if (writing || (published == null && !memory.writer.tryAcquire())) {
            throw new IndexException("somebody else is indexing; wait until that is done and try again");
        }
        writing = true;
    }

    /** Shows it to questions asked here. */
    void publish(Memory.State next) {
        published = next;
    }

    /** Shows it to all. */
    synchronized void makeLast() {
        if (published != null) {
            memory.replace(published);
            published = null;
        }
    }

    synchronized void end() {
        writing = false;
        if (published == null) {
            memory.writer.release();
        }
    }

    @Override
    public SearchResults search(SearchQuery query, Vocabulary vocabulary, Access access) {
        return new Finding(findable(access), query, vocabulary, searched(access)).results();
    }

    @Override
    public Votes votes(String topic, Vocabulary vocabulary, Access access, Relevance relevance, int limit) {
        List<Note> open =
                findable(Access.EVERYONE).stream().map(IndexedNote::note).toList();
        Map<String, Integer> naming = new HashMap<>();
        open.forEach(note -> Vote.Voice.of(note).stream()
                .filter(voice -> voice.role() == Role.MENTIONED)
                .forEach(voice -> naming.merge(voice.name(), 1, Integer::sum)));
        Scoring scoring = new Scoring(findable(access), topic, vocabulary);
        List<Vote> votes = scoring.best().stream()
                .limit(limit)
                .map(scored -> vote(scored, scoring.coverage(scored), naming))
                .toList();
        return new Votes(votes, open.size(), searched(access));
    }

    @Override
    public Map<NoteId, Passage> passages(String text, Vocabulary vocabulary, Collection<NoteId> notes, Access access) {
        Map<NoteId, Passage> passages = new HashMap<>();
        for (NoteId id : notes) {
            note(id, access).ifPresent(note -> passages.put(id, Scoring.passage(note, text)));
        }
        return passages;
    }

    @Override
    public Stems stems(String topic) {
        List<Set<String>> words = Scoring.words(topic).stream().map(Set::of).toList();
        return Stems.of(words.isEmpty() ? List.of() : List.of(words));
    }

    @Override
    public List<Related> related(NoteId id, Access access, int limit) {
        IndexedNote one = now().notes().get(id);
        return one == null || !Sight.mayRead(access, one.note())
                ? List.of()
                : new Relating(one, findable(access)).best(limit);
    }

    @Override
    public List<Completion> complete(String typed, Access access, int limit) {
        Map<String, Completion> found = new TreeMap<>();
        for (IndexedNote known : findable(access)) {
            Note note = known.note();
            String id = note.id().path();
            List<Completion> names = new ArrayList<>();
            names.add(new Completion(Kind.TITLE, note.title(), id));
            note.aliases().forEach(alias -> names.add(new Completion(Kind.ALIAS, alias, id)));
            note.tags().forEach(tag -> names.add(new Completion(Kind.TAG, tag, tag)));
            note.sections().stream()
                    .map(Section::heading)
                    .filter(heading -> !heading.equals(note.title()))
                    .forEach(heading -> names.add(new Completion(Kind.HEADING, heading, id)));
            note.attributions()
                    .forEach(part -> names.add(new Completion(
                            Kind.PERSON, WrittenName.of(part.name()).shown(), part.name())));
            names.stream()
                    .filter(name -> Completion.goesOn(name.text(), typed))
                    .forEach(name -> found.putIfAbsent(
                            name.kind() + (name.kind() == Kind.PERSON ? name.target() : name.text()), name));
        }
        return found.values().stream()
                .sorted(Completion.bestFirst(typed))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Note> note(NoteId id, Access access) {
        return Optional.ofNullable(now().notes().get(id))
                .map(IndexedNote::note)
                .filter(note -> Sight.mayRead(access, note));
    }

    @Override
    public List<Note> notesOf(Set<String> names, Access access) {
        return findable(access).stream()
                .map(IndexedNote::note)
                .filter(note -> note.attributions().stream()
                        .anyMatch(part -> names.contains(part.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    @Override
    public List<Keyword> keywords(Map<NoteId, Double> parts, Vocabulary vocabulary, Access access, int words) {
        return new SettingApart(findable(access), findable(Access.EVERYONE), parts, vocabulary).best(words);
    }

    @Override
    public List<Note> namedBy(Collection<String> keys, Access access) {
        return now().notes().values().stream()
                .filter(known -> known.names().stream().anyMatch(keys::contains))
                .map(IndexedNote::note)
                .filter(note -> Sight.mayRead(access, note))
                .toList();
    }

    @Override
    public List<Note> linkingTo(Collection<String> keys, Access access) {
        return findable(access).stream()
                .filter(known -> known.linkNames().stream().anyMatch(keys::contains))
                .map(IndexedNote::note)
                .toList();
    }

    @Override
    public Collection<String> names() {
        Set<String> names = new TreeSet<>();
        now().notes().values().forEach(known -> known.note().attributions().forEach(part -> names.add(part.name())));
        return names;
    }

    @Override
    public void forEach(Access access, Consumer<Note> notes) {
        findable(access).forEach(known -> notes.accept(known.note()));
    }

    @Override
    public List<Problem> rejected() {
        return now().rejected().values().stream().map(Memory.Rejected::problem).toList();
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
            if (Sight.mayFind(access, known.note())) {
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
        List<Vote.Voice> voices = Vote.Voice.of(note).stream()
                .map(voice ->
                        voice.role() == Role.MENTIONED ? voice.notes(naming.getOrDefault(voice.name(), 0)) : voice)
                .toList();
        return new Vote(
                note.id(),
                note.title(),
                note.date(),
                scored.score(),
                coverage,
                voices,
                scored.indexed().linkedBy());
    }
}
