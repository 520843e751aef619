package dev.knowhow.web.page;

import dev.knowhow.present.ListText;
import dev.knowhow.query.Rising;
import java.util.List;
import java.util.function.Predicate;

/** The page of rising and fading topics. */
final class RisingPage {

    private RisingPage() {}

    /** The data of the template. */
    private record View(
            String title, List<ChangeLine> rising, List<ChangeLine> ofFew, List<ChangeLine> fading, String compared) {}

    /**
     * The page.
     *
     * @param evidence the largest number of notes of a topic
     */
    static Page of(PageContext context, Rising rising, int evidence) {
        String title = "Rising since " + rising.since();
        Predicate<Rising.Topic> ofFew = Rising.Topic::ofFew;
        return Page.of(
                title,
                "rising",
                new View(
                        title,
                        lines(context, rising.topics(), ofFew.negate(), evidence),
                        lines(context, rising.topics(), ofFew, evidence),
                        lines(context, rising.fading(), any -> true, evidence),
                        ListText.compared(rising)));
    }

    private static List<ChangeLine> lines(
            PageContext context, List<Rising.Topic> topics, Predicate<Rising.Topic> wanted, int evidence) {
        return topics.stream()
                .filter(wanted)
                .map(topic -> ChangeLine.of(context, topic, evidence))
                .toList();
    }
}
