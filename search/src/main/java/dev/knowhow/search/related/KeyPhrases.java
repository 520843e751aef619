package dev.knowhow.search.related;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.query.Keyword;
import dev.knowhow.query.Keyword.Kind;
import dev.knowhow.search.analysis.CalendarWords;
import dev.knowhow.search.analysis.Weights;
import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.Snapshot;
import dev.knowhow.search.related.Shingles.Shingle;
import dev.knowhow.spi.Access;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Extracts the words and phrases that distinguish some notes from all public notes: nouns, by their contexts, that some
 * of the notes are named after.
 */
final class KeyPhrases {

    /** The number of distinctive words that can be part of a phrase. */
    private static final int MAX_DISTINCTIVE_WORDS = 200;

    /** In vaults of fewer notes, what two notes share may be chance. */
    private static final int SMALL = 1000;

    private static final int MAX_PHRASE_WORDS = 3;

    /** The reciprocal of a fraction: words in more than 1/4 of the notes are stop words. */
    private static final int STOP_WORD_RATIO = 4;

    /** The reciprocal of the minimum fraction of notes with a word that are named after it. */
    private static final int NAMED_RATIO = 10;

    /**
     * A topic comes up again in a note that is about it, and a vague word does not (burstiness: Church and Gale:
     * Poisson mixtures, Natural Language Engineering 1, 1995). A single word needs this many uses in a note. As many as
     * half of the distinctive words have are enough, since short notes repeat nothing, unless nearly all notes have the
     * word, as those of one template.
     */
    private static final double BURSTY = 3;

    /** The share of the notes above which a word may be one of a template. */
    private static final double NEARLY_ALL = 0.75;

    /** Of fewer notes, all may be about one topic. */
    private static final int MANY = 10;

    /** A single note is no topic of its own beside others. */
    private static final Comparator<Keyword> BEST_FIRST = Comparator.comparing(
                    (Keyword keyword) -> keyword.notes().size() < 2)
            .thenComparing(Comparator.comparingDouble(Keyword::keyness).reversed())
            .thenComparing(Keyword::text);

    /** Judges how distinctive a word or phrase is. */
    interface Keyness {

        /**
         * The keyness of a word or phrase.
         *
         * @param having the notes that have it
         * @param open the number of public notes that have it
         */
        double of(Set<NoteId> having, int open);
    }

    private final Snapshot snapshot;
    private final Collection<Note> notes;
    private final Keyness keyness;
    private final int total;
    private final Set<String> calendar;

    /**
     * Prepares some notes.
     *
     * @param total the number of all public notes
     */
    KeyPhrases(Snapshot snapshot, Collection<Note> notes, int total, Keyness keyness) throws IOException {
        this.snapshot = snapshot;
        this.notes = notes;
        this.keyness = keyness;
        this.total = total;
        this.calendar = CalendarWords.of(snapshot.lexicon.languages());
    }

    /** The distinctive words and phrases, by their stems. */
    Map<List<String>, Keyword> all() throws IOException {
        List<CutText> texts =
                notes.stream().flatMap(note -> CutText.of(note).stream()).toList();
        BoilerplateLines forms = new BoilerplateLines(texts);
        VerbContexts verbs = new VerbContexts(texts);
        List<TokenSpan> spans = texts.stream()
                .flatMap(text -> TokenSpan.of(text, forms).stream())
                .toList();
        Particles particles = new Particles(snapshot, spans);
        Map<List<String>, Keyword> words = new LinkedHashMap<>();
        List<Shingle> single = gathered(new Shingles(1, named(spans)::contains, stems -> true), spans, verbs);
        for (Shingle word : single) {
            put(words, word, notesHaving(Fields.WORDS, word.stems().getFirst()));
        }
        words.keySet()
                .retainAll(bestFirst(words).stream()
                        .limit(MAX_DISTINCTIVE_WORDS)
                        .map(Map.Entry::getKey)
                        .toList());
        Set<List<String>> alone = alone(single.stream()
                .filter(word -> words.containsKey(word.stems()) && isWhole(word, particles))
                .toList());
        Set<String> telling = new HashSet<>();
        words.keySet().forEach(telling::addAll);
        Set<String> topics = new HashSet<>();
        for (String word : telling) {
            if (isTopic(word)) {
                topics.add(word);
            }
        }
        Map<List<String>, Keyword> phrases = new LinkedHashMap<>();
        TemplateHeadings templates = new TemplateHeadings(snapshot);
        Shingles near = new Shingles(
                MAX_PHRASE_WORDS, telling::contains, stems -> stems.size() > 1 && !Collections.disjoint(topics, stems));
        for (Shingle phrase : gathered(near, spans, verbs)) {
            if (!isWhole(phrase, particles)) {
                continue;
            }
            int open = open(together(phrase.stems()));
            put(phrases, phrase, open);
            if (phrases.containsKey(phrase.stems()) && templates.has(phrase.stems(), open)) {
                phrases.remove(phrase.stems());
            }
        }
        words.entrySet()
                .removeIf(word -> !alone.contains(word.getKey())
                        || Collections.disjoint(topics, word.getKey())
                        || phrases.entrySet().stream().anyMatch(phrase -> standsFor(phrase, word)));
        words.putAll(phrases);
        return words;
    }

