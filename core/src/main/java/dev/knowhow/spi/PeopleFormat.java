package dev.knowhow.spi;

import java.util.List;
import java.util.Map;

/** Reads files with records of people. Implementations are pure and safe for use by many threads. */
public interface PeopleFormat {

    /** The files it reads, as paths under the root of the notes, the most telling first. */
    List<String> files();

    /**
     * Reads the records.
     *
     * @param file the path, for messages
     * @param content its bytes
     * @return one map a person, with keys as written; {@code id} is always there
     * @throws UnreadableNoteException if the file as a whole cannot be understood
     */
    List<Map<String, Object>> read(String file, byte[] content);
}
