package dev.knowhow.internal.ingest;

import dev.knowhow.internal.people.Members;
import dev.knowhow.internal.people.Mentions;
import dev.knowhow.internal.people.NameCounts;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom texts may name, worked out again only when people or names are others: that looks at each of them, and most
 * changes change none.
 */
final class KnownMentions {

    private @Nullable Members people;
    private byte[] kept = new byte[0];
    private Set<String> names = Set.of();
    private Map<String, String> pairs = Map.of();
    private @Nullable Mentions mentions;

    /**
     * What to look for.
     *
     * @param now everyone
     * @param counts the names, as they are kept
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
