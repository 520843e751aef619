package dev.knowhow.present.question;

import dev.knowhow.json.Shape;
import dev.knowhow.present.Answer;
import java.util.List;

/** A question of all front ends. Immutable and thread-safe. */
public interface Question {

    /** The name, help and parameters. */
    Description description();

    /** The JSON shapes of the answer; an answer has one of them. */
    List<Shape<?>> shapes();

    /**
     * Answers the question.
     *
     * @param arguments the values of the parameters
     * @throws dev.knowhow.KnowhowException if a value is invalid
     */
    Answer answer(QuestionContext context, Arguments arguments);
}
