package dev.knowhow.present;

import dev.knowhow.json.Json;
import dev.knowhow.json.Shape;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An answer, ready for people and for programs. Immutable. */
public final class Answer {

    private final @Nullable Of<?> answer;
    private final boolean found;
    private final Supplier<Listing> listing;

    /** A value with what to know before one reads it. */
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
                .as("what to know before one reads the answer, in words")
                .build();
    }

    /**
     * What programs get for an answer: the value, and the remarks.
     *
     * @param shape what they get for the value
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
     * @param value the answer as core gives it
     * @param shape what programs get
     * @param found whether there is anything in it
     * @param listing what people get
     */
    public static <T> Answer of(T value, Shape<T> shape, boolean found, Supplier<Listing> listing) {
        return new Answer(new Of<>(value, shape), found, listing);
    }

    /**
     * No answer: what was asked about does not exist, or is not for the viewer; these two cannot be told apart.
     *
     * @param listing says so, and what else may be meant
     */
    public static Answer missing(Listing listing) {
        return new Answer(null, false, () -> listing);
    }

    /** Whether what was asked about does not exist, or is not for the viewer. */
    public boolean isMissing() {
        return answer == null;
    }

    /** Whether there is anything in the answer. */
    public boolean found() {
        return found;
    }

    /** The answer as people get it. */
    public Listing listing() {
        return listing.get();
    }

    /** The answer as core gives it; null if it is missing. */
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
