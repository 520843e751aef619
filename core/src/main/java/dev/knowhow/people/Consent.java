package dev.knowhow.people;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a member consents to be listed for. A change applies from the next question on. Immutable.
 *
 * @param answers the member's answer by purpose; a purpose without an answer has its {@link Purpose#byDefault default}
 * @param refusedTopics the topics for which the member refuses to be found, as written
 */
public record Consent(Map<Purpose, Boolean> answers, Set<String> refusedTopics) {

    /** A purpose of listing a member. A member who refuses {@link #SEARCH} is listed for no purpose. */
    public enum Purpose {
        /** Being found as an expert. */
        SEARCH(true),
        /** Being suggested as a person to ask. */
        ASKING(true),
        /** Being offered as a mentor. */
        MENTORING(true),
        /** Being suggested for roles, projects and other opportunities; refused by default. */
        OPPORTUNITIES(false),
        /** Being named in news, digests and feeds. */
        DIGEST(true),
        /** Being part of an export, such as a static site. */
        EXPORT(true);

        private final boolean byDefault;

        Purpose(boolean byDefault) {
            this.byDefault = byDefault;
        }

        /** Whether a member without an answer consents. */
        public boolean byDefault() {
            return byDefault;
        }
    }

    /** The consent without answers: the defaults of all purposes, and no refused topics. */
    public static final Consent DEFAULT = new Consent(Map.of(), Set.of());

    /** Copies the collections. */
    public Consent {
        Map<Purpose, Boolean> sorted = new EnumMap<>(Purpose.class);
        sorted.putAll(answers);
        answers = Collections.unmodifiableMap(sorted);
        refusedTopics = Ordered.copy(refusedTopics);
    }

    /** The refusal of all purposes. */
    public static Consent refused() {
        Map<Purpose, Boolean> no = new EnumMap<>(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            no.put(purpose, false);
        }
        return new Consent(no, Set.of());
    }

    /** Combines two records of one member: a refusal in either is a refusal. */
    public Consent and(Consent other) {
        Map<Purpose, Boolean> both = new EnumMap<>(Purpose.class);
        both.putAll(answers);
        other.answers.forEach((purpose, agreed) -> both.merge(purpose, agreed, Boolean::logicalAnd));
        Set<String> topics = new LinkedHashSet<>(refusedTopics);
        topics.addAll(other.refusedTopics);
        return new Consent(both, topics);
    }

    /** Whether the member consents to a purpose, regardless of topic. */
    public boolean agreesTo(Purpose purpose) {
        Boolean answer = answers.get(purpose);
        return answer == null ? purpose.byDefault() : answer;
    }
}
