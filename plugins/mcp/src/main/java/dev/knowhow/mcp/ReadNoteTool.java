package dev.knowhow.mcp;

import dev.knowhow.Knowhow;
import dev.knowhow.json.WholeNoteJson;
import dev.knowhow.note.Attribution;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Section;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.People;
import dev.knowhow.people.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a note, or a section of it. */
final class ReadNoteTool implements Tool {

    /** Longer texts crowd out everything else an assistant has in mind. */
    private static final int MOST = 40_000;

    private static final Answer NONE = Answer.none("There is no such note, or it is not for you.");

    private final Knowhow knowhow;
    private final Citations citations;

    ReadNoteTool(Knowhow knowhow, Citations citations) {
        this.knowhow = knowhow;
        this.citations = citations;
    }

    @Override
    public String name() {
        return "read_note";
    }

    @Override
    public String title() {
        return "Read a note";
    }

    @Override
    public String description() {
        return "Reads a note by its id, as search and who_knows give it; of a long one a section by its heading.";
    }

    @Override
    public Schema schema() {
        return new Schema()
                .needed("id", "the note's id, such as practices/retries.md")
                .text("section", "a heading of the note, to read what stands below it alone");
    }

    @Override
    public Answer answer(Arguments arguments, Viewer viewer) {
        return id(arguments.needed("id"))
                .flatMap(id -> knowhow.as(viewer).note(id))
                .map(note -> answer(note, arguments.text("section"), viewer))
                .orElse(NONE);
    }

    private static Optional<NoteId> id(String path) {
        try {
            return Optional.of(new NoteId(path));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Answer answer(Note note, @Nullable String heading, Viewer viewer) {
        List<Section> sections = note.sections().stream()
                .filter(section -> heading == null || section.path().stream().anyMatch(heading::equalsIgnoreCase))
                .toList();
        if (sections.isEmpty() && heading != null) {
            return Answer.none("The note has no heading '" + heading + "'; it has: "
                    + note.sections().stream()
                            .map(Section::heading)
                            .filter(one -> !one.isEmpty())
                            .collect(Collectors.joining("; ")));
        }
        People people = knowhow.as(viewer).people(Purpose.SEARCH);
        String text = text(note, sections, people);
        if (text.length() > MOST) {
            return Answer.none(text.substring(0, MOST) + "\n… cut here; read on by section: "
                    + sections.stream().map(Section::heading).collect(Collectors.joining("; ")));
        }
        return heading == null
                ? Answer.of(text, json -> new WholeNoteJson(json, people).fields(note))
                : Answer.none(text);
    }

    private String text(Note note, List<Section> sections, People people) {
        StringBuilder text = new StringBuilder(note.title())
                .append('\n')
                .append(citations.note(note.id()))
                .append('\n');
        String authors = note.attributions().stream()
                .filter(part -> part.role() == Attribution.Role.AUTHOR)
                .map(part -> people.resolve(part.name()).name())
                .distinct()
                .collect(Collectors.joining(", "));
        if (!authors.isEmpty()) {
            text.append("by ").append(authors).append('\n');
        }
        if (note.date() != null) {
            text.append("of ").append(note.date()).append('\n');
        }
        for (Section section : sections) {
            text.append('\n');
            if (!section.path().isEmpty()) {
                text.append("#".repeat(section.path().size()))
                        .append(' ')
                        .append(section.heading())
                        .append('\n');
            }
            text.append(section.text()).append('\n');
            if (!section.code().isBlank()) {
                text.append("```\n").append(section.code()).append("\n```\n");
            }
        }
        return text.toString();
    }
}
