package dev.knowhow.internal.people;

import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.StateStore;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last valid contents of people files: in the index, and in the state store, which outlives the index. If the index
 * is damaged or deleted while a people file is missing, refused consent is still known.
 */
final class PeopleCopies {

    private static final String FOLDER = "people/";

    private final NoteIndex index;
    private final @Nullable StateStore state;

    /**
     * Reads copies.
     *
     * @param state null if only the index has copies
     */
    PeopleCopies(NoteIndex index, @Nullable StateStore state) {
        this.index = index;
        this.state = state;
    }

    /** The last valid content of a file; null if there never was any. */
    byte @Nullable [] read(String path) {
        return index.kept(path).or(() -> stored(path)).orElse(null);
    }

    /** A process that may not read the state, such as of another user, has the copy in the index. */
    private Optional<byte[]> stored(String path) {
        try {
            return state == null || !isKey(path) ? Optional.empty() : state.read(FOLDER + path);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Stores the content of a file outside the index; null to forget it.
     *
     * @throws IOException if it is not stored; the index has the copy, and the next update tries again
     */
    void keep(String path, byte @Nullable [] content) throws IOException {
        if (state == null || !isKey(path)) {
            return;
        }
        byte[] before = state.read(FOLDER + path).orElse(null);
        if (!Arrays.equals(before, content)) {
            state.replace(FOLDER + path, before, content);
        }
    }

    private static boolean isKey(String path) {
        return StateStore.KEY.matcher(path).matches();
    }
}
