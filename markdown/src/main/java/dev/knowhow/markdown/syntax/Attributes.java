package dev.knowhow.markdown.syntax;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;

/**
 * Attributes in braces, as in kramdown, Hugo, MkDocs and Docusaurus: <code>{#id .class key=value}</code> or <code>
 * {id="id"}</code>.
 */
public final class Attributes extends CustomNode {

    private static final Pattern ID =
            Pattern.compile("(?:^|\\s)(?:#(?<short>[^\\s.#}=]+(?:\\.[^\\s.#}=]+)*)|id=[\"']?(?<long>[^\\s\"'}]+))");

    private final String content;

    Attributes(String content) {
        this.content = content;
    }

    /** The id; empty if it is missing. */
    public String id() {
        Matcher id = ID.matcher(content.startsWith(":") ? content.substring(1) : content);
        return !id.find() ? "" : id.group("short") != null ? id.group("short") : id.group("long");
    }
}
