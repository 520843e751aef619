package dev.knowhow.present.question;

import dev.knowhow.LinkReport;
import dev.knowhow.LinkReport.Row;
import dev.knowhow.json.ReportShapes;
import dev.knowhow.json.Shape;
import dev.knowhow.note.NoteId;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Counts;
import dev.knowhow.present.Item;
import dev.knowhow.present.LinkText;
import dev.knowhow.present.Listing;
import dev.knowhow.present.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Lists broken links. */
final class LinksQuestion implements Question {

    private static final int MOST = 10_000;

    @Override
    public Description description() {
        return Description.of("links", "List broken links.")
                .details("By file and line.")
                .flag("ambiguous", "list links that match several notes, too")
                .page("links", MOST, MOST);
    }

    @Override
    public List<Shape<?>> shapes() {
        return List.of(ReportShapes.LINKS);
    }

    @Override
    public Answer answer(QuestionContext context, Arguments arguments) {
        LinkReport all = context.session().links();
        List<Row> rows = new ArrayList<>(all.broken());
        rows.addAll(arguments.flag("ambiguous") ? all.ambiguous() : List.of());
        int offset = Math.min(arguments.number("offset"), rows.size());
        int end = Math.min(offset + arguments.number("limit"), rows.size());
        int broken = Math.clamp(all.broken().size(), offset, end);
        LinkReport shown = new LinkReport(all.total(), rows.subList(offset, broken), rows.subList(broken, end));
        boolean clean = rows.isEmpty();
        return Answer.of(
                shown,
                ReportShapes.LINKS,
                clean,
                () -> Listing.of(clean ? "No broken links" : "Broken links")
                        .items(shown.broken().stream()
                                .map(row -> item(row).about("broken"))
                                .toList())
                        .items(shown.ambiguous().stream()
                                .map(row -> item(row).about("may mean " + candidates(row)))
                                .toList())
                        .notes(Counts.of(all.total(), "link") + " within the vault: "
                                + Counts.grouped(all.broken().size()) + " broken, "
                                + Counts.grouped(all.ambiguous().size()) + " ambiguous")
                        .next(end < rows.size() ? (Integer) end : null));
    }

    private static Item item(Row row) {
        return Item.of(LinkText.written(row.link()))
                .lead(row.from() + ":" + row.link().line() + ":")
                .to(new Target.OfNote(row.from(), ""));
    }

    private static String candidates(Row row) {
        return row.candidates().stream().map(NoteId::path).collect(Collectors.joining(" or "));
    }
}