    /** The words of titles and headings: a note is named after each topic. */
    private static Set<String> named(List<TokenSpan> spans) {
        Set<String> named = new HashSet<>();
        for (TokenSpan span : spans) {
            if (span.weight() > Weights.BODY) {
                for (int word = 0; word < span.size(); word++) {
                    named.add(span.stem(word));
                }
            }
        }
        return named;
    }

    private static boolean isWhole(Shingle shingle, Particles particles) {
        return shingle.isWord() && !particles.arePartOf(shingle.stems());
    }

    /** The words that are topics by themselves, not only as parts of phrases. */
    private Set<List<String>> alone(List<Shingle> words) {
        double usual = words.stream()
                .mapToDouble(Shingle::burstiness)
                .sorted()
                .skip(words.size() / 2)
                .findFirst()
                .orElse(0);
        return words.stream()
                .filter(word -> word.named().size() >= Math.min(2, notes.size())) // not each word of one title
                .filter(word -> !word.isModifier())
                .filter(word -> word.burstiness() >= (mayBeOfTemplate(word) ? BURSTY : Math.min(BURSTY, usual)))
                .map(Shingle::stems)
                .collect(Collectors.toSet());
    }

    private boolean mayBeOfTemplate(Shingle word) {
        return notes.size() >= MANY && word.counts().size() > NEARLY_ALL * notes.size();
    }

    private int notesHaving(String field, String stem) throws IOException {
        return snapshot.statistics.counts(new Term(field, stem)).notes();
    }

    /** Whether a word is not a stop word, and some notes are named after it. */
    private boolean isTopic(String stem) throws IOException {
        int having = notesHaving(Fields.WORDS, stem);
        return having <= total / STOP_WORD_RATIO && NAMED_RATIO * notesHaving(Fields.NAMES, stem) >= having;
    }

    /**
     * The shingles that may be topics: nouns, judged by their contexts, that two of the notes contain, or three in a
     * small vault.
     */
    private List<Shingle> gathered(Shingles runs, List<TokenSpan> spans, VerbContexts verbs) {
        spans.forEach(runs::take);
        int needed = Math.min(notes.size(), total < SMALL ? 3 : 2);
        return runs.all().stream()
                .filter(run -> run.counts().size() >= needed)
                .filter(run -> !run.named().isEmpty())
                .filter(run -> isNoun(run.stems().getFirst(), verbs)
                        && isNoun(run.stems().getLast(), verbs))
                .toList();
    }

    private boolean isNoun(String stem, VerbContexts verbs) {
        return !verbs.isVerb(stem) && !calendar.contains(stem);
    }

    private void put(Map<List<String>, Keyword> found, Shingle run, int open) {
        double value = keyness.of(run.counts().keySet(), open);
        if (value >= Keyword.LEAST) {
            found.put(run.stems(), Keywords.keyword(run.shown(), Kind.WORDS, value, run.counts()));
        }
    }

    static Query together(List<String> stems) {
        return stems.size() == 1
                ? new TermQuery(new Term(Fields.WORDS, stems.getFirst()))
                : new PhraseQuery(Fields.WORDS, stems.toArray(String[]::new));
    }

    /** The number of public notes that match. */
    int open(Query query) throws IOException {
        return snapshot.searcher.count(snapshot.restricted(query, Access.EVERYONE));
    }

    /** Whether a phrase subsumes another keyword that shares a word with it: in half of the notes of that keyword. */
    static boolean standsFor(Map.Entry<List<String>, Keyword> phrase, Map.Entry<List<String>, Keyword> other) {
        List<NoteId> notes = other.getValue().notes();
        return phrase.getKey().size() > 1
                && !Collections.disjoint(phrase.getKey(), other.getKey())
                && 2
                                * notes.stream()
                                        .filter(new HashSet<>(phrase.getValue().notes())::contains)
                                        .count()
                        >= notes.size();
    }

    static List<Map.Entry<List<String>, Keyword>> bestFirst(Map<List<String>, Keyword> found) {
        return found.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(BEST_FIRST))
                .toList();
    }
}
