package dev.knowhow.web.page;

import dev.knowhow.feed.Channel;
import dev.knowhow.present.ListText;
import dev.knowhow.query.Rising;
import java.util.List;
import java.util.stream.Stream;

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
        View view = new View(
                title,
                lines(context, rising.topics().stream().filter(topic -> !topic.ofFew()), rising, evidence),
                lines(context, rising.topics().stream().filter(Rising.Topic::ofFew), rising, evidence),
                lines(context, rising.fading().stream(), rising, evidence),
                ListText.compared(rising));
        return Page.of(title, "rising", view).channel(Channel.rising());
    }

    private static List<ChangeLine> lines(
            PageContext context, Stream<Rising.Topic> topics, Rising rising, int evidence) {
        return topics.map(topic -> ChangeLine.of(context, topic, rising, evidence))
                .toList();
    }
}
