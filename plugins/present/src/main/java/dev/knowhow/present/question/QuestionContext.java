package dev.knowhow.present.question;

import dev.knowhow.Knowhow;
import dev.knowhow.Session;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.People;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * The viewer's session, with what answers need to be put into words.
 *
 * @param knowhow the knowhow of the session
 * @param session the questions of the viewer
 * @param people those who may be shown
 * @param today the day it is for the viewer
 */
public record QuestionContext(Knowhow knowhow, Session session, People people, LocalDate today) {

    /** A viewer who is shown the people who agree to be found. */
    public static QuestionContext of(Knowhow knowhow, Session session, LocalDate today) {
        return new QuestionContext(knowhow, session, session.people(Purpose.SEARCH), today);
    }

    KnownPeople knownPeople() {
        return new KnownPeople(people, session::called);
    }

    /** The member that is meant by a name in a note. */
    public Function<String, Member> names() {
        return people::resolve;
    }
}
