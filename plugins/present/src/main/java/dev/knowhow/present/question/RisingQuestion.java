package dev.knowhow.present.question;

import dev.knowhow.json.ListShapes;
import dev.knowhow.json.Shape;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Counts;
import dev.knowhow.present.Item;
import dev.knowhow.present.ListText;
import dev.knowhow.present.Listing;
import dev.knowhow.present.Target;
import dev.knowhow.present.question.Parameter.Range;
import dev.knowhow.query.Rising;
import dev.knowhow.query.RisingQuery;
import java.util.List;
import java.util.stream.Stream;

/** Lists rising topics. */
final class RisingQuestion implements Question {

    private static final int MOST = 1000;

    @Override
    public Description description() {
        return Description.of("rising", "List topics with a statistically significant rise or fall.")
                .details(
                        "Compares the notes written in a recent period with those of the years before, topic by topic, "
                                + "and shows what chance alone does not explain: rising and fading topics, the notes that show "
                                + "it, and who wrote them. Topics are tags, folders, what vocabulary.txt names, and words and "
                                + "phrases of titles. The recent period ends with the day on which the newest note was written, unless a "
                                + "day is given. Topics of one or two authors are listed apart.")
                .day("since", "", "the first day of the recent period; by default 90 days before its last day")
                .day("asOf", "", "the last day of the recent period")
                .number(
                        "years",
                        new Range(1, RisingQuery.MAX_YEARS, 1),
                        "compare with this many years before the recent period")
                .option("topic", "NAME", "only this topic, if it rises or fades")
                .number("evidence", new Range(0, MOST, 3), "show at most this many notes for each topic")
                .limit("topics", RisingQuery.MAX_LIMIT, RisingQuery.MAX_LIMIT)
                .examples(
                        "rising",
                        "rising --since 2026-01 --evidence 10",
                        "rising --since 2025-01 --as-of 2025-12-31 --years 5")
                .anonymous();
    }

    @Override
    public List<Shape<?>> shapes() {
        return List.of(ListShapes.RISING);
    }

    @Override
    public Answer answer(QuestionContext context, Arguments arguments) {
        Rising rising = context.session().rising(query(arguments));
        int evidence = arguments.number("evidence");
        return Answer.of(
                rising,
                ListShapes.RISING,
                !rising.topics().isEmpty() || !rising.fading().isEmpty(),
                () -> Listing.of("Rising since " + rising.since())
                        .items(items(
                                rising.topics().stream().filter(topic -> !topic.ofFew()), rising.years(), evidence))
                        .group(
                                "Rising, but written by one or two people",
                                items(rising.topics().stream().filter(Rising.Topic::ofFew), rising.years(), evidence))
                        .group("Fading", items(rising.fading().stream(), rising.years(), evidence))
                        .notes(ListText.compared(rising)));
    }

    private static RisingQuery query(Arguments arguments) {
        String topic = arguments.text("topic");
        try {
            return RisingQuery.DEFAULT
                    .withSince(arguments.day("since"))
                    .withUntil(arguments.day("asOf"))
                    .withYears(arguments.number("years"))
                    .withTopic(topic.isEmpty() ? null : topic)
                    .withLimit(arguments.number("limit"));
        } catch (IllegalArgumentException e) {
            throw Arguments.wrong(String.valueOf(e.getMessage()));
        }
    }

    private static List<Item> items(Stream<Rising.Topic> topics, int years, int evidence) {
        return topics.map(topic -> item(topic, years, evidence)).toList();
    }

    /**
     * A topic with the latest notes that show it.
     *
     * @param years the length of the earlier period
     */
    static Item item(Rising.Topic topic, int years, int evidence) {
        int more = topic.evidence().size() - Math.min(evidence, topic.evidence().size());
        return Item.of(topic.name())
                .to(new Target.OfTopic(topic.name()))
                .about(ListText.rise(topic, years), ListText.chance(topic))
                .chart(ListText.chart(topic))
                .lines(ListText.carriers(topic), ListText.with(topic), more > 0 ? Counts.of(more, "more note") : "")
                .items(topic.evidence().stream()
                        .limit(evidence)
                        .map(note -> Item.note(note.title(), note.id()).day(note.date()))
                        .toList());
    }
}
