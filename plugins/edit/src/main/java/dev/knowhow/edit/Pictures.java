package dev.knowhow.edit;

import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberId;
import dev.knowhow.spi.NoteEdit;
import dev.knowhow.spi.NoteWriter;
import dev.knowhow.text.Fold;
import dev.knowhow.web.editing.NoteEditor;
import dev.knowhow.web.editing.SentFile;
import dev.knowhow.web.editing.UneditableException;
import dev.knowhow.web.page.PictureType;
import dev.knowhow.web.page.UrlEncoding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Stores the pictures that members add to notes. Thread-safe. */
final class Pictures {

    /** A picture that runs a script, such as SVG, is not among them. */
    private static final Map<String, String> ENDINGS = Map.of(
            "image/png", "png", "image/jpeg", "jpg", "image/gif", "gif", "image/webp", "webp", "image/avif", "avif");

    private static final int MAX_NAME = 40;
    private static final int LETTERS = 8;

    private final Path notes;
    private final PictureFolder folder;
    private final NoteWriter writer;
    private final MemberWrites writes;
    private final PictureQuota quota;

    Pictures(Path notes, PictureFolder folder, NoteWriter writer, MemberWrites writes, PictureQuota quota) {
        this.notes = notes;
        this.folder = folder;
        this.writer = writer;
        this.writes = writes;
        this.quota = quota;
    }

    /**
     * Stores a picture.
     *
     * @return the Markdown that shows it in the note
     * @throws UneditableException if it is no picture, too large, or one too many
     */
    String added(MemberId user, NoteId note, SentFile file) throws IOException {
        if (file.content().length > NoteEditor.MAX_PICTURE_BYTES) {
            throw new UneditableException("The picture has more than 5 MiB. Make it smaller.");
        }
        String ending = PictureType.of(file.content()).map(ENDINGS::get).orElse(null);
        if (ending == null) {
            throw new UneditableException("This file is not a picture in PNG, JPEG, GIF, WebP or AVIF.");
        }
        String label = label(file.name());
        NoteId id = id(user, note, label, file.content(), ending);
        if (!NewNotes.isAtItsPlace(notes, id)) {
            throw new UneditableException(NewNotes.NOT_HERE);
        }
        writer.exclusively(() -> {
            if (writer.read(id.path()).isEmpty()) { // its name has its hash: what is there is this picture
                quota.take(user, id, file.content().length);
                writes.create(user, user, id, file.content(), "Add " + id.path());
            }
        });
        return "![" + label + "](" + relative(note, id) + ")";
    }

    /** A picture that the member added lately, to show it before the note is saved. */
    Optional<byte[]> recent(MemberId user, String path) throws IOException {
        return quota.has(user, path) ? writer.read(path) : Optional.empty();
    }

    /** The name of the file without folders, ending and what is not a letter or digit. */
    private static String label(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        String label = (dot > 0 ? last.substring(0, dot) : last)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        String few = label.substring(
                0, label.offsetByCodePoints(0, Math.min(MAX_NAME, label.codePointCount(0, label.length()))));
        return few.isBlank() ? "picture" : few.strip();
    }

    /** The hash is of member and picture, so the name is never that of a file of somebody else. */
    private NoteId id(MemberId user, NoteId note, String label, byte[] content, String ending) {
        String slug = Fold.of(label).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String hash = NoteEdit.hash((user.value() + "\n" + NoteEdit.hash(content)).getBytes(StandardCharsets.UTF_8))
                .substring(0, LETTERS);
        String where = folder.of(note);
        return new NoteId(
                (where.isEmpty() ? "" : where + "/") + (slug.isEmpty() ? "picture" : slug) + "-" + hash + "." + ending);
    }

    /** The path from a note to a file, as a URL. */
    private static String relative(NoteId note, NoteId file) {
        Path from = Path.of("/" + note.folder());
        return UrlEncoding.path(
                from.relativize(Path.of("/" + file.path())).toString().replace('\\', '/'));
    }
}
