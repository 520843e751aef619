package dev.knowhow.search.querying;

import dev.knowhow.query.Facet;
import dev.knowhow.query.Field;
import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.search.Query;

/** Counts matching notes in total and by the values of facets. */
final class FacetCounts {

    private static final Comparator<Facet.Value> MOST_FIRST =
            Comparator.comparingLong(Facet.Value::notes).reversed().thenComparing(Facet.Value::value);

    private final Snapshot snapshot;
    private final FacetsCollector collected;

    /** Collects all matching notes. */
    FacetCounts(Query matching, Snapshot snapshot) throws IOException {
        this.snapshot = snapshot;
        this.collected = snapshot.searcher.search(matching, new FacetsCollectorManager());
    }

    /** The number of matching notes. */
    long total() {
        return collected.getMatchingDocs().stream()
                .mapToLong(FacetsCollector.MatchingDocs::totalHits)
                .sum();
    }

    /** The values of fields by their counts. A query for one field lists it, and gets all values. */
    List<Facet> of(Set<Field> fields) throws IOException {
        boolean listed = fields.size() == 1;
        List<Facet> facets = new ArrayList<>();
        for (Field field : fields.stream().sorted().toList()) {
            facets.add(of(field, listed));
        }
        return facets;
    }

    private Facet of(Field field, boolean listed) throws IOException {
        String name = Fields.of(field);
        Facets counts = new StringValueFacetCounts(snapshot.values(name), collected);
        // names are resolved to members, and may be left out, before the values are sorted by count
        boolean all = listed || field.equals(Field.AUTHOR) || field.type() == Field.Type.PROPERTY;
        FacetResult found = all ? counts.getAllChildren(name) : counts.getTopChildren(Facet.MOST_VALUES, name);
        if (found == null) {
            return new Facet(field, List.of(), 0);
        }
        List<Facet.Value> values = new ArrayList<>(found.labelValues.length);
        for (LabelAndValue value : found.labelValues) {
            values.add(new Facet.Value(value.label, value.value.longValue()));
        }
        values.sort(MOST_FIRST);
        return new Facet(field, values, all ? 0 : found.childCount - values.size());
    }
}
