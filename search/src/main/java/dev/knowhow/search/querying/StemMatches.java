package dev.knowhow.search.querying;

import dev.knowhow.search.analysis.Language;
import dev.knowhow.search.analysis.Stems;
import dev.knowhow.search.analysis.WordTokenizer;
import dev.knowhow.search.index.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.uhighlight.FieldOffsetStrategy;
import org.apache.lucene.search.uhighlight.LabelledCharArrayMatcher;
import org.apache.lucene.search.uhighlight.OffsetsEnum;
import org.apache.lucene.search.uhighlight.PhraseHelper;
import org.apache.lucene.search.uhighlight.UHComponents;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter.OffsetSource;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of a text that have certain stems, for Lucene's highlighter. Its own way of analyzing a text indexes
 * it in memory first, which costs several times as much.
 */
final class StemMatches extends FieldOffsetStrategy {

    private static final UHComponents NO_COMPONENTS = new UHComponents(
            Fields.WORDS,
            field -> true,
            MatchNoDocsQuery.INSTANCE,
            new BytesRef[0],
            PhraseHelper.NONE,
            new LabelledCharArrayMatcher[0],
            false,
            Set.of());

    private final Map<String, BytesRef> stems;
    private final Stems analysis;
    private final boolean stopWords;

    /**
     * Looks for words.
     *
     * @param stems the stems, with their bytes
     * @param language the language of the text
     */
    StemMatches(Map<String, BytesRef> stems, Language language) {
        super(NO_COMPONENTS);
        this.stems = stems;
        this.analysis = Stems.of(language);
        this.stopWords = stems.keySet().stream().anyMatch(language.stopWords()::contains);
    }

    @Override
    public OffsetSource getOffsetSource() {
        return OffsetSource.ANALYSIS;
    }

    /** A word that has one of the stems, and its offsets in the text. */
    private record Match(BytesRef stem, int start, int end) {}

    @Override
    public OffsetsEnum getOffsetsEnum(@Nullable LeafReader reader, int doc, String content) {
        List<Match> matches = new ArrayList<>();
        WordTokenizer.ofNote(content, (term, position, start, end) -> {
            String stem = analysis.stem(term);
            BytesRef asked = stems.get(stem.equals(Stems.STOP) && stopWords ? term.toString() : stem);
            if (asked != null) {
                matches.add(new Match(asked, start, end));
            }
        });
        return matches.isEmpty() ? OffsetsEnum.EMPTY : new Each(matches);
    }

    /** The matches in the order of the text. */
    private static final class Each extends OffsetsEnum {
        private final List<Match> matches;
        private int next;

        Each(List<Match> matches) {
            this.matches = matches;
        }

        private Match match() {
            return matches.get(next - 1);
        }

        @Override
        public boolean nextPosition() {
            return next++ < matches.size();
        }

        @Override
        public int freq() {
            return 1; // all words weigh the same
        }

        @Override
        public BytesRef getTerm() {
            return match().stem();
        }

        @Override
        public int startOffset() {
            return match().start();
        }

        @Override
        public int endOffset() {
            return match().end();
        }
    }
}
