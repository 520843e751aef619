package dev.knowhow.present.question;

import dev.knowhow.json.Shape;
import dev.knowhow.present.Answer;
import java.util.List;

/** A question that every front end asks. Immutable and safe for use by many threads. */
public interface Question {

    /** What it is called, what it does, and what it takes. */
    Description description();

    /** What programs get: one of these. */
    List<Shape<?>> shapes();

    /**
     * Answers.
     *
     * @param arguments the values of the parameters
     * @throws dev.knowhow.KnowhowException if a value is invalid
     */
    Answer answer(QuestionContext context, Arguments arguments);
}
