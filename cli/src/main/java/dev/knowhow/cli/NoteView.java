package dev.knowhow.cli;

import dev.knowhow.cli.text.Plain;
import dev.knowhow.json.NoteJson;
import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Link;
import dev.knowhow.note.Link.Kind;
import dev.knowhow.note.Note;
import dev.knowhow.note.Section;
import dev.knowhow.note.Status;
import dev.knowhow.people.People;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Prints a whole note. */
final class NoteView {

    private final Page page;
    private final People people;

    NoteView(Page page, People people) {
        this.page = page;
        this.people = people;
    }

    void print(Note note) {
        page.wrapped(0, Plain.line(note.title()), page.paint()::bold);
        page.wrapped(0, Plain.line(about(note)), page.paint()::dim);
        people(note.attributions())
                .forEach((role, names) -> page.wrapped(
                        0, Plain.line(NoteJson.word(role) + ": " + String.join(", ", names)), page.paint()::dim));
        note.sections().forEach(this::section);
        links(note.links());
    }

    private static String about(Note note) {
        var about = new ArrayList<String>();
        about.add(note.id().path());
        if (note.kind() != null) {
            about.add(note.kind());
        }
        if (note.status() != Status.PUBLISHED) {
            about.add(NoteJson.word(note.status()));
        }
        if (note.date() != null) {
            about.add(note.date().toString());
        }
        if (!note.tags().isEmpty()) {
            about.add("#" + String.join(" #", note.tags()));
        }
        return String.join("  ", about);
    }

    private Map<Role, Set<String>> people(List<Attribution> attributions) {
        var byRole = new EnumMap<Role, Set<String>>(Role.class);
        for (Attribution one : attributions) {
            byRole.computeIfAbsent(one.role(), role -> new LinkedHashSet<>())
                    .add(people.resolve(one.name()).name());
        }
        return byRole;
    }

    private void section(Section section) {
        page.blank();
        if (!section.path().isEmpty()) {
            page.wrapped(0, Plain.line(String.join(" › ", section.path())), page.paint()::bold);
        }
        section.text().lines().forEach(block -> page.wrapped(2, Plain.line(block), UnaryOperator.identity()));
        // Code keeps its line breaks, and its blanks at their beginning.
        section.code().lines().forEach(line -> page.line("    " + page.paint().cyan(Plain.line(line))));
    }

    private void links(List<Link> links) {
        var targets = new LinkedHashSet<String>();
        for (Link link : links) {
            if (link.kind() != Kind.EXTERNAL && !link.target().isEmpty()) {
                targets.add(LinksCommand.written(link));
            }
        }
        if (!targets.isEmpty()) {
            page.blank();
            page.wrapped(0, Plain.line("links to: " + String.join("  ", targets)), page.paint()::dim);
        }
    }
}
