package dev.knowhow.internal.people;

import dev.knowhow.note.Problem;
import dev.knowhow.people.Consent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file with records of people, as it was last understood. */
final class PeopleFile {

    /** A file that is not there, and never was. */
    static final PeopleFile ABSENT = new PeopleFile(null, new byte[0], true, List.of(), List.of());

    private final byte @Nullable [] content;
    private final byte[] seen;
    private final boolean reached;
    private final List<PersonRecord> records;
    private final List<Problem> problems;
    private final boolean held;

    /**
     * A file.
     *
     * @param content what was understood; null if nothing ever was
     * @param seen what was last seen, understood or not
     * @param reached whether it could be read
     * @param records the records
     * @param problems what is wrong with it
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

    /** Whether there is nothing new. */
    boolean saw(byte[] now, boolean reachedNow) {
        return Arrays.equals(seen, now) && reached == reachedNow;
    }

    /** The same, which counts although the file says something else now. */
    PeopleFile held(Problem problem) {
        return new PeopleFile(content, seen, reached, records, List.of(problem), true);
    }

    boolean isHeld() {
        return held;
    }

    /** Whether there was something that could not be understood. */
    boolean isUnread() {
        return content == null && seen.length > 0;
    }

    /** Whether a record says what somebody agrees to. */
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
