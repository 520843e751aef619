package dev.knowhow.edit;

import dev.knowhow.note.NoteId;
import java.util.regex.Pattern;

/** The names of files that members may write: notes, and nothing that a tool or the operator reads. */
final class EditableName {

    private static final Pattern NOTE = Pattern.compile("(?i).*\\.(?:md|markdown)");
    private static final Pattern UNSAFE = Pattern.compile(".*[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\\\].*", Pattern.DOTALL);

    /** A folder has no dot, so that it never has the name of a file that the member may not know. */
    private static final Pattern FOLDER =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}_ -]{1,60}(?:/[\\p{L}\\p{M}\\p{N}_ -]{1,60}){0,9}");

    private EditableName() {}

    /** Whether a member may write to a path, as far as its name tells. */
    static boolean isNote(NoteId id) {
        if (!NOTE.matcher(id.path()).matches()) {
            return false;
        }
        for (String step : id.path().split("/", -1)) {
            if (step.startsWith(".")
                    || step.isBlank()
                    || step.equalsIgnoreCase("node_modules")
                    || UNSAFE.matcher(step).matches()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text is the name of a note without its ending. */
    static boolean isName(String name) {
        return !name.contains("/") && isFolder(name);
    }

    /** Whether a text is a folder for a new note. */
    static boolean isFolder(String folder) {
        return FOLDER.matcher(folder).matches()
                && folder.equals(folder.strip())
                && !folder.matches(".*(?:/ | /).*")
                && isNote(new NoteId(folder + "/note.md"));
    }
}
