package dev.knowhow.present.question;

import dev.knowhow.json.FoundNotes.FieldValues;
import dev.knowhow.json.Shape;
import dev.knowhow.present.Answer;
import dev.knowhow.query.Field;
import java.util.List;

/** Lists topics. */
final class TopicsQuestion implements Question {

    private static final int USUAL = 100;
    private static final int MOST = 10_000;

    @Override
    public Description description() {
        return Description.of("topics", "List the topics of the notes, the most frequent first.")
                .details("The topics are the tags of the notes.")
                .page("topics", USUAL, MOST)
                .examples("topics");
    }

    @Override
    public List<Shape<?>> shapes() {
        return List.of(FieldValues.SHAPE);
    }

    @Override
    public Answer answer(QuestionContext context, Arguments arguments) {
        return FacetsQuestion.answer(context, Field.TAG, arguments);
    }
}
