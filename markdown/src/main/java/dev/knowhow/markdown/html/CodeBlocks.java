package dev.knowhow.markdown.html;

import static dev.knowhow.markdown.source.HtmlEscape.escaped;

import dev.knowhow.markdown.math.MathMl;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Renders fenced code: program text with colours, formulas as MathML, diagrams as source that a script draws. */
final class CodeBlocks implements NodeRenderer {

    private static final Pattern LANGUAGE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}+#._-]*");

    private final HtmlWriter writer;
    private final Colours colours;

    CodeBlocks(HtmlNodeRendererContext context, Colours colours) {
        this.writer = context.getWriter();
        this.colours = colours;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(FencedCodeBlock.class);
    }

    @Override
    public void render(Node node) {
        FencedCodeBlock block = (FencedCodeBlock) node;
        String code = block.getLiteral();
        Matcher named = LANGUAGE.matcher(block.getInfo() == null ? "" : block.getInfo());
        String language = named.find() ? named.group().toLowerCase(Locale.ROOT) : "";
        String formula = language.equals("math") ? MathMl.of(code, true) : null;
        writer.line();
        if (formula != null) {
            writer.raw("<p>" + formula + "</p>");
        } else if (language.equals("mermaid")) {
            writer.raw("<pre class=\"mermaid\">" + escaped(code) + "</pre>");
        } else {
            String coloured = colours.html(language, code);
            writer.raw("<pre><code" + (language.isEmpty() ? "" : " class=\"language-" + language + "\"") + ">"
                    + (coloured == null ? escaped(code) : coloured) + "</code></pre>");
        }
        writer.line();
    }
}
