package dev.knowhow.cli.command;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import dev.knowhow.markdown.roster.PeopleText;
import dev.knowhow.spi.NoteEdit;
import dev.knowhow.spi.NoteWriter;
import dev.knowhow.spi.UnreadableNoteException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file with records of people among the notes. */
final class PeopleFiles {

    private static final List<String> NAMES = List.of("people.yml", "people.yaml");

    private final NoteWriter writer;
    private final String name;
    private final byte @Nullable [] before;

    private PeopleFiles(NoteWriter writer, String name, byte @Nullable [] before) {
        this.writer = writer;
        this.name = name;
        this.before = before;
    }

    /** The file of the vault; one that is not there is empty. */
    static PeopleFiles of(Knowhow knowhow) {
        NoteWriter writer = knowhow.operations().writer();
        for (String name : NAMES) {
            byte[] content = content(writer, name);
            if (content != null) {
                return new PeopleFiles(writer, name, content);
            }
        }
        return new PeopleFiles(writer, NAMES.getFirst(), null);
    }

    private static byte @Nullable [] content(NoteWriter writer, String name) {
        try {
            return writer.read(name).orElse(null);
        } catch (IOException e) {
            throw new KnowhowException(Category.NOTES, name + " cannot be read: " + e + "; correct it first", e);
        }
    }

    String name() {
        return name;
    }

    /** Its content. */
    PeopleText text() {
        try {
            return PeopleText.of(name, before == null ? new byte[0] : before);
        } catch (UnreadableNoteException e) {
            throw new KnowhowException(Category.NOTES, e.problem().toString(), e);
        }
    }

    /**
     * Writes it whole or not at all.
     *
     * @param message what the change does
     */
    void write(PeopleText text, String message) {
        try {
            if (!writer.write(NoteEdit.replace(name, before, text.bytes(), "", message))) {
                throw new KnowhowException(Category.NOTES, name + " has changed meanwhile; try again");
            }
        } catch (IOException e) {
            throw new KnowhowException(Category.NOTES, name + " in " + writer.name() + " cannot be written: " + e, e);
        }
    }
}
