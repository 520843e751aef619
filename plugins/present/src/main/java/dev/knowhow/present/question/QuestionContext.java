package dev.knowhow.present.question;

import dev.knowhow.Knowhow;
import dev.knowhow.Session;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.People;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * The viewer's session, and what is needed to put answers into words.
 *
 * @param knowhow the knowhow of the session
 * @param session the session of the viewer
 * @param people the people who may be shown
 * @param today the viewer's current day
 */
public record QuestionContext(Knowhow knowhow, Session session, People people, LocalDate today) {

    /** A context with the people who agree to be found. */
    public static QuestionContext of(Knowhow knowhow, Session session, LocalDate today) {
        return new QuestionContext(knowhow, session, session.people(Purpose.SEARCH), today);
    }

    KnownPeople knownPeople() {
        return new KnownPeople(people, session::called);
    }

    /** The member of a name in a note. */
    public Function<String, Member> names() {
        return people::resolve;
    }
}
