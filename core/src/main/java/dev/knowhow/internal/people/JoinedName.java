package dev.knowhow.internal.people;

import dev.knowhow.people.Join;
import dev.knowhow.people.Join.Reason;
import dev.knowhow.people.WrittenName;
import org.jspecify.annotations.Nullable;

/** A name in the notes, and why it was joined to others. Not thread-safe. */
final class JoinedName {

    private final WrittenName written;
    private final String whole;
    private @Nullable Reason reason;

    /** Creates a name that is not joined. */
    JoinedName(String whole) {
        this.whole = whole;
        this.written = WrittenName.of(whole);
    }

    WrittenName written() {
        return written;
    }

    String whole() {
        return whole;
    }

    /** Records a reason; the first one, the most reliable, counts. */
    void joinedBy(Reason by) {
        reason = reason == null ? by : reason;
    }

    /** The reason of the join; null if the name was not joined, or was joined by a record. */
    @Nullable Join join() {
        Reason by = reason;
        return by == null ? null : new Join(written.shown(), by);
    }
}
