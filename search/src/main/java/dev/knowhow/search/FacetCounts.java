package dev.knowhow.search;

import dev.knowhow.query.Facet;
import dev.knowhow.query.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.search.Query;

/** Counts the notes that match by the values of fields. */
final class FacetCounts {

    private FacetCounts() {}

    static List<Facet> of(Set<Field> fields, Query matching, Snapshot snapshot) throws IOException {
        FacetsCollector collected = snapshot.searcher.search(matching, new FacetsCollectorManager());
        List<Facet> facets = new ArrayList<>();
        for (Field field : fields.stream().sorted().toList()) {
            StringDocValuesReaderState state = new StringDocValuesReaderState(snapshot.reader, Fields.of(field));
            FacetResult counts = new StringValueFacetCounts(state, collected).getAllChildren(Fields.of(field));
            List<Facet.Value> values = new ArrayList<>();
            for (LabelAndValue value : counts == null ? new LabelAndValue[0] : counts.labelValues) {
                values.add(new Facet.Value(value.label, value.value.longValue()));
            }
            values.sort(Comparator.comparingLong(Facet.Value::notes).reversed().thenComparing(Facet.Value::value));
            facets.add(new Facet(field, values, 0));
        }
        return facets;
    }
}
