package dev.knowhow.spi;

import java.io.IOException;
import java.util.List;

/**
 * Reads the text of files that notes link to, such as PDF. The text is searched together with the note, see
 * {@link dev.knowhow.note.Note#attachments}. Thread-safe.
 */
public interface AttachmentReader {

    /**
     * Whether this reader reads files of this name.
     *
     * @param path a path below the root of the notes
     */
    boolean accepts(String path);

    /**
     * Reads the text of a file. It is called once for each version of a file, as long as the notes that link to the
     * file stay the same. Anybody may have written the file, so the reader limits time, memory and the length of the
     * text.
     *
     * @param path the path of the file below the root of the notes
     * @param content its bytes; not copied, so they must not be changed
     * @return the plain text by page, slide or sheet; one element if the format has no such parts
     * @throws IOException if the text cannot be read; the message says why, for people
     */
    List<String> pages(String path, byte[] content) throws IOException;

    /** Releases processes and memory until the next file. Called at the end of each update. */
    default void release() {}
}
