package dev.knowhow.markdown.syntax;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/** Parses {@code %%comments%%} within a paragraph. */
final class CommentSyntax implements InlineContentParserFactory {

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('%');
    }

    @Override
    public InlineContentParser create() {
        return new Comments();
    }

    private static final class Comments implements InlineContentParser {

        private boolean unterminated;

        @Override
        public @Nullable ParsedInline tryParse(InlineParserState state) {
            Scanner scanner = state.scanner();
            if (unterminated || !scanner.next("%%")) {
                return null;
            }
            while (scanner.find('%') >= 0) {
                if (scanner.next("%%")) {
                    return ParsedInline.of(new Template(""), scanner.position());
                }
                scanner.next();
            }
            unterminated = true;
            return null;
        }
    }
}
