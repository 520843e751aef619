package dev.knowhow.json;

import java.util.List;
import java.util.Map;

/**
 * An answer with its remarks.
 *
 * @param value the answer
 * @param remarks notices such as corrections and limits, in the words that people read
 * @param labels team, place and availability of the people in the answer, in the words that people read, by member id
 */
public record Remarked<T>(T value, List<String> remarks, Map<String, String> labels) {

    /** Copies the list. */
    public Remarked {
        remarks = List.copyOf(remarks);
    }

    /** The shape of an answer with its remarks. */
    public static <T> Shape<Remarked<T>> shape(Shape<T> shape) {
        return Shape.<Remarked<T>>named(shape.name() + "Answer", shape.description())
                .all(shape, Remarked::value)
                .texts("remarks", Remarked::remarks)
                .as("remarks on the answer, such as corrections and limits")
                .pairs("labels", Remarked::labels)
                .as("team, place and availability of the people in the answer, by member id, as text")
                .build();
    }
}
