package dev.knowhow.edit;

import dev.knowhow.note.NoteId;

/**
 * Where pictures of notes are stored.
 *
 * @param path a folder below that of the note; below the notes folder if it begins with a slash; empty for the folder
 *     of the note
 */
public record PictureFolder(String path) {

    /** Beside the note. */
    public static final PictureFolder BESIDE = new PictureFolder("");

    /**
     * Checks the path.
     *
     * @throws IllegalArgumentException if it is not a folder for notes; the message says how to write it
     */
    public PictureFolder {
        String below = path.startsWith("/") ? path.substring(1) : path;
        if (!path.isEmpty() && !EditableName.isFolder(below)) {
            throw new IllegalArgumentException("'" + path
                    + "' is not a folder for pictures; write one below that of the note, such as pictures, or one below"
                    + " the notes folder, such as /pictures");
        }
    }

    /** The folder for the pictures of a note; empty for the notes folder. */
    String of(NoteId note) {
        if (path.startsWith("/")) {
            return path.substring(1);
        }
        return note.folder().isEmpty() || path.isEmpty() ? note.folder() + path : note.folder() + "/" + path;
    }
}
