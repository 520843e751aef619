package dev.knowhow.spi.engine;

import dev.knowhow.query.Clause;
import dev.knowhow.query.Clause.AllOf;
import dev.knowhow.query.Clause.Phrase;
import dev.knowhow.query.Clause.Words;
import dev.knowhow.query.Relaxation;
import dev.knowhow.query.Relaxation.Step;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.text.WholeWords;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Corrects query words that no visible note contains: the word of open notes with the smallest edit distance, and of
 * several the one with the highest document frequency. A query without hits is answered with the corrected words; else
 * the corrected query is proposed if it finds more.
 */
final class SpellingByWords {

    /** The largest number of corrected words in a query. */
    private static final int MOST_WORDS = 8;

    /** The maximum length of a corrected word. */
    private static final int LONGEST = 60;

    private final NoteEngine engine;
    private final TermStatistics statistics;
    private final Vocabulary vocabulary;
    private final Access access;

    SpellingByWords(NoteEngine engine, TermStatistics statistics, Vocabulary vocabulary, Access access) {
        this.engine = engine;
        this.statistics = statistics;
        this.vocabulary = vocabulary;
        this.access = access;
    }

    SearchResults search(SearchQuery query) {
        SearchResults found = engine.find(query, vocabulary, access);
        if (found.total() > 0 && found.relaxation().step() == Step.ALL_WORDS) {
            return found;
        }
        List<String> loosened = found.relaxation().loosened();
        Clause clause = loose(query.clause(), loosened);
        Map<String, String> closest = closest(clause.optionalWords());
        if (closest.isEmpty()) {
            return found;
        }
        Clause corrected = clause.map(
                leaf -> leaf instanceof Words words ? new Words(WholeWords.replace(words.text(), closest)) : leaf);
        SearchResults closer = engine.find(query.withClause(corrected), vocabulary, access);
        if (!findsMore(closer, found)) {
            return found;
        }
        return found.total() == 0
                ? closer.withRelaxation(new Relaxation(Step.FUZZY, closer.total(), closest, loosened))
                : found.withDidYouMean(WholeWords.replace(query.text(), closest));
    }

    private static Clause loose(Clause clause, List<String> loosened) {
        return loosened.isEmpty()
                ? clause
                : new AllOf(clause.together().stream()
                        .map(part -> part instanceof Phrase phrase && loosened.contains(phrase.text())
                                ? new Words(phrase.text())
                                : part)
                        .toList());
    }

    private static boolean findsMore(SearchResults closer, SearchResults found) {
        int tighter = found.relaxation().step().compareTo(closer.relaxation().step());
        return tighter > 0
                || (tighter == 0
                        && (closer.total() > found.total()
                                || closer.relaxation().notes()
                                        > found.relaxation().notes()));
    }

    private Map<String, String> closest(String wishes) {
        Map<String, String> closest = new LinkedHashMap<>();
        new LinkedHashSet<>(statistics.words(wishes))
                .stream()
                        .filter(word -> errors(word) > 0 && statistics.notesWith(word) == 0 && !isVisible(word))
                        .limit(MOST_WORDS)
                        .forEach(word -> closest(word, errors(word)).ifPresent(other -> closest.put(word, other)));
        return closest;
    }

    /** The maximum edit distance. */
    private static int errors(String word) {
        int length = word.codePointCount(0, word.length());
        return length < 3 || length > LONGEST || word.codePoints().anyMatch(Character::isDigit)
                ? 0
                : length < 6 ? 1 : 2;
    }

    /** Whether a note contains the word that only some viewers may find. */
    private boolean isVisible(String word) {
        SearchQuery query =
                SearchQuery.of("").withClause(new Words(word)).withLimit(1).withoutPassages();
        return engine.find(query, Vocabulary.NONE, access).total() > 0;
    }

    private Optional<String> closest(String word, int most) {
        Optional<String> closest = Optional.empty();
        for (int errors = 1; closest.isEmpty() && errors <= most; errors++) {
            // the first letter is rarely mistyped (Yannakoudakis and Fawthrop: The rules of spelling errors, IPM 1983),
            // and hardly ever together with another
            int first = errors == 1 ? 0 : word.offsetByCodePoints(0, 1);
            closest = statistics.similar(word, errors).stream()
                    .filter(other -> other.startsWith(word.substring(0, first)))
                    .sorted()
                    .max(Comparator.comparingLong(statistics::notesWith));
        }
        return closest;
    }
}
