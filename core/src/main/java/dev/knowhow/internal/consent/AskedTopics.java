package dev.knowhow.internal.consent;

import dev.knowhow.query.Vocabulary;
import dev.knowhow.text.Stems;
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
    private @Nullable Question question;

    /**
     * What is computed once for the query, not for each refused topic.
     *
     * @param stems the stems of the query
     * @param prefixes its prefix queries
     * @param names the names of refused topics
     */
    private record Question(Set<String> stems, List<String> prefixes, Map<String, List<Stems>> names) {}

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
        Question asked = question;
        if (asked == null) {
            asked = new Question(topics.stems(texts, vocabulary), Topics.prefixes(texts), topics.names(vocabulary));
            question = asked;
        }
        if (Topics.begin(topic, asked.prefixes, vocabulary)) {
            return true;
        }
        for (Stems name : asked.names.computeIfAbsent(topic, text -> topics.names(text, vocabulary))) {
            if (name.isIn(asked.stems)) {
                return true;
            }
        }
        return false;
    }
}
