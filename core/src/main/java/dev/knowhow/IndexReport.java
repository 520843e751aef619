package dev.knowhow;

import dev.knowhow.note.Problem;
import java.time.Duration;
import java.util.List;

/** The result of an update of the index. Immutable. */
public sealed interface IndexReport permits IndexReportBuilder.Values {

    /** The number of files that the source listed. */
    long seen();

    /** The number of notes that were read and parsed. */
    long parsed();

    /** The number of notes that were not read. */
    long unchanged();

    /** The number of notes that were removed, because their files are gone. */
    long deleted();

    /**
     * The number of unchanged notes that were written again without parsing, because links to them or people in them
     * changed.
     */
    long relinked();

    /** The problems by file and line: of the notes parsed now, and of the files rejected now or before. */
    List<Problem> problems();

    /** The reason why the existing index was discarded and rebuilt, such as damage; empty if it was not. */
    String rebuilt();

    /** The elapsed time. */
    Duration took();

    /** Returns a builder of a report without changes. */
    static IndexReportBuilder builder() {
        return new IndexReportBuilder();
    }
}
