package dev.knowhow.spi.engine;

import dev.knowhow.note.Note;
import dev.knowhow.note.Section;
import dev.knowhow.people.WrittenName;
import dev.knowhow.query.Completion;
import dev.knowhow.query.Completion.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Completes typed text with the names of notes, by a scan of all notes. */
final class NamesGoingOn {

    private final String typed;
    private final Map<String, Completion> found = new TreeMap<>();

    NamesGoingOn(String typed) {
        this.typed = typed;
    }

    void look(Note note) {
        String id = note.id().path();
        List<Completion> names = new ArrayList<>();
        names.add(new Completion(Kind.TITLE, note.title(), id));
        note.aliases().forEach(alias -> names.add(new Completion(Kind.ALIAS, alias, id)));
        note.tags().forEach(tag -> names.add(new Completion(Kind.TAG, tag, tag)));
        note.sections().stream()
                .map(Section::heading)
                .filter(heading -> !heading.equals(note.title()))
                .forEach(heading -> names.add(new Completion(Kind.HEADING, heading, id)));
        note.attributions()
                .forEach(part -> names.add(
                        new Completion(Kind.PERSON, WrittenName.of(part.name()).shown(), part.name())));
        names.stream()
                .filter(name -> Completion.goesOn(name.text(), typed))
                .forEach(name -> found.putIfAbsent(
                        name.kind() + (name.kind() == Kind.PERSON ? name.target() : name.text()), name));
    }

    List<Completion> best(int limit) {
        return found.values().stream()
                .sorted(Completion.bestFirst(typed))
                .limit(limit)
                .toList();
    }
}
