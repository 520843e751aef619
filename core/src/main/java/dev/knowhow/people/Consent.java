package dev.knowhow.people;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a member agrees to be shown for. A change holds from the next question on. It is read in one place alone, which decides who
 * takes part in an answer. Immutable.
 *
 * @param answers what the member says to a purpose; a purpose without an answer has its {@link Purpose#byDefault default}
 * @param refusedTopics the topics the member is not to be found for, as written
 */
public record Consent(Map<Purpose, Boolean> answers, Set<String> refusedTopics) {

    /** What a member may be shown for. Who does not agree to {@link #SEARCH} is shown for nothing. */
    public enum Purpose {
        /** Being found as somebody who knows. */
        SEARCH(true),
        /** Being proposed as somebody to ask. */
        ASKING(true),
        /** Being offered as a mentor. */
        MENTORING(true),
        /** Being proposed for roles, projects and other opportunities. Only who says so agrees to it. */
        OPPORTUNITIES(false),
        /** Being named in news, digests and feeds. */
        DIGEST(true),
        /** Being part of an export, such as a static site. */
        EXPORT(true);

        private final boolean byDefault;

        Purpose(boolean byDefault) {
            this.byDefault = byDefault;
        }

        /** Whether a member agrees who says nothing about it. */
        public boolean byDefault() {
            return byDefault;
        }
    }

    /** Says nothing: agrees to every purpose by its default, and refuses no topic. */
    public static final Consent DEFAULT = new Consent(Map.of(), Set.of());

    /** Copies the collections. */
    public Consent {
        Map<Purpose, Boolean> sorted = new EnumMap<>(Purpose.class);
        sorted.putAll(answers);
        answers = Collections.unmodifiableMap(sorted);
        refusedTopics = Ordered.copy(refusedTopics);
    }

    /** Agrees to nothing. */
    public static Consent refused() {
        Map<Purpose, Boolean> no = new EnumMap<>(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            no.put(purpose, false);
        }
        return new Consent(no, Set.of());
    }

    /** Of two records of one member: what either refuses is refused. */
    public Consent and(Consent other) {
        Map<Purpose, Boolean> both = new EnumMap<>(Purpose.class);
        both.putAll(answers);
        other.answers.forEach((purpose, agreed) -> both.merge(purpose, agreed, Boolean::logicalAnd));
        Set<String> topics = new LinkedHashSet<>(refusedTopics);
        topics.addAll(other.refusedTopics);
        return new Consent(both, topics);
    }

    /** Whether the member agrees to a purpose, whatever the topic. */
    public boolean agreesTo(Purpose purpose) {
        return answers.getOrDefault(purpose, purpose.byDefault());
    }
}
