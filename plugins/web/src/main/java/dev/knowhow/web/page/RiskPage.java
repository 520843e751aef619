package dev.knowhow.web.page;

import dev.knowhow.json.EnumNames;
import dev.knowhow.present.Counts;
import dev.knowhow.present.RiskText;
import dev.knowhow.team.Risk;
import dev.knowhow.team.Risk.Successor;
import dev.knowhow.team.Risk.TopicRisk;
import dev.knowhow.web.drawing.Treemap;
import dev.knowhow.web.page.PageContext.Anchor;
import dev.knowhow.web.page.PageContext.Name;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page of topics whose knowledge may be lost: a map, whose tiles are as large as the topics, and a table. */
final class RiskPage {

    private static final double WIDTH = 1000;
    private static final double HEIGHT = 360;

    /** A tile of less width or height has no text. */
    private static final double LEGIBLE_WIDTH = 60;

    private static final double LEGIBLE_HEIGHT = 22;
    private static final double LETTER = 8.5;

    private RiskPage() {}

    /** The data of the template. */
    private record View(
            String title,
            QuestionForm form,
            List<String> remarks,
            List<TileLine> tiles,
            List<Line> topics,
            String count,
            Paging paging) {}

    /** A tile of the map. */
    private record TileLine(
            String x,
            String y,
            String width,
            String height,
            String level,
            String title,
            @Nullable String text) {}

    /** A row of the table. */
    private record Line(
            String topic,
            String href,
            String level,
            @Nullable String last,
            String notes,
            String people,
            String lost,
            String demand,
            List<HolderLine> holders,
            List<SuccessorLine> successors) {}

    /** A person of a topic. */
    private record HolderLine(Name name, String holds) {}

    /** A successor, with notes to read. */
    private record SuccessorLine(Name name, String holds, List<Anchor> notes) {}

    /** The page of an answer. */
    static Page of(PageContext context, Risk risk, QuestionForm form, Paging paging) {
        List<TopicRisk> largest = risk.topics().stream()
                .filter(one -> one.notes() > 0)
                .sorted(Comparator.comparingInt(one -> -one.notes()))
                .toList();
        List<Treemap.Tile> tiles =
                Treemap.of(largest.stream().map(TopicRisk::notes).toList(), WIDTH, HEIGHT);
        View view = new View(
                "Knowledge at risk",
                form,
                RiskText.remarks(risk),
                Stream.iterate(0, i -> i < tiles.size(), i -> i + 1)
                        .map(i -> tile(tiles.get(i), largest.get(i)))
                        .toList(),
                risk.topics().stream().map(one -> line(context, one)).toList(),
                Counts.grouped(risk.topics().size()) + " of " + Counts.of(risk.total(), "topic"),
                paging);
        return Page.of(view.title(), "risk", view);
    }

    private static TileLine tile(Treemap.Tile tile, TopicRisk one) {
        String level = EnumNames.of(one.level());
        boolean legible =
                tile.width() >= Math.max(LEGIBLE_WIDTH, LETTER * one.topic().length())
                        && tile.height() >= LEGIBLE_HEIGHT;
        return new TileLine(
                Treemap.Tile.number(tile.left()),
                Treemap.Tile.number(tile.top()),
                Treemap.Tile.number(tile.width()),
                Treemap.Tile.number(tile.height()),
                level,
                one.topic() + ": " + level + " risk, " + Counts.of(one.notes(), "note") + ", " + RiskText.last(one),
                legible ? one.topic() : null);
    }

    private static Line line(PageContext context, TopicRisk one) {
        return new Line(
                one.topic(),
                context.links().topic(one.topic()),
                EnumNames.of(one.level()),
                one.last() == null ? null : one.last().toString(),
                Counts.grouped(one.notes()),
                RiskText.people(one),
                RiskText.lost(one),
                RiskText.demand(one),
                one.holders().stream()
                        .map(holder -> new HolderLine(context.name(holder.member()), RiskText.holds(holder)))
                        .toList(),
                one.successors().stream()
                        .map(successor -> reader(context, successor))
                        .toList());
    }

    private static SuccessorLine reader(PageContext context, Successor successor) {
        return new SuccessorLine(
                context.name(successor.member()),
                RiskText.holds(successor),
                successor.toLearn().stream()
                        .map(note -> new Anchor(note.title(), context.links().note(note.id(), "")))
                        .toList());
    }
}
