package dev.knowhow.markdown.syntax;

import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** Parses the wiki links that {@link Rewriter} prepared. */
final class WikiLinkSyntax implements InlineContentParserFactory {

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of(Placeholders.OPEN, Placeholders.EMBED);
    }

    @Override
    public InlineContentParser create() {
        return WikiLinkSyntax::parse;
    }

    private static ParsedInline parse(InlineParserState state) {
        Scanner scanner = state.scanner();
        boolean embed = scanner.peek() == Placeholders.EMBED;
        scanner.next();
        Position start = scanner.position();
        while (scanner.peek() != Placeholders.CLOSE) {
            if (!scanner.hasNext() || scanner.peek() == '\n') {
                scanner.setPosition(start);
                return ParsedInline.of(new Text(embed ? "![[" : "[["), start);
            }
            scanner.next();
        }
        String content = scanner.getSource(start, scanner.position()).getContent();
        scanner.next();
        return ParsedInline.of(new WikiLink(WikiTarget.of(content), embed), scanner.position());
    }
}
