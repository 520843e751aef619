package dev.knowhow.internal.consent;

import dev.knowhow.people.Consent;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import org.jspecify.annotations.Nullable;

/**
 * The members that an answer may show: those who agree to be found, to the purpose of the answer, and to each of its
 * topics. The only reader of {@link Consent}, so that all front ends and questions follow one rule. Thread-safe, unless
 * restricted to the topics of a query.
 */
public final class Findable {

    private final Purpose purpose;
    private final @Nullable AskedTopics topics;

    private Findable(Purpose purpose, @Nullable AskedTopics topics) {
        this.purpose = purpose;
        this.topics = topics;
    }

    /** The members who agree to a purpose, for any topic. */
    public static Findable to(Purpose purpose) {
        return new Findable(purpose, null);
    }

    /** Restricts these to members who refuse no topic of the query. */
    public Findable about(AskedTopics asked) {
        return new Findable(purpose, asked);
    }

    /** Whether an answer may show a member. */
    public boolean includes(Member member) {
        return agrees(member.consent(), purpose) && refusesNone(member);
    }

    /** Whether a member refuses no topic of the query. */
    boolean refusesNone(Member member) {
        return topics == null || member.consent().refusedTopics().stream().noneMatch(topics::askFor);
    }

    /** Whether a member refuses a topic. */
    static boolean refusesTopics(Member member) {
        return !member.consent().refusedTopics().isEmpty();
    }

    /** Whether a consent includes a purpose, for any topic. Without {@link Purpose#SEARCH}, it includes no purpose. */
    public static boolean agrees(Consent consent, Purpose purpose) {
        return consent.agreesTo(Purpose.SEARCH) && consent.agreesTo(purpose);
    }
}
