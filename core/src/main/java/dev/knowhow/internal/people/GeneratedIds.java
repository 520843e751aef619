package dev.knowhow.internal.people;

import dev.knowhow.people.WrittenName;
import dev.knowhow.spi.NoteIndex;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The names in notes for ids that are derived from addresses. Computed once for each state of the index. Thread-safe.
 */
final class GeneratedIds {

    private final NoteIndex index;
    private volatile @Nullable State state;

    private record State(@Nullable Instant asOf, Map<String, String> names) {}

    GeneratedIds(NoteIndex index) {
        this.index = index;
    }

    /** The name in the notes for an id; null if unknown. */
    @Nullable String written(String id) {
        Instant asOf = index.status().asOf();
        State known = state;
        if (known == null || !Objects.equals(known.asOf(), asOf)) {
            known = new State(asOf, names());
            state = known;
        }
        return known.names().get(id);
    }

    private Map<String, String> names() {
        return index.names().stream()
                .filter(name -> !WrittenName.of(name).address().isEmpty())
                .collect(Collectors.toMap(
                        name -> WrittenName.of(NameKey.tidy(name)).id(),
                        Function.identity(),
                        (one, other) -> one.compareTo(other) <= 0 ? one : other));
    }
}
