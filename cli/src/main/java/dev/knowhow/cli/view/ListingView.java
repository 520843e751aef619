package dev.knowhow.cli.view;

import dev.knowhow.cli.line.Environment;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.cli.text.Width;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Item;
import dev.knowhow.present.Listing;
import dev.knowhow.present.Target;
import dev.knowhow.present.question.Arguments;
import java.util.List;
import java.util.function.UnaryOperator;

/** Prints any answer as a list. */
final class ListingView implements AnswerView {

    private static final int STEP = 2;

    @Override
    public void print(Invocation invocation, Arguments arguments, Answer answer) {
        print(invocation, answer.listing());
    }

    private static void print(Invocation invocation, Listing listing) {
        TextPrinter page = TextPrinter.of(invocation);
        listing.remarks().forEach(remark -> page.wrapped(0, Plain.line(remark), page.paint()::dim));
        for (Listing.Group group : listing.groups()) {
            if (!group.heading().isEmpty()) {
                page.wrapped(0, Plain.line(group.heading()), page.paint()::cyan);
            }
            items(
                    page,
                    group.heading().isEmpty() ? 0 : STEP,
                    group.items().stream().map(item -> placed(item.unfolded())).toList());
        }
        Environment environment = invocation.environment();
        if (listing.isEmpty()) {
            environment.info(Plain.line(listing.title()) + ".");
        }
        listing.notes().forEach(note -> environment.info(Plain.line(note)));
        listing.steps().forEach(step -> environment.info(Plain.line(step.label())));
        if (listing.next() != null) {
            environment.info("more from offset " + listing.next());
        }
        if (listing.searched() != null) {
            environment.info(AnswerFooter.of(listing.searched(), environment));
        }
    }

    /** An entry with the id of the note it leads to, to read on. */
    private static Item placed(Item item) {
        return item.target() instanceof Target.OfNote note
                        && !item.label().equals(note.id().path())
                        && !item.lead().startsWith(note.id().path())
                ? new Item(
                                item.lead(),
                                item.label(),
                                item.target(),
                                note.id().path(),
                                item.chart(),
                                item.lines(),
                                item.score(),
                                item.items())
                        .about(item.about())
                : item;
    }

    /** Entries in rows, with aligned leading texts. */
    static void items(TextPrinter page, int indent, List<Item> items) {
        int leads = items.stream()
                .mapToInt(item -> Width.of(Plain.line(item.lead())))
                .max()
                .orElse(0);
        items.forEach(item -> item(page, indent, leads, item));
    }

    private static void item(TextPrinter page, int indent, int leads, Item item) {
        String lead = leads == 0 ? "" : Width.pad(Plain.line(item.lead()), leads) + "  ";
        int inner = indent + Width.of(lead);
        String label = Plain.line(item.label());
        String about = Plain.line(item.about());
        String start =
                " ".repeat(indent) + page.paint().dim(lead) + page.paint().bold(label);
        if (Width.of(label) + 2 + Width.of(about) <= page.room(inner)) {
            page.line(start + (about.isEmpty() ? "" : "  " + page.paint().dim(about)));
        } else {
            page.line(start);
            page.wrapped(inner, about, page.paint()::dim);
        }
        items(page, inner == indent ? indent + STEP : inner, item.items());
        if (item.chart() != null) {
            page.wrapped(indent + STEP, item.chart().line(), UnaryOperator.identity());
        }
        item.lines().forEach(line -> line(page, indent + STEP, line));
        if (!item.score().isEmpty()) {
            line(page, indent + STEP, item.score());
        }
    }

    /** A text of several lines is to be copied: it keeps them as they are. */
    private static void line(TextPrinter page, int indent, String line) {
        if (line.indexOf('\n') < 0) {
            page.wrapped(indent, Plain.line(line), UnaryOperator.identity());
        } else {
            page.lines(indent, line.lines().map(Plain::line).toList());
        }
    }
}
