package dev.knowhow.spi;

import dev.knowhow.expert.Statement;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source of evidence that is not a note, such as endorsements or answers in a chat. What it says is counted for those who agree to be
 * found, if the viewer may see it, and within bounds: all statements about a person together count less than half of what the best note
 * gives to its author. Answers as of an earlier day count notes alone. Implementations are safe for use by many threads.
 */
public interface EvidenceSource {

    /** Its name for people, in lower case, unique among all sources, without slashes: {@code endorsements}. */
    String name();

    /**
     * All statements as of now. Asked with each question for people, so an implementation keeps what it has read while that is current.
     *
     * @param notes the source of the notes, to read a file beside them; null if there is only an index
     * @throws IOException if they cannot be read; they are not counted then
     */
    List<Statement> statements(@Nullable NoteSource notes) throws IOException;
}
