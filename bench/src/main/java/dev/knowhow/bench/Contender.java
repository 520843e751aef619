package dev.knowhow.bench;

import java.io.IOException;
import java.nio.file.Path;

/** One of those that are compared: indexes a folder of notes, then answers. */
interface Contender extends AutoCloseable {

    /** Reads all notes and makes the index from nothing. */
    void index() throws IOException;

    /**
     * Finds the ten best notes with a title and a snippet each.
     *
     * @return how many characters it would show, so that nothing is left out as unused
     */
    int search(String text) throws IOException;

    /**
     * Finds the five best people.
     *
     * @return how many characters it would show
     */
    int experts(String topic) throws IOException;

    @Override
    void close() throws IOException;

    /**
     * Opens one.
     *
     * @param name {@code knowhow}, {@code plain}, {@code raw} or {@code SQLite FTS5}
     * @param notes the folder of notes
     * @param index the folder of its index
     */
    static Contender open(String name, Path notes, Path index) throws IOException {
        return switch (name) {
            case Product.NAME -> new Product(notes, index);
            case Plain.NAME -> new Plain(notes, index);
            case Raw.NAME -> new Raw(notes, index);
            case Sqlite.NAME -> new Sqlite(notes, index);
            default -> throw new IllegalArgumentException("there is no contender " + name);
        };
    }
}
