package dev.knowhow.spi;

import java.util.List;

/** Reads people files. Implementations are pure and thread-safe. */
public interface PeopleFormat {

    /** The files it reads, as paths below the root of the notes, in order of precedence. */
    List<String> files();

    /**
     * Reads the records.
     *
     * @param file the path, for messages
     * @param content the bytes of the file
     * @return one entry per person
     * @throws UnreadableNoteException if the file cannot be parsed
     */
    List<PersonEntry> read(String file, byte[] content);
}
