package dev.knowhow.markdown.syntax;

import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/** A TeX formula between {@code $} or {@code $$}. It contains no Markdown. */
public final class Formula extends CustomNode {

    private final String literal;

    private Formula(String literal) {
        this.literal = literal;
    }

    /** The formula with its dollar signs. */
    public String literal() {
        return literal;
    }

    /**
     * Parses formulas as Pandoc and GitHub do: no space inside the dollar signs, and no letter or digit after the
     * second one, so that prices and shell variables are not formulas.
     */
    static final class Syntax implements InlineContentParserFactory {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('$');
        }

        @Override
        public InlineContentParser create() {
            return new Formulas();
        }
    }

    /**
     * Parser for one block. It gives up after some unclosed formulas, since each costs a scan of the rest of the block.
     */
    private static final class Formulas implements InlineContentParser {

        private static final int MAX_UNCLOSED = 20;
        private static final int LONGEST_INLINE = 1_000;

        private int unclosed;

        @Override
        public @Nullable ParsedInline tryParse(InlineParserState state) {
            if (unclosed > MAX_UNCLOSED) {
                return null;
            }
            Scanner scanner = state.scanner();
            int before = scanner.peekPreviousCodePoint();
            var start = scanner.position();
            scanner.next();
            boolean display = scanner.next('$');
            boolean ends = display ? upTo(scanner) : !Character.isLetterOrDigit(before) && inline(scanner);
            if (!ends) {
                unclosed++;
                return null;
            }
            String literal = scanner.getSource(start, scanner.position()).getContent();
            boolean price = !display && Character.isDigit(literal.charAt(1)) && literal.contains("](");
            return price ? null : ParsedInline.of(new Formula(literal), scanner.position());
        }

        private static boolean upTo(Scanner scanner) {
            while (scanner.find('$') >= 0) {
                if (scanner.next("$$")) {
                    return true;
                }
                scanner.next();
            }
            return false;
        }

        /** Skips the rest of a code span, after its first backtick: a dollar sign in code ends no formula. */
        private static void skipCode(Scanner scanner) {
            int ticks = 1 + scanner.matchMultiple('`');
            var start = scanner.position();
            for (int length = 0; scanner.hasNext() && length < LONGEST_INLINE; length++) {
                if (scanner.peek() != '`') {
                    scanner.next();
                } else if (scanner.matchMultiple('`') == ticks) {
                    return;
                }
            }
            scanner.setPosition(start);
        }

        private static boolean inline(Scanner scanner) {
            char previous = ' ';
            for (int length = 0; scanner.hasNext() && length < LONGEST_INLINE; length++) {
                char c = scanner.peek();
                scanner.next();
                if (c == '$' && previous != '\\') {
                    boolean tight = length > 0 && !Character.isWhitespace(previous);
                    return tight && !Character.isLetterOrDigit(scanner.peek());
                }
                if (length == 0 && Character.isWhitespace(c)) {
                    return false;
                }
                if (c == '`') {
                    skipCode(scanner);
                }
                previous = c == '\\' && previous == '\\' ? ' ' : c;
            }
            return false;
        }
    }
}
