package dev.knowhow.markdown.syntax;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** An indented block of MkDocs: {@code !!! note "Title"}, {@code ??? note}, or a tab {@code === "Title"}. */
public final class Admonition extends CustomBlock {

    private static final Pattern HEAD = Pattern.compile(
            "(?:(?:!!!|\\?\\?\\?\\+?)\\s+(?<type>[\\p{L}\\p{N}_-]+)[\\p{L}\\p{N}\\s_-]*(?:\"(?<title>[^\"]*)\")?"
                    + "|===[!+]?\\s+[\"'](?<tab>[^\"']*)[\"'])\\s*");

    private final String type;
    private final String title;

    private Admonition(String type, String title) {
        this.type = type;
        this.title = title;
    }

    /** The type, such as {@code tip}; {@code tab} for a tab. */
    public String type() {
        return type;
    }

    /** The title; empty if it has none. */
    public String title() {
        return title;
    }

    private static @Nullable Admonition of(String line) {
        Matcher head = HEAD.matcher(line);
        if (!head.matches()) {
            return null;
        }
        String title = head.group("title") != null ? head.group("title") : head.group("tab");
        return new Admonition(head.group("type") == null ? "tab" : head.group("type"), title == null ? "" : title);
    }

    /** Creates the parser of a block. */
    static final class Factory extends AbstractBlockParserFactory {

        private static final int MAX_HEAD_LENGTH = 500;

        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            CharSequence line = state.getLine().getContent();
            int start = state.getNextNonSpaceIndex();
            if (state.getIndent() > 3 || start >= line.length() || line.length() - start > MAX_HEAD_LENGTH) {
                return BlockStart.none();
            }
            char c = line.charAt(start);
            if (c != '!' && c != '?' && c != '=') {
                return BlockStart.none();
            }
            Admonition admonition = of(line.subSequence(start, line.length()).toString());
            return admonition == null
                    ? BlockStart.none()
                    : BlockStart.of(new Indented(admonition, state.getColumn() + state.getIndent() + 4))
                            .atIndex(line.length());
        }
    }

    /** Contains the indented lines below. */
    private static final class Indented extends ContainerParser {

        private final int column;

        Indented(Admonition block, int column) {
            super(block);
            this.column = column;
        }

        @Override
        @Nullable BlockContinue continueBlock(ParserState state) {
            return state.getColumn() + state.getIndent() >= column
                    ? BlockContinue.atColumn(column)
                    : BlockContinue.none();
        }
    }
}
