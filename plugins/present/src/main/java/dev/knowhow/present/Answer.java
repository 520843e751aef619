package dev.knowhow.present;

import dev.knowhow.json.Json;
import dev.knowhow.json.Remarked;
import dev.knowhow.json.Shape;
import java.io.ByteArrayOutputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An answer, as a listing for people and as JSON for programs. Immutable. */
public final class Answer {

    private final @Nullable Of<?> answer;
    private final boolean found;
    private final Supplier<Listing> listing;

    private record Of<T>(T value, Shape<T> shape) {

        void document(ByteArrayOutputStream to, Listing listing) {
            Remarked.shape(shape).document(to, remarked(listing));
        }

        void lines(Json json, Listing listing) {
            Remarked.shape(shape).lines(json, remarked(listing));
        }

        private Remarked<T> remarked(Listing listing) {
            return new Remarked<>(value, listing.remarks(), listing.labels());
        }
    }

    private Answer(@Nullable Of<?> answer, boolean found, Supplier<Listing> listing) {
        this.answer = answer;
        this.found = found;
        this.listing = listing;
    }

    /**
     * An answer.
     *
     * @param value the result of core
     * @param shape the JSON shape
     * @param found whether it is not empty
     * @param listing the listing for people
     */
    public static <T> Answer of(T value, Shape<T> shape, boolean found, Supplier<Listing> listing) {
        return new Answer(new Of<>(value, shape), found, listing);
    }

    /**
     * A missing answer: the subject does not exist, or the viewer has no access. The two cases look the same.
     *
     * @param listing the message, with suggestions
     */
    public static Answer missing(Listing listing) {
        return new Answer(null, false, () -> listing);
    }

    /** Whether the subject does not exist or the viewer has no access. */
    public boolean isMissing() {
        return answer == null;
    }

    /** Whether the answer is not empty. */
    public boolean found() {
        return found;
    }

    /** The listing for people. */
    public Listing listing() {
        return listing.get();
    }

    /** The result of core; null if the answer is missing. */
    public @Nullable Object value() {
        return answer == null ? null : answer.value();
    }

    /** The answer as one JSON document in UTF-8. Must not be missing. */
    public byte[] document() {
        var bytes = new ByteArrayOutputStream();
        present().document(bytes, listing());
        return bytes.toByteArray();
    }

    /** Writes the answer as lines. Must not be missing. */
    public void lines(Json json) {
        present().lines(json, listing());
    }

    private Of<?> present() {
        if (answer == null) {
            throw new IllegalStateException("a missing answer has no document");
        }
        return answer;
    }
}
