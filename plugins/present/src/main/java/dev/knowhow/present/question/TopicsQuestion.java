package dev.knowhow.present.question;

import dev.knowhow.json.Shape;
import dev.knowhow.json.TopicListShape;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Counts;
import dev.knowhow.present.Item;
import dev.knowhow.present.Listing;
import dev.knowhow.present.Target;
import dev.knowhow.query.TopicList;
import java.util.List;

/** Lists topics. */
final class TopicsQuestion implements Question {

    private static final int USUAL = 100;
    private static final int MOST = 10_000;

    @Override
    public Description description() {
        return Description.of("topics", "List the topics of the notes, the most frequent first.")
                .details(
                        "The topics are the tags of the notes. If there are fewer tags on notes than half the number of "
                                + "notes, names of folders are topics too, except of folders with one note, or with nearly all notes of the "
                                + "folder around them.")
                .page("topics", USUAL, MOST)
                .examples("topics");
    }

    @Override
    public List<Shape<?>> shapes() {
        return List.of(TopicListShape.SHAPE);
    }

    @Override
    public Answer answer(QuestionContext context, Arguments arguments) {
        int offset = arguments.number("offset");
        TopicList topics = context.session().topics(offset, arguments.number("limit"));
        boolean none = offset == 0 && topics.topics().isEmpty();
        return Answer.of(
                topics,
                TopicListShape.SHAPE,
                !topics.topics().isEmpty(),
                () -> Listing.of("Topics")
                        .items(topics.topics().stream()
                                .map(topic -> Item.of(topic.name())
                                        .to(new Target.OfTopic(topic.name()))
                                        .about(Counts.of(topic.notes(), "note")))
                                .toList())
                        .notes(
                                none ? "No note has a tag, and no folder has several notes" : "",
                                topics.others() > 0 ? "and " + Counts.grouped(topics.others()) + " more" : ""));
    }
}
