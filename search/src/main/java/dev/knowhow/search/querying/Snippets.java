package dev.knowhow.search.querying;

import dev.knowhow.query.Snippet;
import dev.knowhow.query.Snippet.Range;
import dev.knowhow.search.analysis.Language;
import dev.knowhow.search.index.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.search.uhighlight.CustomSeparatorBreakIterator;
import org.apache.lucene.search.uhighlight.FieldHighlighter;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.PassageScorer;
import org.apache.lucene.search.uhighlight.SplittingBreakIterator;
import org.apache.lucene.util.BytesRef;

/** Extracts the best snippet of a text for a query. */
final class Snippets {

    private static final int LENGTH = 180;

    private static final Comparator<Passage> IN_ORDER = Comparator.comparingInt(Passage::getStartOffset);

    private final Map<String, BytesRef> stems = new HashMap<>();

    Snippets(Collection<String> stems) {
        stems.forEach(stem -> this.stems.put(stem, new BytesRef(stem)));
    }

    /** A snippet of prose: sentences, or lines such as the rows of a table. */
    Snippet ofText(String text, Language language) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        return of(text, language, new SplittingBreakIterator(sentences, '\n'), SingleLine::prose);
    }

    /** A snippet of code: lines. */
    Snippet ofCode(String code, Language language) {
        return of(code, language, new CustomSeparatorBreakIterator('\n'), SingleLine::code);
    }

    private Snippet of(String text, Language language, BreakIterator pieces, SingleLine.Joint joint) {
        if (text.isBlank()) {
            return new Snippet("", List.of());
        }
        FieldHighlighter highlighter = new FieldHighlighter(
                Fields.WORDS,
                new StemMatches(stems, language),
                LengthGoalBreakIterator.createClosestToLength(pieces, LENGTH, 0.5f),
                new PassageScorer(),
                1,
                1,
                new ToSnippet(joint),
                IN_ORDER);
        try {
            Object found = highlighter.highlightFieldForDoc(null, 0, text);
            return found instanceof Snippet snippet ? snippet : new Snippet("", List.of());
        } catch (IOException e) {
            throw new UncheckedIOException("reading from a string cannot fail", e);
        }
    }

    /** Formats the best passage as a single line with the offsets of matches. */
    private static final class ToSnippet extends PassageFormatter {

        private final SingleLine.Joint joint;

        ToSnippet(SingleLine.Joint joint) {
            this.joint = joint;
        }

        @Override
        public Object format(Passage[] passages, String content) {
            Passage passage = passages[0];
            int from = passage.getStartOffset();
            int to = Math.min(passage.getEndOffset(), from + 3 * LENGTH);
            SingleLine line = new SingleLine(content, from, to, joint);
            List<Range> highlights = new ArrayList<>();
            int last = -1;
            for (int i = 0; i < passage.getNumMatches(); i++) {
                int start = line.place(Math.clamp(passage.getMatchStarts()[i], from, to));
                int end = line.place(Math.clamp(passage.getMatchEnds()[i], from, to));
                if (start >= last && end > start) {
                    highlights.add(new Range(start, end));
                    last = end;
                }
            }
            return new Snippet(line.text(), highlights);
        }
    }
}
