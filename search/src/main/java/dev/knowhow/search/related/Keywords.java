package dev.knowhow.search.related;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Section;
import dev.knowhow.query.Field;
import dev.knowhow.query.Keyword;
import dev.knowhow.query.Keyword.Kind;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.search.analysis.Language;
import dev.knowhow.search.analysis.Stems;
import dev.knowhow.search.analysis.Weights;
import dev.knowhow.search.analysis.WordTokenizer;
import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.Snapshot;
import dev.knowhow.text.Fold;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;

/**
 * Extracts the keywords of some notes. They are compared with all public notes, for every viewer, so that the result
 * reveals nothing about hidden notes.
 */
public final class Keywords {

    /** A tag or a topic of the vocabulary, with its frequency in each note. */
    private record Named(String text, Kind kind, Map<NoteId, Integer> counts) {}

    private final Snapshot snapshot;
    private final Vocabulary vocabulary;
    private final Collection<Note> notes;
    private final Map<NoteId, Double> parts;
    private final double of;
    private final int others;
    private final KeyPhrases phrases;

    /**
     * Prepares some notes.
     *
     * @param parts the weight of each note
     */
    public Keywords(Snapshot snapshot, Vocabulary vocabulary, Collection<Note> notes, Map<NoteId, Double> parts)
            throws IOException {
        this.snapshot = snapshot;
        this.vocabulary = vocabulary;
        this.notes = notes;
        this.parts = parts;
        this.of = notes.stream().mapToDouble(note -> part(note.id())).sum();
        this.others = Math.max(0, snapshot.statistics.notes(Fields.WORDS) - notes.size());
        this.phrases = new KeyPhrases(snapshot, notes, others + notes.size(), this::keyness);
    }

    /** The keywords; at most some of them are single words. */
    public List<Keyword> best(int words) throws IOException {
        Map<List<String>, Keyword> found = new LinkedHashMap<>(phrases.all());
        for (Named named : named().values()) {
            Keyword keyword = keyword(
                    named.text(), named.kind(), keyness(named.counts().keySet(), having(named)), named.counts());
            for (String name : namesOf(named.text())) {
                snapshot.lexicon.languages().forEach(language -> found.remove(stems(name, language)));
            }
            if (named.kind() == Kind.TAG ? keyword.isTagOfEnough(notes.size()) : keyword.keyness() >= Keyword.LEAST) {
                found.put(
                        stems(
                                named.text(),
                                snapshot.lexicon.languages().iterator().next()),
                        keyword);
            }
        }
        Map<List<String>, Keyword> best = new LinkedHashMap<>();
        int left = words;
        for (Map.Entry<List<String>, Keyword> next : KeyPhrases.bestFirst(found)) {
            boolean onlyWords = next.getValue().kind() == Kind.WORDS;
            if (!onlyWords
                    || (left > 0 && best.entrySet().stream().noneMatch(other -> KeyPhrases.standsFor(other, next)))) {
                left -= onlyWords ? 1 : 0;
                best.put(next.getKey(), next.getValue());
            }
        }
        return List.copyOf(best.values());
    }

    private double part(NoteId note) {
        return parts.getOrDefault(note, 0.0);
    }

    private double keyness(Set<NoteId> having, int open) {
        double weight = having.stream().mapToDouble(this::part).sum();
        double elsewhere = Math.clamp(open - having.size(), 0, others);
        return Keyword.logLikelihood(weight, of, elsewhere, others);
    }

    /** A keyword, with the notes that have it most often first. */
    static Keyword keyword(String text, Kind kind, double keyness, Map<NoteId, Integer> counts) {
        List<NoteId> evidence = counts.entrySet().stream()
                .sorted(Map.Entry.<NoteId, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        return new Keyword(text, kind, keyness, evidence);
    }

    /** Tags and topics of the vocabulary; a tag in the vocabulary is the topic. */
    private Map<String, Named> named() {
        Map<String, Named> named = new TreeMap<>();
        for (Note note : notes) {
            for (String tag : new TreeSet<>(note.tags())) {
                count(named, tag, Kind.TAG, note, Weights.TITLE);
            }
            texts(note)
                    .forEach((text, weight) -> vocabulary
                            .in(text)
                            .forEach(match -> count(named, match.name(), Kind.VOCABULARY, note, weight)));
        }
        return named;
    }

    private void count(Map<String, Named> named, String name, Kind kind, Note note, int weight) {
        String text = vocabulary.preferred(name);
        String key = Fold.lower(text);
        Named before = named.get(key);
        Named now = before == null
                ? new Named(text, kind, new LinkedHashMap<>())
                : new Named(
                        text.compareTo(before.text()) > 0 ? text : before.text(),
                        kind == Kind.TAG ? kind : before.kind(),
                        before.counts());
        now.counts().merge(note.id(), weight, Integer::sum);
        named.put(key, now);
    }

    private static Map<String, Integer> texts(Note note) {
        Map<String, Integer> texts = new LinkedHashMap<>();
        for (Section section : note.sections()) {
            texts.put(section.text(), Weights.BODY);
            texts.put(section.heading(), Weights.HEADING);
        }
        texts.put(note.title(), Weights.TITLE);
        return texts;
    }

    static List<String> stems(String name, Language language) {
        return WordTokenizer.ofNote(name).stream()
                .map(word -> Stems.of(language).stem(word.text()))
                .toList();
    }

    private Collection<String> namesOf(String topic) {
        return vocabulary.entry(topic).map(Vocabulary.Entry::names).orElse(List.of(topic));
    }

    /** The document frequency of a tag or topic among public notes. */
    private int having(Named named) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String name : namesOf(named.text())) {
            Term tag = new Term(Fields.of(Field.TAG), Fold.lower(name));
            any.add(new TermQuery(tag), Occur.SHOULD);
            if (vocabulary.entry(named.text()).isPresent()) {
                for (Language language : snapshot.lexicon.languages()) {
                    any.add(KeyPhrases.together(stems(name, language)), Occur.SHOULD);
                }
            }
        }
        return phrases.open(any.build());
    }
}
