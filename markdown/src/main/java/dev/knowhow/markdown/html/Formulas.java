package dev.knowhow.markdown.html;

import dev.knowhow.markdown.math.MathMl;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Shows formulas as MathML. One that cannot be read is shown as it is written. */
final class Formulas {

    private Formulas() {}

    /** A formula with its dollar signs as a node. */
    static Node node(String literal) {
        boolean display = literal.startsWith("$$");
        int length = display ? 2 : 1;
        String html = literal.length() < 2 * length
                ? null
                : MathMl.of(withoutTicks(literal.substring(length, literal.length() - length)), display);
        return html == null ? new Text(literal) : new Element.Html(html);
    }

    /** GitHub and GitLab also write formulas as code between dollar signs. */
    private static String withoutTicks(String formula) {
        boolean code = formula.length() > 2 && formula.startsWith("`") && formula.endsWith("`");
        return code ? formula.substring(1, formula.length() - 1) : formula;
    }
}
