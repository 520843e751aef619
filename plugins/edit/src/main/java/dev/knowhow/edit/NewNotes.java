package dev.knowhow.edit;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberId;
import dev.knowhow.publish.Drafts;
import dev.knowhow.publish.FilledTemplate;
import dev.knowhow.publish.NewNote;
import dev.knowhow.publish.NoteTemplates;
import dev.knowhow.query.RisingQuery;
import dev.knowhow.spi.NoteWriter;
import dev.knowhow.web.editing.Draft;
import dev.knowhow.web.editing.NewNoteRequest;
import dev.knowhow.web.editing.UneditableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Drafts new notes from templates, with checked names. */
final class NewNotes {

    /** Why a note cannot be in a folder. */
    static final String NOT_HERE = "You may not save notes in this folder.";

    /** Why a folder cannot have notes. */
    static final String NOT_A_FOLDER =
            "This is not a name of a folder for notes: use letters, digits, spaces, hyphens and underscores.";

    private final Path notes;
    private final NoteTemplates templates;
    private final Drafts drafts;
    private final Clock clock;

    NewNotes(Path notes, Knowhow knowhow, NoteWriter writer, Clock clock) {
        this.notes = notes;
        this.templates = new NoteTemplates(notes, writer);
        this.drafts = new Drafts(knowhow);
        this.clock = clock;
    }

    /** The kinds that have templates. */
    Collection<String> kinds() {
        return templates.kinds();
    }

    /**
     * A filled template.
     *
     * @param user the member, on whom the name depends
     * @param author the author to write into the template
     * @throws UneditableException if the request is not valid
     */
    Draft draft(NewNoteRequest request, MemberId user, String author) {
        if (!request.folder().isEmpty() && !EditableName.isFolder(request.folder())) {
            throw new UneditableException(NOT_A_FOLDER);
        }
        if (!templates.kinds().contains(request.kind())) {
            throw new UneditableException("There is no template of this kind.");
        }
        if (request.title().codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new UneditableException("The title needs letters or digits.");
        }
        LocalDate today = LocalDate.now(clock);
        FilledTemplate filled = templates.filled(new NewNote(
                request.kind(),
                request.title(),
                List.of(author),
                listed(request.ask()),
                today,
                listed(request.topic()),
                request.folder().isEmpty() ? null : request.folder()));
        NoteId id = NewNoteName.of(filled.id(), user, today);
        if (!isAtItsPlace(notes, id)) {
            throw new UneditableException(NOT_HERE);
        }
        byte[] base = filled.with(evidence(request)).getBytes(StandardCharsets.UTF_8);
        return new Draft(id, base, TextFile.editable(base).shown());
    }

    private static List<String> listed(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }

    private Function<NoteId, String> evidence(NewNoteRequest request) {
        RisingQuery trend = request.trend();
        if (trend == null) {
            return note -> "";
        }
        try {
            return drafts.trend(trend);
        } catch (KnowhowException e) {
            if (e.category() == Category.USAGE) {
                throw new UneditableException("No note that everyone may see is about this topic.");
            }
            throw e;
        }
    }

    /** Whether a new note would be where its id says. */
    boolean isAtItsPlace(NoteId id) {
        return isAtItsPlace(notes, id);
    }

    /**
     * Whether a new file would be where its id says, so that the rules of that place are those for the id. A link leads
     * elsewhere, and on some systems so does a name in another case.
     */
    static boolean isAtItsPlace(Path notes, NoteId id) {
        try {
            Path folder = notes.toRealPath();
            for (String step : id.folder().split("/", -1)) {
                Path next = folder.resolve(step);
                if (!Files.exists(next, LinkOption.NOFOLLOW_LINKS)) {
                    break;
                }
                folder = next;
            }
            return folder.toRealPath().toString().equals(folder.toString());
        } catch (IOException e) {
            return false;
        }
    }
}
