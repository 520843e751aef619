package dev.knowhow.web.page;

import dev.knowhow.note.Problem;
import dev.knowhow.present.RadarText;
import dev.knowhow.present.question.Arguments;
import dev.knowhow.query.Radar;
import dev.knowhow.query.Radar.Blip;
import dev.knowhow.web.drawing.RadarDrawing;
import dev.knowhow.web.page.PageContext.Anchor;
import dev.knowhow.web.page.PageContext.Name;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of the radar: a drawing, and the same items as tables. */
final class RadarPage {

    private RadarPage() {}

    /** The data of the template. */
    private record View(
            String title,
            String period,
            @Nullable RadarForm form,
            @Nullable RadarDrawing drawing,
            List<Table> tables,
            List<String> problems) {}

    /** The items of a quadrant. */
    private record Table(String quadrant, int number, List<Line> items) {}

    /** A row of a table. */
    private record Line(
            int number,
            Anchor item,
            String ring,
            String move,
            List<Change> history,
            List<Name> people,
            String notes,
            List<Anchor> evidence,
            List<String> due) {}

    /** A ring that an item had; the name of the only one is in the row. */
    private record Change(String ring, String since) {}

    /** The page of an answer. */
    static Page of(PageContext context, Radar radar, Arguments arguments) {
        List<Table> tables = radar.quadrants().stream()
                .map(quadrant -> new Table(
                        quadrant,
                        radar.quadrants().indexOf(quadrant),
                        radar.in(quadrant).stream()
                                .map(blip -> line(context, blip))
                                .toList()))
                .toList();
        View view = new View(
                "Radar",
                radar.blips().isEmpty() ? RadarText.nothing(radar) : RadarText.period(radar),
                context.links().live() && !radar.quadrants().isEmpty() ? RadarForm.of(radar, arguments) : null,
                radar.blips().isEmpty()
                        ? null
                        : RadarDrawing.of(
                                radar,
                                drawn(radar, arguments),
                                id -> context.links().note(id, "")),
                tables,
                radar.problems().stream().map(Problem::toString).toList());
        return Page.of(view.title(), "radar", view);
    }

    /** All quadrants, unless some are selected. */
    private static List<String> drawn(Radar radar, Arguments arguments) {
        return arguments.texts("quadrant").isEmpty()
                ? radar.quadrants()
                : radar.quadrants().stream()
                        .filter(quadrant -> !radar.in(quadrant).isEmpty())
                        .toList();
    }

    private static Line line(PageContext context, Blip blip) {
        return new Line(
                blip.number(),
                new Anchor(blip.note().title(), context.links().note(blip.note().id(), "")),
                blip.ring(),
                RadarText.move(blip),
                blip.history().stream()
                        .map(change -> new Change(
                                blip.history().size() == 1 ? "" : change.ring(), RadarText.since(change.day())))
                        .toList(),
                blip.people().stream()
                        .filter(context::isNamed)
                        .map(context::name)
                        .toList(),
                RadarText.notes(blip),
                blip.evidence().stream()
                        .map(note -> new Anchor(note.title(), context.links().note(note.id(), "")))
                        .toList(),
                RadarText.due(blip));
    }
}
