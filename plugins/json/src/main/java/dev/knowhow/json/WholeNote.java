package dev.knowhow.json;

import dev.knowhow.json.NoteShapes.Credit;
import dev.knowhow.note.Attachment;
import dev.knowhow.note.Note;
import dev.knowhow.note.Section;
import dev.knowhow.note.Status;
import dev.knowhow.query.Backlink;
import dev.knowhow.query.Related;
import dev.knowhow.query.Siblings;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A note with what links to it and what is related.
 *
 * @param note the note
 * @param sections those of its sections that are wanted
 * @param credits the people with a role in it
 * @param backlinks the notes that link to it
 * @param related the nearest notes, best first
 * @param siblings the notes before and after it in its folder
 */
public record WholeNote(
        Note note,
        List<Section> sections,
        List<Credit> credits,
        List<Backlink> backlinks,
        List<Related> related,
        Siblings siblings) {

    /** Front matter may contain e-mail addresses that identify people; they are not shown. */
    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");

    private static final Shape<Note> NOTE = Shape.<Note>part()
            .text("id", Note::id)
            .text("title", Note::title)
            .texts("aliases", Note::aliases)
            .texts("permalinks", Note::permalinks)
            .maybe("kind", Note::kind)
            .maybe("lang", Note::lang)
            .day("created", Note::created)
            .day("updated", Note::updated)
            .day("reviewBy", Note::reviewBy)
            .as("the day until which the note should be reviewed")
            .texts("tags", Note::tags)
            .word("status", Status.class, Note::status)
            .texts("audience", Note::audience)
            .list("links", NoteShapes.LINK, Note::links)
            .texts(
                    "attachments",
                    note -> note.attachments().stream().map(Attachment::path).toList())
            .as("the files whose text is searched with the note")
            .values("properties", note -> withoutAddresses(note.properties()))
            .list("problems", NoteShapes.PROBLEM, Note::problems)
            .build();

    /** What programs get. */
    public static final Shape<WholeNote> SHAPE = Shape.<WholeNote>named(
                    "Note", "A note, with the notes that link to it and the related notes.")
            .all(NOTE, WholeNote::note)
            .list("sections", NoteShapes.SECTION, WholeNote::sections)
            .list("attributions", NoteShapes.ATTRIBUTION, WholeNote::credits)
            .list("backlinks", NoteShapes.BACKLINK, WholeNote::backlinks)
            .list("related", NoteShapes.RELATED, whole -> Ranked.of(whole.related()))
            .objectOrNull(
                    "previous", NoteShapes.SIBLING, whole -> whole.siblings().previous())
            .as("the note before it in its folder, by id")
            .objectOrNull("next", NoteShapes.SIBLING, whole -> whole.siblings().next())
            .as("the note after it in its folder, by id")
            .build();

    private static Map<String, @Nullable Object> withoutAddresses(Map<String, Object> properties) {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>();
        properties.forEach((key, value) -> kept.put(key, withoutAddress(value)));
        return kept;
    }

    private static @Nullable Object withoutAddress(@Nullable Object value) {
        return switch (value) {
            case String text -> ADDRESS.matcher(text).replaceAll("…");
            case Map<?, ?> map -> {
                Map<Object, @Nullable Object> kept = new LinkedHashMap<>();
                map.forEach((key, inner) -> kept.put(key, withoutAddress(inner)));
                yield kept;
            }
            case Collection<?> list ->
                list.stream().map(WholeNote::withoutAddress).toList();
            case null, default -> value;
        };
    }
}
