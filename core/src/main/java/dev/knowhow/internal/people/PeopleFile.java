package dev.knowhow.internal.people;

import dev.knowhow.note.Problem;
import dev.knowhow.people.Consent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A people file with its last valid content. */
final class PeopleFile {

    /** A file that does not exist and never did. */
    static final PeopleFile ABSENT = new PeopleFile(null, new byte[0], true, List.of(), List.of());

    private final byte @Nullable [] content;
    private final byte[] seen;
    private final boolean reached;
    private final List<PersonRecord> records;
    private final List<Problem> problems;
    private final boolean held;

    /**
     * Creates a state of a file.
     *
     * @param content the last valid content; null if there never was any
     * @param seen the last content, valid or not
     * @param reached whether it could be read
     * @param records the records
     * @param problems its problems
     */
    PeopleFile(
            byte @Nullable [] content,
            byte[] seen,
            boolean reached,
            List<PersonRecord> records,
            List<Problem> problems) {
        this(content, seen, reached, records, problems, false);
    }

    private PeopleFile(
            byte @Nullable [] content,
            byte[] seen,
            boolean reached,
            List<PersonRecord> records,
            List<Problem> problems,
            boolean held) {
        this.held = held;
        this.content = content;
        this.seen = seen;
        this.reached = reached;
        this.records = records;
        this.problems = problems;
    }

    /** Whether the content is unchanged. */
    boolean saw(byte[] now, boolean reachedNow) {
        return Arrays.equals(seen, now) && reached == reachedNow;
    }

    /** The same state, which counts although the file has changed. */
    PeopleFile held(Problem problem) {
        return new PeopleFile(content, seen, reached, records, List.of(problem), true);
    }

    boolean isHeld() {
        return held;
    }

    /** Whether some content could not be parsed. */
    boolean isUnread() {
        return content == null && seen.length > 0;
    }

    /** Whether a record contains consent. */
    boolean hasConsent() {
        return records.stream().anyMatch(record -> !record.consent().equals(Consent.DEFAULT));
    }

    byte @Nullable [] content() {
        return content;
    }

    List<PersonRecord> records() {
        return records;
    }

    List<Problem> problems() {
        return problems;
    }
}
