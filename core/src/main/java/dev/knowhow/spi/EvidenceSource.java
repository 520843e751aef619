package dev.knowhow.spi;

import dev.knowhow.expert.Statement;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source of evidence that is not a note, such as endorsements or answers in a chat. A statement counts if the viewer
 * may see it and the person consents to be found. All statements about a person together count less than half of the
 * contribution of the best note to its author. Answers as of a past day ignore statements. Implementations are
 * thread-safe.
 */
public interface EvidenceSource {

    /** The name of the source, in lower case, unique, without slashes, such as {@code endorsements}. */
    String name();

    /**
     * Returns all current statements. Each query for people calls this, so implementations should cache.
     *
     * @param notes the source of the notes, to read a file beside them; null if there is only an index
     * @throws IOException if the statements cannot be read; they are ignored then
     */
    List<Statement> statements(@Nullable NoteSource notes) throws IOException;
}
