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
 * Decides whether a question asks for a topic that somebody refuses. It does if the stems of any name of the refused
 * topic are among the stems of the question and of the other names of what it asks for:
 *
 * <ul>
 *   <li>Stems are the engine's, in all its languages; order, accents and spelling as one word or several do not count.
 *   <li>The names of a refused topic are its own, those the vocabulary has for it or for a part of it, and those of all
 *       narrower topics: who refuses {@code streaming} refuses {@code kafka} if that is a kind of streaming.
 *   <li>A question with more words asks for the topic, too: {@code kafka consumer lag} asks for {@code kafka}.
 *   <li>A question with fewer words does not, nor does one for a broader topic: who refuses {@code kafka streams} is
 *       found for {@code kafka}.
 * </ul>
 *
 * Where languages disagree, the topic counts as asked for. Safe for use by many threads.
 */
public final class Topics {

    /** More topics than people refuse. */
    private static final int MOST_REMEMBERED = 10_000;

    private static final Pattern PREFIX = Pattern.compile("([\\p{L}\\p{M}\\p{N}]+)\\*");

    /**
     * The refused topics that questions met, with all their names; as long as index and vocabulary stay.
     *
     * @param asOf when the index was last brought up to date
     * @param vocabulary the team's words
     * @param byText the names of each topic
     */
    private record Refused(@Nullable Instant asOf, Vocabulary vocabulary, Map<String, List<Stems>> byText) {

        boolean isOf(@Nullable Instant now, Vocabulary current) {
            return vocabulary.equals(current) && Objects.equals(asOf, now);
        }
    }

    private final NoteIndex index;
    private volatile Refused refused = new Refused(null, Vocabulary.NONE, Map.of());

    /** Compares topics by the analysis of an index. */
    public Topics(NoteIndex index) {
        this.index = index;
    }

    /**
     * What a question asks for.
     *
     * @param texts its words, and whatever else it says it is about
     */
    public AskedTopics asked(Collection<String> texts, Vocabulary vocabulary) {
        return new AskedTopics(this, texts, vocabulary);
    }

    /** When the index was last updated; stop words, and thus stems, may change then. Null before the first update. */
    @Nullable Instant asOf() {
        return index.status().asOf();
    }

    /** All stems of some texts, and of the other names of the topics they name. */
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

    /** Whether a text has the beginning of a word of a topic, as in {@code kube*}. */
    boolean begin(String topic, Collection<String> texts, Vocabulary vocabulary) {
        List<String> beginnings = texts.stream()
                .flatMap(text -> PREFIX.matcher(text).results())
                .map(found -> Fold.of(found.group(1)))
                .toList();
        return !beginnings.isEmpty()
                && called(topic, vocabulary).stream()
                        .flatMap(name -> FoldedWord.in(name).stream())
                        .anyMatch(word -> beginnings.stream().anyMatch(word.text()::startsWith));
    }

    /** A refused topic by all its names. */
    List<Stems> names(String topic, Vocabulary vocabulary) {
        Instant now = asOf();
        Refused known = refused;
        if (!known.isOf(now, vocabulary) || known.byText().size() > MOST_REMEMBERED) {
            known = new Refused(now, vocabulary, new ConcurrentHashMap<>());
            refused = known;
        }
        return known.byText()
                .computeIfAbsent(
                        topic,
                        text -> called(text, vocabulary).stream()
                                .map(index::stems)
                                .toList());
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
