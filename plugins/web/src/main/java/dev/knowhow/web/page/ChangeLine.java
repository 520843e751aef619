package dev.knowhow.web.page;

import dev.knowhow.present.Counts;
import dev.knowhow.present.ListText;
import dev.knowhow.query.Rising;
import dev.knowhow.web.drawing.Bars;
import dev.knowhow.web.page.PageContext.Anchor;
import dev.knowhow.web.page.PageContext.Name;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rising or fading topic: its notes by month, who writes about it, whom to ask, and what it goes with. */
record ChangeLine(
        String name,
        String href,
        String about,
        Bars chart,
        List<Writer> writers,
        String ofAll,
        @Nullable Writer first,
        String teams,
        @Nullable String who,
        List<Anchor> with,
        List<Evidence> notes,
        String moreNotes,
        String draft) {

    private static final int WRITERS = 5;

    /** An author with the number of recent notes, or the day of the first one. */
    record Writer(Name name, String about) {}

    /** A note that shows the change. */
    record Evidence(String title, String href, @Nullable LocalDate day) {}

    /**
     * Describes a topic. A static site names only those who agree to it.
     *
     * @param compared the answer with the topic
     * @param evidence the largest number of notes
     */
    static ChangeLine of(PageContext context, Rising.Topic topic, Rising compared, int evidence) {
        Links links = context.links();
        List<Rising.Carrier> named = topic.carriers().stream()
                .filter(carrier -> context.isNamed(carrier.member()))
                .toList();
        Rising.Carrier first = topic.first();
        return new ChangeLine(
                topic.name(),
                links.topic(topic.name()),
                ListText.rise(topic, compared.years()) + "; " + ListText.chance(topic),
                Bars.of(ListText.chart(topic)),
                named.stream()
                        .limit(WRITERS)
                        .map(carrier ->
                                new Writer(context.name(carrier.member()), Counts.of(carrier.notes(), "recent note")))
                        .toList(),
                named.size() > WRITERS ? "of " + Counts.people(named.size()) : "",
                first == null || !named.contains(first)
                        ? null
                        : new Writer(context.name(first.member()), first.first().toString()),
                topic.teams() > 1 ? Counts.of(topic.teams(), "team") : "",
                links.live() ? links.who(UrlEncoding.q(topic.name())) : null,
                topic.with().stream()
                        .map(tag -> new Anchor(tag, links.topic(tag)))
                        .toList(),
                topic.evidence().stream()
                        .limit(evidence)
                        .map(note -> new Evidence(note.title(), links.note(note.id(), ""), note.date()))
                        .toList(),
                topic.evidence().size() > evidence ? Counts.of(topic.evidence().size() - evidence, "more note") : "",
                context.draft(topic.name(), compared));
    }
}
