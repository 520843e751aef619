package dev.knowhow.internal.consent;

import dev.knowhow.people.Consent;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import org.jspecify.annotations.Nullable;

/**
 * Whom an answer may show: the members who agree to be found, to the purpose of the answer, and to each topic it is
 * about. The only reader of {@link Consent}, so that each front end and each question follows the same rule. Safe for
 * use by many threads.
 */
public final class Findable {

    private final Purpose purpose;
    private final @Nullable AskedTopics topics;

    private Findable(Purpose purpose, @Nullable AskedTopics topics) {
        this.purpose = purpose;
        this.topics = topics;
    }

    /** Those who agree to a purpose, whatever the topic. */
    public static Findable to(Purpose purpose) {
        return new Findable(purpose, null);
    }

    /** Of these, those who refuse none of the topics that are asked for. */
    public Findable about(AskedTopics asked) {
        return new Findable(purpose, asked);
    }

    /** Whether an answer may show a member. */
    public boolean includes(Member member) {
        return agrees(member.consent(), purpose) && refusesNone(member);
    }

    /** Whether a member refuses none of the topics that are asked for. */
    boolean refusesNone(Member member) {
        return topics == null || member.consent().refusedTopics().stream().noneMatch(topics::askFor);
    }

    /** Whether somebody agrees to a purpose, whatever the topic. Who is not to be found is shown for nothing. */
    public static boolean agrees(Consent consent, Purpose purpose) {
        return consent.agreesTo(Purpose.SEARCH) && consent.agreesTo(purpose);
    }
}
