package dev.knowhow.spi.engine;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Section;
import dev.knowhow.query.Clause;
import dev.knowhow.query.Field;
import dev.knowhow.query.Keyword;
import dev.knowhow.query.Keyword.Kind;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Finds the tags, topics and single words that distinguish some notes, by their document frequencies. */
final class KeywordsByCounts {

    private final NoteEngine engine;
    private final TermStatistics statistics;
    private final Vocabulary vocabulary;

    KeywordsByCounts(NoteEngine engine, TermStatistics statistics, Vocabulary vocabulary) {
        this.engine = engine;
        this.statistics = statistics;
        this.vocabulary = vocabulary;
    }

    List<Keyword> of(List<Note> some, Map<NoteId, Double> parts, int words) {
        Map<String, String> tags = new TreeMap<>();
        Map<String, String> topics = new TreeMap<>();
        Set<String> named = new TreeSet<>();
        for (Note note : some) {
            note.tags().stream()
                    .map(vocabulary::preferred)
                    .forEach(
                            tag -> tags.merge(tag.toLowerCase(Locale.ROOT), tag, (a, b) -> a.compareTo(b) > 0 ? a : b));
            topics(note).forEach(topic -> topics.put(topic.toLowerCase(Locale.ROOT), topic));
            named.addAll(statistics.words(note.title()));
            note.sections().forEach(section -> named.addAll(statistics.words(section.heading())));
        }
        topics.keySet().removeAll(tags.keySet());
        named.removeAll(tags.keySet());
        named.removeAll(topics.keySet());
        Comparing compared = new Comparing(some, parts);
        List<Keyword> found = new ArrayList<>();
        tags.forEach((key, tag) -> found.add(compared.keyword(tag, Kind.TAG, note -> has(note, key), about(tag))));
        topics.forEach((key, topic) ->
                found.add(compared.keyword(topic, Kind.VOCABULARY, note -> has(note, key), about(topic))));
        List<Keyword> onlyWords = new ArrayList<>();
        named.forEach(word -> onlyWords.add(
                compared.keyword(word, Kind.WORDS, note -> words(note).contains(word), statistics.notesWith(word))));
        onlyWords.removeIf(word -> word.notes().size() < Math.min(2, some.size()));
        Comparator<Keyword> bestFirst =
                Comparator.comparingDouble(Keyword::keyness).reversed().thenComparing(Keyword::text);
        onlyWords.sort(bestFirst);
        found.addAll(onlyWords.subList(0, Math.min(words, onlyWords.size())));
        found.removeIf(keyword ->
                keyword.kind() == Kind.TAG ? !keyword.isTagOfEnough(some.size()) : keyword.keyness() < Keyword.LEAST);
        found.sort(bestFirst);
        return found;
    }

    /** The document frequencies of tags and topics in the notes open to everyone. */
    private long about(String topic) {
        List<Clause> any = new ArrayList<>();
        List<String> names =
                vocabulary.entry(topic).map(Vocabulary.Entry::names).orElse(List.of());
        any.add(Clause.Filter.of(Field.TAG, names.isEmpty() ? List.of(topic) : names));
        names.forEach(name -> any.add(new Clause.Phrase(name)));
        SearchQuery query = SearchQuery.of(topic)
                .withClause(new Clause.AnyOf(any))
                .withLimit(1)
                .withoutPassages();
        SearchResults found = engine.search(query, Vocabulary.NONE, Access.EVERYONE);
        return found.total();
    }

    private boolean has(Note note, String key) {
        return note.tags().stream().anyMatch(tag -> vocabulary.preferred(tag).equalsIgnoreCase(key))
                || topics(note).stream().anyMatch(topic -> topic.equalsIgnoreCase(key));
    }

    private Set<String> topics(Note note) {
        Set<String> topics = new TreeSet<>();
        texts(note)
                .forEach(text -> vocabulary.in(text).forEach(match -> topics.add(vocabulary.preferred(match.name()))));
        return topics;
    }

    private Set<String> words(Note note) {
        Set<String> words = new TreeSet<>();
        texts(note).forEach(text -> words.addAll(statistics.words(text)));
        return words;
    }

    private static List<String> texts(Note note) {
        List<String> texts = new ArrayList<>(List.of(note.title()));
        for (Section section : note.sections()) {
            texts.add(section.heading());
            texts.add(section.text());
        }
        return texts;
    }

    /** The chosen notes compared with all others that are open to everyone. */
    private final class Comparing {

        private final List<Note> some;
        private final Map<NoteId, Double> parts;
        private final double others;

        Comparing(List<Note> some, Map<NoteId, Double> parts) {
            this.some = some;
            this.parts = parts;
            this.others = Math.max(0, statistics.notes() - some.size());
        }

        Keyword keyword(String text, Kind kind, Predicate<Note> has, long everywhere) {
            List<Note> having = some.stream().filter(has).toList();
            double elsewhere = Math.clamp((double) everywhere - having.size(), 0, others);
            return new Keyword(
                    text,
                    kind,
                    Keyword.logLikelihood(sum(having), sum(some), elsewhere, others),
                    having.stream().map(Note::id).sorted().toList());
        }

        private double sum(List<Note> notes) {
            return notes.stream()
                    .mapToDouble(note -> parts.getOrDefault(note.id(), 0.0))
                    .sum();
        }
    }
}
