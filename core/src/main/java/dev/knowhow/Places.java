package dev.knowhow;

import dev.knowhow.KnowhowException.Category;
import dev.knowhow.spi.NoteSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The configured locations of notes, index and plugins; null where not configured.
 *
 * @param notes the folder of notes
 * @param source a source of notes other than a folder
 * @param index the folder of the index
 * @param plugins the folder of plugins
 */
record Places(
        @Nullable Path notes,
        @Nullable NoteSource source,
        @Nullable Path index,
        @Nullable Path plugins) {

    /**
     * The folder of the index.
     *
     * @throws KnowhowException if the locations are invalid; the message lists all errors
     */
    Path indexFolder() {
        List<String> faults = faults();
        if (!faults.isEmpty()) {
            throw new KnowhowException(Category.USAGE, String.join("; ", faults));
        }
        return index != null ? index : Objects.requireNonNull(notes).resolve(".knowhow");
    }

    private List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (notes != null && source != null) {
            faults.add("there are both a notes folder and a source; set only one of them");
        }
        if (notes != null && !Files.isDirectory(notes)) {
            faults.add("the notes folder " + notes + " is not a folder; set the folder of your notes");
        }
        if (index != null && Files.exists(index) && !Files.isDirectory(index)) {
            faults.add("the index folder " + index + " is a file; name an existing or a new folder");
        }
        if (plugins != null && !Files.isDirectory(plugins)) {
            faults.add("the plugins folder " + plugins + " is not a folder; create it, or omit it");
        }
        if (notes == null && index == null) {
            faults.add(
                    "there are neither notes nor an index; set notes(folder), or index(folder) to read an existing index");
        }
        return faults;
    }

    /**
     * Checks that there are notes or an index, if no plugin provides notes.
     *
     * @throws KnowhowException if there are neither notes nor an index
     */
    void requireNotesOrIndex() {
        if (notes == null && source == null && index != null && !Files.isDirectory(index)) {
            throw new KnowhowException(
                    Category.USAGE,
                    "there are no notes, and no index in " + index + "; set notes(folder) to create one");
        }
    }
}
