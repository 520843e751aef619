package dev.knowhow.internal.ingest;

import dev.knowhow.internal.people.Members;
import dev.knowhow.internal.people.Mentions;
import dev.knowhow.internal.people.NameCounts;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Caches the search for names in texts. It is rebuilt only if people or names change, because that visits all of them
 * and most changes concern none.
 */
final class KnownMentions {

    private @Nullable Members people;
    private byte[] kept = new byte[0];
    private Set<String> names = Set.of();
    private Map<String, String> pairs = Map.of();
    private @Nullable Mentions mentions;

    /**
     * The search for names.
     *
     * @param now the people
     * @param counts the encoded names
     */
    Mentions of(Members now, byte[] counts) {
        boolean same = now == people;
        if (!Arrays.equals(counts, kept)) {
            NameCounts read = NameCounts.of(counts);
            Set<String> named = Set.copyOf(read.names());
            Map<String, String> beside = read.pairs();
            same &= named.equals(names) && beside.equals(pairs);
            kept = counts;
            names = named;
            pairs = beside;
        }
        Mentions known = mentions;
        if (!same || known == null) {
            known = new Mentions(now, names, pairs);
            mentions = known;
            people = now;
        }
        return known;
    }
}
