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
            "(?:(?<mark>!!!|\\?\\?\\?\\+?)\\s+(?<type>[\\p{L}\\p{N}_-]+)[\\p{L}\\p{N}\\s_-]*(?:\"(?<title>[^\"]*)\")?"
                    + "|===[!+]?\\s+[\"'](?<tab>[^\"']*)[\"'])\\s*");

    private final String type;
    private final @Nullable String title;
    private final Fold fold;

    private Admonition(String type, @Nullable String title, Fold fold) {
        this.type = type;
        this.title = title;
        this.fold = fold;
    }

    /** The type, such as {@code tip}; {@code tab} for a tab. */
    public String type() {
        return type;
    }

    /** The title; empty if it is to have none, null if it has that of its type. */
    public @Nullable String title() {
        return title;
    }

    /** Whether readers can fold it: {@code ???} is closed, {@code ???+} is open. */
    public Fold fold() {
        return fold;
    }

    private static @Nullable Admonition of(String line) {
        Matcher head = HEAD.matcher(line);
        if (!head.matches()) {
            return null;
        }
        String mark = head.group("mark");
        if (mark == null) {
            return new Admonition("tab", head.group("tab"), Fold.NONE);
        }
        Fold fold = mark.equals("!!!") ? Fold.NONE : mark.endsWith("+") ? Fold.OPEN : Fold.CLOSED;
        return new Admonition(head.group("type"), head.group("title"), fold);
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
