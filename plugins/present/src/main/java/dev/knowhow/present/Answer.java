package dev.knowhow.present;

import dev.knowhow.json.Json;
import dev.knowhow.json.Shape;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An answer, as a listing for people and as JSON for programs. Immutable. */
public final class Answer {

    private final @Nullable Of<?> answer;
    private final boolean found;
    private final Supplier<Listing> listing;

    /** A value with its remarks. */
    private record Answered<T>(T value, List<String> remarks) {}

    private record Of<T>(T value, Shape<T> shape) {

        void document(ByteArrayOutputStream to, List<String> remarks) {
            withRemarks(shape).document(to, new Answered<>(value, remarks));
        }

        void lines(Json json, List<String> remarks) {
            withRemarks(shape).lines(json, new Answered<>(value, remarks));
        }
    }

    private static <T> Shape<Answered<T>> withRemarks(Shape<T> shape) {
        return Shape.<Answered<T>>named(shape.name() + "Answer", shape.description())
                .all(shape, Answered::value)
                .texts("remarks", Answered::remarks)
                .as("remarks on the answer, such as corrections and limits")
                .build();
    }

    /**
     * The JSON shape of an answer: the value and its remarks.
     *
     * @param shape the shape of the value
     */
    public static Shape<?> shape(Shape<?> shape) {
        return withRemarks(shape);
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
        present().document(bytes, listing().remarks());
        return bytes.toByteArray();
    }

    /** Writes the answer as lines. Must not be missing. */
    public void lines(Json json) {
        present().lines(json, listing().remarks());
    }

    private Of<?> present() {
        if (answer == null) {
            throw new IllegalStateException("a missing answer has no document");
        }
        return answer;
    }
}
