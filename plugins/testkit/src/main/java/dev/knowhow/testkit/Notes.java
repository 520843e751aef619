package dev.knowhow.testkit;

import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Origin;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Link;
import dev.knowhow.note.Note;
import dev.knowhow.note.Section;
import dev.knowhow.spi.IndexedNote;
import dev.knowhow.spi.Stamp;
import java.util.List;
import java.util.Set;

/**
 * Builds notes in few words. Sections get consecutive lines and anchors made of their headings.
 *
 * <pre>{@code
 * Note note = Notes.note("retries.md").by("ana").text("Back off, with jitter.").build();
 * }</pre>
 */
public final class Notes {

    private final Note.Builder builder;
    private int line = 1;

    private Notes(String id) {
        this.builder = Note.builder(id);
    }

    /** Begins a note. */
    public static Notes note(String id) {
        return new Notes(id);
    }

    /** Sets the title. */
    public Notes title(String title) {
        builder.title(title);
        return this;
    }

    /** Adds an author, with the whole note as share. */
    public Notes by(String author) {
        return part(author, Role.AUTHOR);
    }

    /** Adds somebody with a part in the note, as its front matter would. */
    public Notes part(String name, Role role) {
        builder.attribution(new Attribution(name, role, 1, Origin.FRONT_MATTER));
        return this;
    }

    /** Adds text before the first heading. */
    public Notes text(String text) {
        return section(List.of(), text);
    }

    /** Adds a section below a heading of the first level. */
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

    /** Adds a wiki link shown by other words. */
    public Notes link(String target, String shown) {
        builder.link(new Link(Link.Kind.WIKI, target, "", shown, line));
        return this;
    }

    /** The builder, for all else. */
    public Note.Builder more() {
        return builder;
    }

    /** The note as built so far. */
    public Note build() {
        return builder.build();
    }

    /** A note as an index gets it, with a stamp made up of it, and neither anchors nor names. */
    public static IndexedNote indexed(Note note) {
        return new IndexedNote(note, stamp(note, 1), List.of(), Set.of(), Set.of());
    }

    /** A stamp that is the same for equal notes with equal times. */
    public static Stamp stamp(Note note, long modified) {
        return new Stamp(note.id(), 100, modified, Integer.toHexString(note.hashCode()));
    }
}
