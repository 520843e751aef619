package dev.knowhow.people;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Copies sets with their order, unlike {@link Set#copyOf}, so that output is deterministic. */
final class Ordered {

    private Ordered() {}

    static <T> Set<T> copy(Collection<T> values) {
        return values.isEmpty() ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }
}
