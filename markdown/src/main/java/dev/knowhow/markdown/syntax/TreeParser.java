package dev.knowhow.markdown.syntax;

import dev.knowhow.spi.Conventions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Parses Markdown in all the dialects into a tree. Thread-safe. */
public final class TreeParser {

    /** Each row has as many cells as the header, so a small note can contain a large table. */
    private static final int MAX_CELLS = 200_000;

    /** The extensions of the parser. A renderer of its trees needs them, too. */
    public static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.builder().maxCells(MAX_CELLS).build(),
            StrikethroughExtension.create(),
            Footnote.syntax(),
            TaskListItemsExtension.create());

    /** Features of a text that need an additional parser. Running every parser on every block is slow. */
    private enum Feature {
        PLACEHOLDERS,
        BRACES,
        COMMENTS,
        MARKS,
        FORMULAS,
        MDX,
        MANY_CELLS
    }

    private final int nesting;
    private final List<Extension> extensions;
    private final Map<Set<Feature>, Parser> parsers = new ConcurrentHashMap<>();

    /**
     * Creates a parser with limits.
     *
     * @param nesting the maximum nesting of blocks and inlines
     * @param more additional extensions
     */
    public TreeParser(int nesting, Extension... more) {
        this.nesting = nesting;
        this.extensions =
                Stream.concat(EXTENSIONS.stream(), Arrays.stream(more)).toList();
    }

    /**
     * The tree of a note's text.
     *
     * @param document the root
     * @param hasPlaceholders whether the tree may contain {@link Placeholders}
     */
    public record Tree(Node document, boolean hasPlaceholders) {

        /** A text of the tree as its author wrote it. */
        public String original(String text) {
            return hasPlaceholders ? Placeholders.restore(text) : text;
        }
    }

    /** Parses the body of a note. */
    public Tree parse(String text, boolean isMdx, Conventions conventions) {
        String prepared = Rewriter.rewrite(OutsideCode.convert(text, conventions::body), isMdx, conventions);
        Set<Feature> features = features(prepared, isMdx);
        return new Tree(document(prepared, features), features.contains(Feature.PLACEHOLDERS));
    }

    private static Set<Feature> features(String text, boolean isMdx) {
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        if (Placeholders.isIn(text)) {
            features.add(Feature.PLACEHOLDERS);
        }
        if (text.indexOf('{') >= 0) {
            features.add(Feature.BRACES);
        }
        if (text.contains("%%")) {
            features.add(Feature.COMMENTS);
        }
        if (text.contains("==")) {
            features.add(Feature.MARKS);
        }
        if (text.indexOf('$') >= 0) {
            features.add(Feature.FORMULAS);
        }
        if (isMdx) {
            features.add(Feature.MDX);
        }
        return features;
    }

    private Node document(String text, Set<Feature> features) {
        try {
            return parsers.computeIfAbsent(features, this::parser).parse(text);
        } catch (IllegalArgumentException tooManyCells) {
            Set<Feature> without = EnumSet.copyOf(features);
            without.add(Feature.MANY_CELLS);
            return parsers.computeIfAbsent(without, this::parser).parse(text);
        }
    }

    private Parser parser(Set<Feature> features) {
        boolean tables = !features.contains(Feature.MANY_CELLS);
        Parser.Builder parser = Parser.builder()
                .extensions(tables ? extensions : extensions.subList(1, extensions.size()))
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .maxOpenBlockParsers(nesting)
                .maxInlineNesting(nesting)
                .customBlockParserFactory(new Admonition.Factory())
                .customBlockParserFactory(new MarkerLine.Factory());
        if (features.contains(Feature.PLACEHOLDERS)) {
            parser.customInlineContentParserFactory(new WikiLinkSyntax());
        }
        if (features.contains(Feature.BRACES)) {
            parser.customInlineContentParserFactory(new BraceSyntax(features.contains(Feature.MDX)));
        }
        if (features.contains(Feature.MDX)) {
            parser.customInlineContentParserFactory(new JsxSyntax());
        }
        if (features.contains(Feature.FORMULAS)) {
            parser.customInlineContentParserFactory(new Formula.Syntax());
        }
        if (features.contains(Feature.COMMENTS)) {
            parser.customInlineContentParserFactory(new CommentSyntax());
        }
        if (features.contains(Feature.MARKS)) {
            parser.customDelimiterProcessor(new Mark.Syntax());
        }
        return parser.build();
    }
}
