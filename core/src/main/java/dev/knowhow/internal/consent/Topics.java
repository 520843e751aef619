package dev.knowhow.internal.consent;

import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.text.Fold;
import dev.knowhow.text.FoldedWord;
import dev.knowhow.text.Stems;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a query contains a topic that a member refuses. It does if the stems of a name of the refused topic
 * are among the stems of the query and of the synonyms of its topics:
 *
 * <ul>
 *   <li>Stems are those of the engine, in all its languages. Word order, accents and compound spelling are ignored.
 *   <li>The names of a refused topic are its own, its synonyms in the vocabulary, also of parts of it, and all narrower
 *       topics: a refusal of {@code streaming} includes {@code kafka} if that is a kind of streaming.
 *   <li>A query with additional words contains the topic: {@code kafka consumer lag} contains {@code kafka}.
 *   <li>A query with fewer words, or for a broader topic, does not: a member who refuses {@code kafka streams} is found
 *       for {@code kafka}.
 * </ul>
 *
 * If languages disagree, the query contains the topic. Thread-safe.
 */
public final class Topics {

    /** The maximum number of cached topics. */
    private static final int MOST_REMEMBERED = 10_000;

    private static final Pattern PREFIX = Pattern.compile("([\\p{L}\\p{M}\\p{N}]+)\\*");

    /**
     * The cached names of refused topics, valid for one state of index and vocabulary.
     *
     * @param asOf the time of the last index update
     * @param vocabulary the vocabulary
     * @param byText the names of each topic
     */
    private record Refused(@Nullable Instant asOf, Vocabulary vocabulary, Map<String, List<Stems>> byText) {

        boolean isOf(@Nullable Instant now, Vocabulary current) {
            return vocabulary.equals(current) && Objects.equals(asOf, now);
        }
    }

    /** The cached stems of single texts, valid for one state of the index. */
    private record Stemmed(@Nullable Instant asOf, Map<String, Stems> byText) {}

    private final NoteIndex index;
    private volatile Stemmed stemmed = new Stemmed(null, new ConcurrentHashMap<>());
    private volatile Refused refused = new Refused(null, Vocabulary.NONE, Map.of());

    /** Compares topics by the analysis of an index. */
    public Topics(NoteIndex index) {
        this.index = index;
    }

    /**
     * The topics of a query.
     *
     * @param texts its words, and all other texts that name its topics
     */
    public AskedTopics asked(Collection<String> texts, Vocabulary vocabulary) {
        return new AskedTopics(this, texts, vocabulary);
    }

    /** When the index was last updated; stop words, and thus stems, may change then. Null before the first update. */
    @Nullable Instant asOf() {
        return index.status().asOf();
    }

    /** The stems of a text in the current state of the index. Cached, for texts that come with many queries. */
    public Stems stems(String text) {
        Instant now = asOf();
        Stemmed known = stemmed;
        if (!Objects.equals(known.asOf(), now) || known.byText().size() > MOST_REMEMBERED) {
            known = new Stemmed(now, new ConcurrentHashMap<>());
            stemmed = known;
        }
        return known.byText().computeIfAbsent(text, index::stems);
    }

    /** All stems of texts, and of the synonyms of the topics in them. */
    public Set<String> stems(Collection<String> texts, Vocabulary vocabulary) {
        Set<String> stems = new HashSet<>();
        for (String text : texts) {
            stems.addAll(index.stems(text).all());
            vocabulary
                    .in(text)
                    .forEach(match -> match.same()
                            .forEach(name -> stems.addAll(index.stems(name).all())));
        }
        return stems;
    }

    /** The prefix queries in texts, such as {@code kube*}, folded and without the asterisk. */
    static List<String> prefixes(Collection<String> texts) {
        return texts.stream()
                .flatMap(text -> PREFIX.matcher(text).results())
                .map(found -> Fold.of(found.group(1)))
                .toList();
    }

    /** Whether a prefix query matches a word of a topic. */
    static boolean begin(String topic, List<String> prefixes, Vocabulary vocabulary) {
        return !prefixes.isEmpty()
                && called(topic, vocabulary).stream()
                        .flatMap(name -> FoldedWord.in(name).stream())
                        .anyMatch(word -> prefixes.stream().anyMatch(word.text()::startsWith));
    }

    /** The cached names of refused topics, for the current state of the index; thread-safe. */
    Map<String, List<Stems>> names(Vocabulary vocabulary) {
        Instant now = asOf();
        Refused known = refused;
        if (!known.isOf(now, vocabulary) || known.byText().size() > MOST_REMEMBERED) {
            known = new Refused(now, vocabulary, new ConcurrentHashMap<>());
            refused = known;
        }
        return known.byText();
    }

    /** A refused topic by all its names. */
    List<Stems> names(String topic, Vocabulary vocabulary) {
        return called(topic, vocabulary).stream().map(index::stems).toList();
    }

    private static List<String> called(String topic, Vocabulary vocabulary) {
        List<String> names = new ArrayList<>(List.of(topic));
        for (Vocabulary.Match match : vocabulary.in(topic)) {
            Stream.concat(match.same().stream(), match.narrower().stream())
                    .map(name -> topic.substring(0, match.start()) + name + topic.substring(match.end()))
                    .forEach(names::add);
        }
        return names;
    }
}
