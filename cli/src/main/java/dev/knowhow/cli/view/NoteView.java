package dev.knowhow.cli.view;

import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.json.EnumNames;
import dev.knowhow.json.NoteShapes.Credit;
import dev.knowhow.json.WholeNote;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Link;
import dev.knowhow.note.Link.Kind;
import dev.knowhow.note.Note;
import dev.knowhow.note.Section;
import dev.knowhow.note.Status;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Item;
import dev.knowhow.present.LinkText;
import dev.knowhow.present.ListText;
import dev.knowhow.present.question.Arguments;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Prints a whole note. */
public final class NoteView implements AnswerView {

    private static final int MOST_RELATED = 3;

    /** Prints a note. */
    @Override
    public void print(Invocation invocation, Arguments arguments, Answer answer) {
        if (answer.value() instanceof WholeNote whole) {
            print(TextPrinter.of(invocation), whole);
        }
    }

    /** Prints a note. */
    public static void print(TextPrinter page, WholeNote whole) {
        Note note = whole.note();
        page.wrapped(0, Plain.line(note.title()), page.paint()::bold);
        page.wrapped(0, Plain.line(about(note)), page.paint()::dim);
        people(whole.credits())
                .forEach((role, names) -> page.wrapped(
                        0, Plain.line(EnumNames.of(role) + ": " + String.join(", ", names)), page.paint()::dim));
        whole.sections().forEach(section -> section(page, section));
        links(page, note.links());
        if (!whole.related().isEmpty()) {
            page.blank();
            page.wrapped(0, "related:", page.paint()::dim);
            ListingView.items(
                    page,
                    0,
                    whole.related().stream()
                            .limit(MOST_RELATED)
                            .map(other -> Item.note(other.title(), other.id())
                                    .about(other.id().path(), ListText.reasons(other)))
                            .toList());
        }
    }

    private static String about(Note note) {
        var about = new ArrayList<String>();
        about.add(note.id().path());
        if (note.kind() != null) {
            about.add(note.kind());
        }
        if (note.status() != Status.PUBLISHED) {
            about.add(EnumNames.of(note.status()));
        }
        if (note.date() != null) {
            about.add(note.date().toString());
        }
        if (!note.tags().isEmpty()) {
            about.add("#" + String.join(" #", note.tags()));
        }
        return String.join("  ", about);
    }

    private static Map<Role, Set<String>> people(List<Credit> credits) {
        var byRole = new EnumMap<Role, Set<String>>(Role.class);
        for (Credit credit : credits) {
            byRole.computeIfAbsent(credit.attribution().role(), role -> new LinkedHashSet<>())
                    .add(credit.member().name());
        }
        return byRole;
    }

    private static void section(TextPrinter page, Section section) {
        page.blank();
        if (!section.path().isEmpty()) {
            page.wrapped(0, Plain.line(String.join(" › ", section.path())), page.paint()::bold);
        }
        section.text().lines().forEach(block -> page.wrapped(2, Plain.line(block), UnaryOperator.identity()));
        // Code keeps its line breaks, and its blanks at their beginning.
        section.code().lines().forEach(line -> page.line("    " + page.paint().cyan(Plain.line(line))));
    }

    private static void links(TextPrinter page, List<Link> links) {
        var targets = new LinkedHashSet<String>();
        for (Link link : links) {
            if (link.kind() != Kind.EXTERNAL && !link.target().isEmpty()) {
                targets.add(LinkText.written(link));
            }
        }
        if (!targets.isEmpty()) {
            page.blank();
            page.wrapped(0, Plain.line("links to: " + String.join("  ", targets)), page.paint()::dim);
        }
    }
}
