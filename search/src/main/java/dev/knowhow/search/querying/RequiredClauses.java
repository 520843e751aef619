package dev.knowhow.search.querying;

import dev.knowhow.query.Clause;
import dev.knowhow.query.Clause.AllOf;
import dev.knowhow.query.Clause.AnyOf;
import dev.knowhow.query.Clause.Filter;
import dev.knowhow.query.Clause.Not;
import dev.knowhow.query.Clause.Phrase;
import dev.knowhow.query.Clause.Prefix;
import dev.knowhow.query.Field;
import dev.knowhow.query.ValueRange;
import dev.knowhow.search.analysis.Word;
import dev.knowhow.search.analysis.WordTokenizer;
import dev.knowhow.search.index.AccessFilter;
import dev.knowhow.search.index.Fields;
import dev.knowhow.spi.Access;
import dev.knowhow.text.Fold;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/** Translates the required clauses of a query to filters without scores. */
final class RequiredClauses {

    /** The maximum number of words in phrases, alternatives and exclusions; further ones are ignored. */
    static final int MAX_WORDS = 100;

    /** The maximum length of a word in the index. */
    private static final int MAX_WORD_LENGTH = 255;

    private final WordPostings presence;
    private int words;

    RequiredClauses(WordPostings presence) {
        this.presence = presence;
    }

    /** The filter of all required clauses and the viewer's access. */
    Query of(List<Clause> together, Access access) throws IOException {
        words = 0;
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(AccessFilter.toFind(access), Occur.FILTER);
        for (Clause clause : together) {
            if (clause instanceof Not not) {
                all.add(strict(not.clause()), Occur.MUST_NOT);
            } else if (!(clause instanceof Clause.Words)) {
                all.add(strict(clause), Occur.FILTER);
            }
        }
        return all.build();
    }

    /** Converts a phrase of one word to a word. */
    static Clause plain(Clause leaf) {
        boolean oneWord = leaf instanceof Phrase phrase
                && WordTokenizer.ofQuestion(phrase.text()).size() < 2;
        return oneWord ? new Clause.Words(((Phrase) leaf).text()) : leaf;
    }

    private Query strict(Clause clause) throws IOException {
        return switch (clause) {
            case Clause.Words words -> allWords(words.text());
            case Phrase phrase -> phrase(phrase.text());
            case Prefix prefix -> prefix(prefix.text());
            case Filter filter -> filter(filter);
            case Not not -> not(strict(not.clause()));
            case AnyOf any -> several(any.clauses(), Occur.SHOULD);
            case AllOf all -> several(all.clauses(), Occur.FILTER);
        };
    }

    private Query several(List<Clause> clauses, Occur occur) throws IOException {
        BooleanQuery.Builder several = new BooleanQuery.Builder();
        for (Clause clause : clauses) {
            if (!clause.isNothing()) {
                several.add(strict(clause), occur);
            }
        }
        return several.build();
    }

    private static Query not(Query query) {
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                .add(query, Occur.MUST_NOT)
                .build();
    }

    private List<Word> taken(String text) {
        List<Word> all = WordTokenizer.ofQuestion(text);
        List<Word> taken = all.subList(0, Math.min(all.size(), MAX_WORDS - words));
        words += taken.size();
        return taken;
    }

    private Query allWords(String text) throws IOException {
        List<Word> taken = taken(text);
        return taken.isEmpty()
                ? MatchNoDocsQuery.INSTANCE
                : presence.ofAll(text.substring(0, taken.getLast().end()));
    }

    private Query phrase(String text) throws IOException {
        List<Word> words = taken(text);
        return new BooleanQuery.Builder()
                .add(phrase(Fields.EXACT, words), Occur.SHOULD)
                .add(phrase(Fields.ATTACHED_EXACT, words), Occur.SHOULD)
                .build();
    }

    private Query phrase(String field, List<Word> words) throws IOException {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        for (Word word : words) {
            Term[] spellings = presence.spellings(Fold.of(word.text())).stream()
                    .map(spelling -> new Term(field, spelling))
                    .toArray(Term[]::new);
            phrase.add(spellings, word.position());
        }
        return phrase.build();
    }

