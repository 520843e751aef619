package dev.knowhow.markdown.syntax;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/** Parses MDX component tags, whose attributes may contain expressions: {@code <Tabs items={[1, 2]}>}. */
final class JsxSyntax implements InlineContentParserFactory {

    private static final int MAX_UNCLOSED = 20;

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('<');
    }

    @Override
    public InlineContentParser create() {
        return new Tags();
    }

    /** Parser for one block. It gives up after some unclosed tags, since each costs a scan of the rest of the block. */
    private static final class Tags implements InlineContentParser {

        private int unclosed;

        @Override
        public @Nullable ParsedInline tryParse(InlineParserState state) {
            Scanner scanner = state.scanner();
            scanner.next();
            scanner.next('/');
            char first = scanner.peek();
            if (unclosed > MAX_UNCLOSED || first < 'A' || first > 'Z') {
                return null;
            }
            int depth = 0;
            for (; scanner.hasNext(); scanner.next()) {
                char c = scanner.peek();
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                if (c == '>' && depth <= 0) {
                    scanner.next();
                    return ParsedInline.of(new Template(""), scanner.position());
                }
            }
            unclosed++;
            return null;
        }
    }
}
