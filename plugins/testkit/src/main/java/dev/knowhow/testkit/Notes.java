package dev.knowhow.testkit;

import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Origin;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Link;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteBuilder;
import dev.knowhow.note.Section;
import dev.knowhow.spi.IndexedNote;
import dev.knowhow.spi.Stamp;
import java.util.List;

/**
 * A concise builder of notes. Sections have consecutive lines and anchors derived from their headings.
 *
 * <pre>{@code
 * Note note = Notes.note("retries.md").by("ana").text("Back off, with jitter.").build();
 * }</pre>
 */
public final class Notes {

    private final NoteBuilder builder;
    private int line = 1;

    private Notes(String id) {
        this.builder = Note.builder(id);
    }

    /** Starts a note. */
    public static Notes note(String id) {
        return new Notes(id);
    }

    /** Sets the title. */
    public Notes title(String title) {
        builder.title(title);
        return this;
    }

    /** Adds the only author. */
    public Notes by(String author) {
        return part(author, Role.AUTHOR);
    }

    /** Adds a person with a role, as declared in front matter. */
    public Notes part(String name, Role role) {
        builder.attribution(new Attribution(name, role, 1, Origin.FRONT_MATTER));
        return this;
    }

    /** Adds text before the first heading. */
    public Notes text(String text) {
        return section(List.of(), text);
    }

    /** Adds a section with a heading of level 1. */
    public Notes section(String heading, String text) {
        return section(List.of(heading), text);
    }

    private Notes section(List<String> path, String text) {
        String anchor = path.isEmpty()
                ? ""
                : path.getLast().toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        builder.section(new Section(path, anchor, line++, text, "", List.of()));
        return this;
    }

    /** Adds a wiki link. */
    public Notes link(String target) {
        builder.link(new Link(Link.Kind.WIKI, target, "", "", line));
        return this;
    }

    /** Adds a wiki link with link text. */
    public Notes link(String target, String shown) {
        builder.link(new Link(Link.Kind.WIKI, target, "", shown, line));
        return this;
    }

    /** The underlying builder. */
    public NoteBuilder more() {
        return builder;
    }

    /** Builds the note. */
    public Note build() {
        return builder.build();
    }

    /** The note as passed to an index, with a generated stamp and without anchors and names. */
    public static IndexedNote indexed(Note note) {
        return IndexedNote.builder(note, stamp(note, 1)).build();
    }

    /** A stamp that is equal for equal notes and times. */
    public static Stamp stamp(Note note, long modified) {
        return new Stamp(note.id(), 100, modified, Integer.toHexString(note.hashCode()));
    }
}
