package dev.knowhow.search.related;

import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.Snapshot;
import dev.knowhow.spi.Access;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/**
 * Recognises the headings of templates by their distribution: many public notes have such a heading, more than half as
 * many as have its words in the text, and hardly any note is named after it.
 */
final class TemplateHeadings {

    /** Fewer notes with the same heading may be about one topic. */
    private static final int MANY = 10;

    /** The reciprocal of the least share of the notes with a heading that have a topic in their titles. */
    private static final int NAMED_RATIO = 10;

    private final Snapshot snapshot;

    TemplateHeadings(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * Whether a phrase is a heading of a template.
     *
     * @param stems the phrase
     * @param open the number of public notes with the phrase in the text
     */
    boolean has(List<String> stems, int open) throws IOException {
        Query phrase =
                snapshot.restricted(new PhraseQuery(Fields.TITLES, stems.toArray(String[]::new)), Access.EVERYONE);
        int headings = snapshot.searcher.count(phrase);
        return headings >= MANY && 2 * headings > open && NAMED_RATIO * titles(phrase, stems) < headings;
    }

    /** The number of notes with a phrase in title or heading that have all its words in the title. */
    private int titles(Query phrase, List<String> stems) throws IOException {
        Weight weight =
                snapshot.searcher.createWeight(snapshot.searcher.rewrite(phrase), ScoreMode.COMPLETE_NO_SCORES, 1);
        int titles = 0;
        for (LeafReaderContext leaf : snapshot.reader.leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                DocIdSetIterator notes = scorer.iterator();
                Bits live = leaf.reader().getLiveDocs();
                for (int note = notes.nextDoc(); note != DocIdSetIterator.NO_MORE_DOCS; note = notes.nextDoc()) {
                    titles += (live == null || live.get(note)) && isTitled(leaf, note, stems) ? 1 : 0;
                }
            }
        }
        return titles;
    }

    private static boolean isTitled(LeafReaderContext leaf, int note, List<String> stems) throws IOException {
        for (String stem : stems) {
            PostingsEnum postings = leaf.reader().postings(new Term(Fields.TITLES, stem), PostingsEnum.POSITIONS);
            if (postings == null || postings.advance(note) != note || postings.nextPosition() >= Fields.HEADINGS_FROM) {
                return false;
            }
        }
        return true;
    }
}
