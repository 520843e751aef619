package dev.knowhow;

import dev.knowhow.expert.Coverage;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.expert.Experts;
import dev.knowhow.expert.Profile;
import dev.knowhow.expert.Why;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.People;
import java.util.List;
import java.util.Optional;

/** The questions of a {@link Session} about people. */
public sealed interface PeopleQuestions permits Session {

    /**
     * Finds people who know about a topic; at most five experts.
     *
     * @param topic the topic: words, a tag, or a whole question
     */
    default Experts who(String topic) {
        return who(ExpertQuery.of(topic));
    }

    /** Finds people who know about a topic. */
    Experts who(ExpertQuery query);

    /**
     * Finds people who cover several topics. Evidence has no passages.
     *
     * @param topics two or more topics, each as in a query of its own
     * @param query the other settings; its topic is ignored
     * @throws KnowhowException if there are fewer than two topics
     */
    Coverage coverage(List<String> topics, ExpertQuery query);

    /**
     * Explains a person's rank.
     *
     * @param query the query whose answer is explained
     * @param person the member's id or any of their names
     * @return empty if the person has no evidence or may not be shown
     */
    Optional<Why> why(ExpertQuery query, String person);

    /**
     * Describes what a person knows: tags of their notes, topics of the vocabulary, and words and phrases that
     * distinguish their notes from all others.
     *
     * @param person the member's id or any of their names
     * @return empty if nothing is known about the person, or they may not be shown
     */
    Optional<Profile> person(String person);

    /**
     * Returns the people who consent to a purpose, without e-mail addresses. A member who refuses is treated as a
     * person without a record: only a name written in a note is known.
     *
     * @param purpose the purpose
     */
    People people(Purpose purpose);

    /**
     * Reads the picture of a member from the vault.
     *
     * @param person the member
     * @param purpose the purpose to which they must consent
     * @return the unchanged bytes; empty without consent, or if there is no such file
     */
    Optional<byte[]> picture(MemberId person, Purpose purpose);

    /**
     * Finds the members that a name may mean. Several people may share a name, a handle or an address; each has an own
     * id.
     *
     * @param name the typed name
     * @return members with a record, and people associated with a note that the viewer may find, by id; without those
     *     who refuse to be found
     */
    List<Member> called(String name);
}
