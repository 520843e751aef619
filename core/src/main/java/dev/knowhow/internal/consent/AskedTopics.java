package dev.knowhow.internal.consent;

import dev.knowhow.query.Vocabulary;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The topics of one query. Computes the stems of the query at the first refused topic, and the result for each refused
 * topic once. Not thread-safe.
 */
public final class AskedTopics {

    private final Topics topics;
    private final List<String> texts;
    private final Vocabulary vocabulary;
    private final Map<String, Boolean> refused = new HashMap<>();
    private @Nullable Set<String> stems;

    AskedTopics(Topics topics, Collection<String> texts, Vocabulary vocabulary) {
        this.topics = topics;
        this.texts = List.copyOf(texts);
        this.vocabulary = vocabulary;
    }

    /** Whether the query contains a topic, by any of its names; see {@link Topics} for the rule. */
    boolean askFor(String topic) {
        return refused.computeIfAbsent(topic, this::isAsked);
    }

    private boolean isAsked(String topic) {
        Set<String> asked = stems;
        if (asked == null) {
            asked = topics.stems(texts, vocabulary);
            stems = asked;
        }
        if (topics.begin(topic, texts, vocabulary)) {
            return true;
        }
        for (var name : topics.names(topic, vocabulary)) {
            if (name.isIn(asked)) {
                return true;
            }
        }
        return false;
    }
}
