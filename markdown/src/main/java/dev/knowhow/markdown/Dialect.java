package dev.knowhow.markdown;

import java.util.List;
import java.util.Locale;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Parses Markdown in all the dialects at once into a tree. Safe for use by many threads. */
final class Dialect {

    /** As a row has as many cells as the head, small notes may mean large tables. */
    private static final int MOST_CELLS = 200_000;

    static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.builder().maxCells(MOST_CELLS).build(),
            StrikethroughExtension.create(),
            AutolinkExtension.create(),
            Footnote.syntax(),
            TaskListItemsExtension.create());

    private final Parser markdown;
    private final Parser mdx;
    private final Parser withoutTables;

    Dialect(int nesting) {
        List<Extension> others = EXTENSIONS.subList(1, EXTENSIONS.size());
        markdown = parser(nesting, EXTENSIONS, false);
        mdx = parser(nesting, EXTENSIONS, true);
        withoutTables = parser(nesting, others, false);
    }

    Node parse(String text, boolean isMdx) {
        String prepared = Rewriter.rewrite(text, isMdx);
        try {
            return (isMdx ? mdx : markdown).parse(prepared);
        } catch (IllegalArgumentException tooManyCells) {
            return withoutTables.parse(prepared);
        }
    }

    static boolean isMdx(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(".mdx");
    }

    private static Parser parser(int nesting, List<Extension> extensions, boolean mdx) {
        return Parser.builder()
                .extensions(extensions)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .maxOpenBlockParsers(nesting)
                .maxInlineNesting(nesting)
                .customBlockParserFactory(new Admonition.Factory())
                .customBlockParserFactory(new MarkerLine.Factory())
                .customInlineContentParserFactory(new WikiLinkSyntax())
                .customInlineContentParserFactory(new BraceSyntax(mdx))
                .customInlineContentParserFactory(new CommentSyntax())
                .customDelimiterProcessor(new Mark.Syntax())
                .build();
    }
}
