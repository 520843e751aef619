package dev.knowhow.search.completing;

import dev.knowhow.query.Completion;
import dev.knowhow.query.Completion.Kind;
import dev.knowhow.search.index.AccessFilter;
import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.Snapshot;
import dev.knowhow.spi.Access;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.jspecify.annotations.Nullable;

/**
 * Autocomplete over the {@link NameTerms}: names with the typed prefix, then names with a later word that has it, else
 * names within one edit. A candidate is checked, best first, until enough names have a note that is visible to the
 * viewer.
 */
public final class Completer {

    /** The maximum number of names with a prefix that are examined, in alphabetical order. */
    private static final int MAX_NAMES = 100_000;

    /** The minimum length of a prefix for which one edit is allowed. */
    private static final int MIN_FUZZY_LENGTH = 4;

    private final Snapshot snapshot;
    private final Weight visible;
    private final String typed;
    private final int limit;
    private final List<Completion> found = new ArrayList<>();
    private final Set<NameTerms.NoteName> names = new HashSet<>();

    /**
     * Creates a completer.
     *
     * @param limit the maximum number of names
     */
    public Completer(Snapshot snapshot, String typed, Access access, int limit) throws IOException {
        this.snapshot = snapshot;
        this.typed = Completion.typed(typed);
        this.limit = limit;
        IndexSearcher searcher = snapshot.searcher;
        this.visible =
                searcher.createWeight(searcher.rewrite(AccessFilter.toFind(access)), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    /** The names, best first. */
    public List<Completion> complete() throws IOException {
        if (!typed.isEmpty()) {
            take(Fields.NAME_STARTS, Automata.makeString(typed));
            take(Fields.LATER_STARTS, Automata.makeString(typed));
            if (found.isEmpty() && typed.codePointCount(0, typed.length()) >= MIN_FUZZY_LENGTH) {
                Automaton similar = similar();
                take(Fields.NAME_STARTS, similar);
                take(Fields.LATER_STARTS, similar);
            }
        }
        return found.stream().sorted(Completion.bestFirst(typed)).toList();
    }

    /** Matches prefixes within one edit or transposition; the first letter must be equal. */
    private Automaton similar() {
        int first = typed.offsetByCodePoints(0, 1);
        String rest = typed.substring(first);
        Automaton near = new LevenshteinAutomata(rest, true).toAutomaton(1);
        return Operations.concatenate(List.of(Automata.makeString(typed.substring(0, first)), near));
    }

    /** Adds the names with the prefix, unless there are enough already. */
    private void take(String field, Automaton beginning) throws IOException {
        Terms terms = MultiTerms.getTerms(snapshot.reader, field);
        if (terms == null || found.size() >= limit) {
            return;
        }
        Automaton all = Operations.concatenate(List.of(beginning, Automata.makeAnyString()));
        CompiledAutomaton compiled =
                new CompiledAutomaton(Operations.determinize(all, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT));
        TermsEnum each = compiled.getTermsEnum(terms);
        PriorityQueue<Candidate> candidates = new PriorityQueue<>();
        for (BytesRef term = each.next(); term != null && candidates.size() < MAX_NAMES; term = each.next()) {
            candidates.add(new Candidate(NameTerms.name(term.utf8ToString()), BytesRef.deepCopyOf(term)));
        }
        for (Candidate next = candidates.poll(); next != null && found.size() < limit; next = candidates.poll()) {
            NameTerms.NoteName name = next.name();
            String note = names.contains(name) ? null : visibleNote(new Term(field, next.term()));
            if (note != null) {
                names.add(name);
                boolean ofNote = name.kind() != Kind.TAG && name.kind() != Kind.PERSON;
                found.add(new Completion(name.kind(), name.shown(), ofNote ? note : name.text()));
            }
        }
    }

    /** A candidate; candidates are ordered by {@link Completion#bestFirst}. */
    private record Candidate(NameTerms.NoteName name, BytesRef term) implements Comparable<Candidate> {

        private static final Comparator<Candidate> ORDER = Comparator.<Candidate, Kind>comparing(one -> one.name.kind())
                .thenComparingInt(one -> one.name.text().length())
                .thenComparing(one -> one.name.text());

        @Override
        public int compareTo(Candidate other) {
            return ORDER.compare(this, other);
        }
    }

    /** The first visible note by id that has the name; null if missing. */
    private @Nullable String visibleNote(Term name) throws IOException {
        BytesRef first = null;
        for (LeafReaderContext leaf : snapshot.reader.leaves()) {
            PostingsEnum having = leaf.reader().postings(name, PostingsEnum.NONE);
            Scorer seen = having == null ? null : visible.scorer(leaf);
            if (having == null || seen == null) {
                continue;
            }
            SortedDocValues ids = leaf.reader().getSortedDocValues(Fields.ID);
            Bits live = leaf.reader().getLiveDocs();
            DocIdSetIterator both = ConjunctionUtils.intersectIterators(List.of(having, seen.iterator()));
            for (int doc = both.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = both.nextDoc()) {
                if ((live == null || live.get(doc)) && ids.advanceExact(doc)) {
                    BytesRef id = ids.lookupOrd(ids.ordValue());
                    if (first == null || id.compareTo(first) < 0) {
                        first = BytesRef.deepCopyOf(id);
                    }
                }
            }
        }
        return first == null ? null : first.utf8ToString();
    }
}
