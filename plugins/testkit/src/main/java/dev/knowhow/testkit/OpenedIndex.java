package dev.knowhow.testkit;

import dev.knowhow.spi.NoteIndex;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * Opens an empty index for each test of a contract. Contracts extend this class, and their subclasses open the index
 * under test.
 */
public abstract class OpenedIndex {

    @TempDir
    Path folder;

    NoteIndex index = new InMemoryNoteIndex();

    /** For the contracts of this package. */
    OpenedIndex() {}

    /**
     * Opens the index in a folder.
     *
     * @param place a folder that may not exist yet
     */
    protected abstract NoteIndex open(Path place);

    @BeforeEach
    void openIndex() {
        index = open(folder.resolve("index"));
    }

    @AfterEach
    void close() {
        index.close();
    }
}
