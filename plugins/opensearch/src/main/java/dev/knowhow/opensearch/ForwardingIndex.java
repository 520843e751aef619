package dev.knowhow.opensearch;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.query.Completion;
import dev.knowhow.query.Keyword;
import dev.knowhow.query.Passage;
import dev.knowhow.query.Related;
import dev.knowhow.query.ScorePart;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.Siblings;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.BaselineSearch;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.Periods;
import dev.knowhow.spi.TopicCounts;
import dev.knowhow.spi.Votes;
import dev.knowhow.text.Stems;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Passes questions on to the index of the current copy. */
abstract class ForwardingIndex implements NoteIndex, BaselineSearch {

    /** The index that answers. */
    abstract NoteIndex copy();

    @Override
    public SearchResults search(SearchQuery query, Vocabulary vocabulary, Access access) {
        return copy().search(query, vocabulary, access);
    }

    @Override
    public Votes votes(String topic, Vocabulary vocabulary, Access access, int limit) {
        return copy().votes(topic, vocabulary, access, limit);
    }

    @Override
    public Votes votes(String topic, Vocabulary vocabulary, Access access, Baseline baseline, int limit) {
        return ((BaselineSearch) copy()).votes(topic, vocabulary, access, baseline, limit);
    }

    @Override
    public Map<NoteId, List<ScorePart>> bearing(
            String topic, Vocabulary vocabulary, Collection<NoteId> notes, Access access) {
        return copy().bearing(topic, vocabulary, notes, access);
    }

    @Override
    public Map<NoteId, Passage> passages(String text, Vocabulary vocabulary, Collection<NoteId> notes, Access access) {
        return copy().passages(text, vocabulary, notes, access);
    }

    @Override
    public Stems stems(String topic) {
        return copy().stems(topic);
    }

    @Override
    public List<Related> related(NoteId id, Access access, int limit) {
        return copy().related(id, access, limit);
    }

    @Override
    public List<Completion> complete(String typed, Access access, int limit) {
        return copy().complete(typed, access, limit);
    }

    @Override
    public Optional<LocalDate> newestDay(LocalDate until, Access access) {
        return copy().newestDay(until, access);
    }

    @Override
    public TopicCounts topicCounts(Periods periods, Vocabulary vocabulary, Access access, TopicCounts.Test test) {
        return copy().topicCounts(periods, vocabulary, access, test);
    }

    @Override
    public Optional<Note> note(NoteId id, Access access) {
        return copy().note(id, access);
    }

    @Override
    public Optional<String> hash(NoteId id, Access access) {
        return copy().hash(id, access);
    }

    @Override
    public Siblings siblings(NoteId id, Access access) {
        return copy().siblings(id, access);
    }

    @Override
    public List<Note> notesOf(Set<String> names, Access access) {
        return copy().notesOf(names, access);
    }

    @Override
    public List<Note> heads(Collection<NoteId> notes, Access access) {
        return copy().heads(notes, access);
    }

    @Override
    public List<Note> headsOf(Set<String> names, Access access) {
        return copy().headsOf(names, access);
    }

    @Override
    public List<Keyword> keywords(Map<NoteId, Double> parts, Vocabulary vocabulary, Access access, int words) {
        return copy().keywords(parts, vocabulary, access, words);
    }

    @Override
    public List<Note> namedBy(Collection<String> keys, Access access) {
        return copy().namedBy(keys, access);
    }

    @Override
    public List<Note> linkingTo(Collection<String> keys, Access access) {
        return copy().linkingTo(keys, access);
    }

    @Override
    public List<NoteId> ids(Access access) {
        return copy().ids(access);
    }

    @Override
    public Collection<String> names() {
        return copy().names();
    }

    @Override
    public void forEach(Access access, Consumer<Note> notes) {
        copy().forEach(access, notes);
    }

    @Override
    public List<Problem> rejected() {
        return copy().rejected();
    }

    @Override
    public Optional<byte[]> kept(String name) {
        return copy().kept(name);
    }
}
