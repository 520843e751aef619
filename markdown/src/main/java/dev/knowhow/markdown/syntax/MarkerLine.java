package dev.knowhow.markdown.syntax;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * A line that begins or ends a block or includes a file: {@code :::note[Title]} and {@code :::} of Docusaurus,
 * {@code #+BEGIN_NOTE} of Logseq, {@code --8<-- "file"} of MkDocs.
 */
public final class MarkerLine extends CustomBlock {

    private static final Pattern COLONS = Pattern.compile(
            ":{3,}\\s*(?:\\{[. ]*+(?<braces>[^} ]*+)[^}]*+\\}|(?<kind>[\\p{L}\\p{N}_-]+))?\\s*(?:\\[(?<title>.*)\\]|(?<bare>[^{\\[].*?))?\\s*(?:\\{.*\\})?\\s*");
    private static final Pattern ORG = Pattern.compile("(?i)#\\+(?<mark>begin|end)_(?<kind>\\w+).*");
    private static final Pattern SNIPPET = Pattern.compile("-{1,2}8<-{1,2}(?:\\s+[\"'](?<file>[^\"']*)[\"'])?\\s*");

    /** What a line begins or ends. */
    public enum Mark {
        /** It begins a block. */
        BEGINS,
        /** It ends a block. */
        ENDS,
        /** It does neither. */
        NONE
    }

    private final Mark mark;
    private final String kind;
    private final String title;
    private final String file;

    private MarkerLine(Mark mark, @Nullable String kind, @Nullable String title, @Nullable String file) {
        this.mark = mark;
        this.kind = kind == null ? "" : kind.toLowerCase(Locale.ROOT);
        this.title = title == null ? "" : title;
        this.file = file == null ? "" : file;
    }

    /** Whether it begins or ends a block. */
    public Mark mark() {
        return mark;
    }

    /** The kind of the block in lower case, as in {@code note}; empty if it has none. */
    public String kind() {
        return kind;
    }

    /** The title on the line; may be empty. */
    public String title() {
        return title;
    }

    /** The included file; may be empty. */
    public String file() {
        return file;
    }

    private static @Nullable MarkerLine of(String line) {
        Matcher colons = COLONS.matcher(line);
        if (colons.matches()) {
            String title = colons.group("title") != null ? colons.group("title") : colons.group("bare");
            String kind = colons.group("kind") != null ? colons.group("kind") : colons.group("braces");
            return new MarkerLine(kind == null ? Mark.ENDS : Mark.BEGINS, kind, title, null);
        }
        Matcher org = ORG.matcher(line);
        if (org.matches()) {
            boolean begins = org.group("mark").equalsIgnoreCase("begin");
            return new MarkerLine(begins ? Mark.BEGINS : Mark.ENDS, org.group("kind"), null, null);
        }
        Matcher snippet = SNIPPET.matcher(line);
        if (snippet.matches()) {
            return new MarkerLine(Mark.NONE, null, null, snippet.group("file"));
        }
        return null;
    }

    /** Creates the parser of a line. */
    static final class Factory extends AbstractBlockParserFactory {

        private static final int MAX_LENGTH = 500;

        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            CharSequence line = state.getLine().getContent();
            int start = state.getNextNonSpaceIndex();
            if (state.getIndent() > 3 || start + 2 >= line.length() || line.length() - start > MAX_LENGTH) {
                return BlockStart.none();
            }
            char first = line.charAt(start);
            char second = line.charAt(start + 1);
            boolean candidate = (first == ':' && second == ':')
                    || (first == '#' && second == '+')
                    || (first == '-' && (second == '8' || line.charAt(start + 2) == '8'));
            MarkerLine marker =
                    candidate ? of(line.subSequence(start, line.length()).toString()) : null;
            return marker == null
                    ? BlockStart.none()
                    : BlockStart.of(new OneLine(marker)).atIndex(line.length());
        }
    }

    /** A block of one line. */
    private static final class OneLine extends AbstractBlockParser {

        private final MarkerLine block;

        OneLine(MarkerLine block) {
            this.block = block;
        }

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public @Nullable BlockContinue tryContinue(ParserState state) {
            return BlockContinue.none();
        }

        @Override
        public void addLine(SourceLine line) {
            // The factory has read the line.
        }
    }
}
