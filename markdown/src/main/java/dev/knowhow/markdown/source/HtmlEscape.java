package dev.knowhow.markdown.source;

/** Escapes text for HTML and MathML. */
public final class HtmlEscape {

    private HtmlEscape() {}

    /** A text as the content of an element, or as the value of an attribute in double quotes. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