    private static Query prefix(String text) {
        if (text.length() > MAX_WORD_LENGTH) {
            return MatchNoDocsQuery.INSTANCE;
        }
        String lower = Fold.lower(text);
        String folded = Fold.of(lower);
        return new BooleanQuery.Builder()
                .add(new PrefixQuery(new Term(Fields.EXACT, lower)), Occur.SHOULD)
                .add(new PrefixQuery(new Term(Fields.EXACT, folded)), Occur.SHOULD)
                .add(new PrefixQuery(new Term(Fields.ACCENTED, folded)), Occur.SHOULD)
                .add(new PrefixQuery(new Term(Fields.ATTACHED_EXACT, lower)), Occur.SHOULD)
                .add(new PrefixQuery(new Term(Fields.ATTACHED_EXACT, folded)), Occur.SHOULD)
                .build();
    }

    private Query filter(Filter filter) {
        return switch (filter.field().type()) {
            case AFTER -> days(Fields.DATE, first(filter), LocalDate.MAX);
            case BEFORE -> days(Fields.DATE, LocalDate.MIN, last(filter).minusDays(1));
            case DUE -> days(Fields.REVIEW_BY, LocalDate.MIN, last(filter));
            case UNTIL -> days(Fields.UNTIL, LocalDate.MIN, last(filter));
            case TITLE -> titled(filter.values());
            case AUTHOR -> values(filter.field(), lower(filter.values()));
            case PROPERTY -> property(filter.field(), filter.values());
            case TAG, KIND, YEAR, FOLDER, LANG, STATUS, SKILLS, PATH, HAS -> values(filter.field(), filter.values());
        };
    }

    private static Query property(Field field, Set<String> values) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        Set<String> terms = new TreeSet<>();
        for (String value : values) {
            Optional<ValueRange> range = ValueRange.of(value);
            range.flatMap(ValueRange::days)
                    .ifPresent(days -> any.add(
                            SortedNumericDocValuesField.newSlowRangeQuery(
                                    Fields.daysOf(field),
                                    days.from().toEpochDay(),
                                    days.to().toEpochDay()),
                            Occur.SHOULD));
            range.flatMap(ValueRange::numbers)
                    .ifPresent(numbers -> any.add(
                            SortedNumericDocValuesField.newSlowRangeQuery(
                                    Fields.numbersOf(field),
                                    NumericUtils.doubleToSortableLong(numbers.from()),
                                    NumericUtils.doubleToSortableLong(numbers.to())),
                            Occur.SHOULD));
            if (range.isEmpty()) {
                terms.add(value);
            }
        }
        return any.add(values(field, terms), Occur.SHOULD).build();
    }

    private static LocalDate first(Filter filter) {
        return filter.values().stream()
                .map(LocalDate::parse)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
    }

    private static LocalDate last(Filter filter) {
        return filter.values().stream()
                .map(LocalDate::parse)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN.plusDays(1));
    }

    private static Query days(String field, LocalDate from, LocalDate to) {
        return NumericDocValuesField.newSlowRangeQuery(field, from.toEpochDay(), to.toEpochDay());
    }

    private static Set<String> lower(Set<String> values) {
        Set<String> lower = new TreeSet<>();
        values.forEach(value -> lower.add(Fold.lower(value)));
        return lower;
    }

    private static Query values(Field field, Set<String> values) {
        return new TermInSetQuery(
                Fields.of(field), values.stream().map(BytesRef::new).toList());
    }

    private Query titled(Set<String> values) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String value : values) {
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            for (Word word : taken(value)) {
                Set<String> terms = new TreeSet<>(presence.stems(word.text()));
                terms.add(Fold.of(word.text()));
                all.add(values(Field.TITLE, terms), Occur.FILTER);
            }
            any.add(all.build(), Occur.SHOULD);
        }
        return any.build();
    }
}
