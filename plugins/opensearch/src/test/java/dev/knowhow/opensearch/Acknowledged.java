package dev.knowhow.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The ids of the notes that writers have committed. Thread-safe. */
final class Acknowledged {

    private final Set<String> ids = ConcurrentHashMap.newKeySet();

    void add(String id) {
        ids.add(id);
    }

    int size() {
        return ids.size();
    }

    /** The number of those by one writer. */
    long by(String writer) {
        return ids.stream().filter(id -> id.startsWith(writer + "-")).count();
    }

    /**
     * Fetches the index anew: each of the notes is there, and none twice.
     *
     * @param folder the place of the new copy
     */
    void assertStored(ClusterSettings settings, Path folder) {
        List<String> stored = new ArrayList<>();
        try (NoteIndex fresh = RealCluster.open(settings, folder)) {
            fresh.forEach(Access.ALL, note -> stored.add(note.id().path()));
        }
        assertThat(stored).doesNotHaveDuplicates();
        Set<String> lost = new TreeSet<>(ids);
        stored.forEach(lost::remove);
        assertThat(lost).as("acknowledged and lost").isEmpty();
    }
}
