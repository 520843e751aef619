package dev.knowhow.markdown.syntax;

import java.util.List;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a footnote: {@code [^label]: text} and the indented lines below. The library's extension is not
 * compatible with the current parser.
 */
public final class Footnote extends CustomBlock {

    private final String label;

    private Footnote(String label) {
        this.label = label;
    }

    /** The label without {@code ^}. */
    public String label() {
        return label;
    }

    /** A reference to a footnote: {@code [^label]}. */
    public static final class Reference extends CustomNode {
        private final String label;

        private Reference(String label) {
            this.label = label;
        }

        /** The label without {@code ^}. */
        public String label() {
            return label;
        }
    }

    /** An inline footnote: {@code ^[text]}. */
    public static final class Inline extends CustomNode {}

    static Parser.ParserExtension syntax() {
        return builder -> builder.customBlockParserFactory(new Factory())
                .linkProcessor(new Marks())
                .linkMarker('^');
    }

    private static final class Factory extends AbstractBlockParserFactory {

        private static final int MAX_LABEL_LENGTH = 200;

        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            CharSequence line = state.getLine().getContent();
            int start = state.getNextNonSpaceIndex();
            boolean begins = state.getIndent() < 4
                    && start + 4 < line.length()
                    && line.charAt(start) == '['
                    && line.charAt(start + 1) == '^';
            int end = begins ? labelEnd(line, start + 2) : -1;
            return end < 0
                    ? BlockStart.none()
                    : BlockStart.of(new Definition(
                                    line.subSequence(start + 2, end).toString()))
                            .atIndex(Math.min(line.length(), end + 2));
        }

        private static int labelEnd(CharSequence line, int start) {
            for (int i = start; i + 1 < line.length() && i - start < MAX_LABEL_LENGTH; i++) {
                char c = line.charAt(i);
                if (c == ']') {
                    return i > start && line.charAt(i + 1) == ':' ? i : -1;
                }
                if (c == ' ' || c == '\t' || c == '[') {
                    return -1;
                }
            }
            return -1;
        }
    }

    private static final class Definition extends ContainerParser {

        private final Footnote block;

        Definition(String label) {
            this(new Footnote(label));
        }

        private Definition(Footnote block) {
            super(block);
            this.block = block;
        }

        @Override
        @Nullable BlockContinue continueBlock(ParserState state) {
            return state.getIndent() >= 4 ? BlockContinue.atColumn(state.getColumn() + 4) : BlockContinue.none();
        }

        @Override
        public List<DefinitionMap<?>> getDefinitions() {
            DefinitionMap<Footnote> map = new DefinitionMap<>(Footnote.class);
            map.putIfAbsent(block.label, block);
            return List.of(map);
        }
    }

    private static final class Marks implements LinkProcessor {

        @Override
        public @Nullable LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
            if (link.marker() != null && link.marker().getLiteral().equals("^")) {
                return LinkResult.wrapTextIn(new Inline(), link.afterTextBracket())
                        .includeMarker();
            }
            boolean mark = link.destination() == null
                    && link.openingBracket().getNext() instanceof Text text
                    && text.getLiteral().startsWith("^");
            if (!mark || isReference(link, context)) {
                return LinkResult.none();
            }
            String label = link.text(scanner).substring(1);
            return context.getDefinition(Footnote.class, label) == null
                    ? LinkResult.none()
                    : LinkResult.replaceWith(new Reference(label), link.afterTextBracket());
        }

        private static boolean isReference(LinkInfo link, InlineParserContext context) {
            return link.label() != null && context.getDefinition(LinkReferenceDefinition.class, link.label()) != null;
        }
    }
}
