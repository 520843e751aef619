package dev.knowhow.people;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Copies sets so that they keep their order, which {@link Set#copyOf} does not: the same input prints the same. */
final class Ordered {

    private Ordered() {}

    static <T> Set<T> copy(Collection<T> values) {
        return values.isEmpty() ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }
}
