package dev.knowhow.present.question;

import dev.knowhow.json.NoteShapes.Credit;
import dev.knowhow.json.Shape;
import dev.knowhow.json.WholeNote;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.note.Section;
import dev.knowhow.people.Member;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Counts;
import dev.knowhow.present.Item;
import dev.knowhow.present.Listing;
import dev.knowhow.present.Target;
import dev.knowhow.present.question.Parameter.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Shows a note. */
final class NoteQuestion implements Question {

    private static final int RELATED = 10;
    private static final int BACKLINKS = 1000;
    private static final int MOST_CHARACTERS = 10_000_000;

    @Override
    public Description description() {
        return Description.of("note", "Read a note.")
                .details("With its related notes, and the first " + BACKLINKS + " notes that link to it.")
                .path("id", "ID...", "the note's path, the end of it, or the note's title")
                .option("section", "HEADING", "read only what is below this heading")
                .number(
                        "characters",
                        new Range(1, MOST_CHARACTERS, MOST_CHARACTERS),
                        "leave out the sections after this many characters")
                .examples("note practices/retries.md", "note retries --section Backoff")
                .anonymous();
    }

    @Override
    public List<Shape<?>> shapes() {
        return List.of(WholeNote.SHAPE);
    }

    @Override
    public Answer answer(QuestionContext context, Arguments arguments) {
        return new NoteLookup(context.session()).about(arguments.text("id"), note -> answer(context, arguments, note));
    }

    private static Answer answer(QuestionContext context, Arguments arguments, Note note) {
        String heading = arguments.text("section");
        List<Section> wanted = note.sections().stream()
                .filter(section -> heading.isEmpty() || section.path().stream().anyMatch(heading::equalsIgnoreCase))
                .toList();
        if (wanted.isEmpty() && !heading.isEmpty()) {
            return Answer.missing(
                    Listing.of("The note has no heading “" + heading + "”; it has: " + headings(note.sections())));
        }
        List<Section> shown = fitting(wanted, arguments.number("characters"));
        WholeNote whole = new WholeNote(
                note,
                shown,
                Credit.of(note.attributions(), context.names()),
                context.session().backlinks(note.id(), 0, BACKLINKS),
                context.session().related(note.id(), 0, RELATED),
                context.session().siblings(note.id()));
        return Answer.of(
                whole, WholeNote.SHAPE, true, () -> listing(whole, wanted.subList(shown.size(), wanted.size())));
    }

    private static List<Section> fitting(List<Section> sections, int characters) {
        List<Section> shown = new ArrayList<>();
        int left = characters;
        for (Section section : sections) {
            left -= section.text().length() + section.code().length();
            if (left < 0) {
                break;
            }
            shown.add(section);
        }
        return shown;
    }

    private static String headings(List<Section> sections) {
        return sections.stream()
                .map(Section::heading)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static Listing listing(WholeNote whole, List<Section> left) {
        Note note = whole.note();
        String authors = whole.credits().stream()
                .filter(credit -> credit.attribution().role() == Role.AUTHOR)
                .map(Credit::member)
                .map(Member::name)
                .distinct()
                .collect(Collectors.joining(", "));
        Listing listing = Listing.of(note.title())
                .items(List.of(Item.note(note.id().path(), note.id())
                        .about(
                                authors.isEmpty() ? "" : "by " + authors,
                                note.date() == null ? "" : note.date().toString(),
                                String.join(", ", note.tags()))));
        for (Section section : whole.sections()) {
            List<String> lines = new ArrayList<>(section.text().lines().toList());
            section.code().lines().map(line -> "    " + line).forEach(lines::add);
            Item text = Item.of(section.heading())
                    .to(new Target.OfNote(note.id(), section.anchor()))
                    .lines(lines.toArray(String[]::new));
            listing = listing.group(String.join(" › ", section.path()), List.of(text));
        }
        return listing.group("Related notes", RelatedQuestion.items(whole.related(), 0))
                .notes(
                        left.isEmpty()
                                ? ""
                                : Counts.of(left.size(), "section") + " left out; read them by heading: "
                                        + headings(left));
    }
}
