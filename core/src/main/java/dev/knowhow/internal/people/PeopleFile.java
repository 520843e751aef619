package dev.knowhow.internal.people;

import dev.knowhow.note.Problem;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file with records of people, as it was last understood. */
final class PeopleFile {

    private final byte @Nullable [] content;
    private final byte[] seen;
    private final boolean reached;
    private final List<PersonRecord> records;
    private final List<Problem> problems;

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
