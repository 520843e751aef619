package dev.knowhow.present.question;

import dev.knowhow.json.ListShapes;
import dev.knowhow.json.Shape;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Item;
import dev.knowhow.present.ListText;
import dev.knowhow.present.Listing;
import dev.knowhow.present.Target;
import dev.knowhow.present.question.Parameter.Range;
import dev.knowhow.query.Rising;
import java.util.List;

/** Lists rising topics. */
final class RisingQuestion implements Question {

    private static final int MOST = 1000;

    @Override
    public Description description() {
        return Description.of("rising", "List topics with a statistically significant increase.")
                .details("Compares the notes written since a day with those of the year before, topic by topic, "
                        + "and shows what chance alone does not explain, with the notes that show it. Topics are "
                        + "tags and what vocabulary.txt names.")
                .day("since", "90d", "the first day that counts as now")
                .number("evidence", new Range(0, MOST, 3), "show at most this many notes for each topic")
                .limit("topics", MOST, MOST)
                .examples("rising", "rising --since 2026-01 --evidence 10")
                .anonymous();
    }

    @Override
    public List<Shape<?>> shapes() {
        return List.of(ListShapes.RISING);
    }

    @Override
    public Answer answer(QuestionContext context, Arguments arguments) {
        Rising all = context.session().rising(arguments.since("since"));
        int evidence = arguments.number("evidence");
        Rising rising = new Rising(
                all.since(),
                all.before(),
                all.notes(),
                all.notesBefore(),
                all.topics().stream().limit(arguments.number("limit")).toList());
        return Answer.of(
                rising,
                ListShapes.RISING,
                !rising.topics().isEmpty(),
                () -> Listing.of("Rising since " + rising.since())
                        .items(rising.topics().stream()
                                .map(topic -> item(topic, evidence))
                                .toList())
                        .notes(ListText.compared(rising)));
    }

    private static Item item(Rising.Topic topic, int evidence) {
        int more = topic.evidence().size() - Math.min(evidence, topic.evidence().size());
        return Item.of(topic.name())
                .to(new Target.OfTopic(topic.name()))
                .about(ListText.rise(topic) + ", " + ListText.chance(topic))
                .items(topic.evidence().stream()
                        .limit(evidence)
                        .map(note -> Item.note(note.title(), note.id()).day(note.date()))
                        .toList())
                .lines(more > 0 ? "and " + more + " more" : "");
    }
}
