package dev.knowhow.markdown.body;

import dev.knowhow.markdown.syntax.Placeholders;
import dev.knowhow.markdown.syntax.TemplateScanner;
import dev.knowhow.markdown.syntax.TemplateTarget;
import dev.knowhow.markdown.syntax.WikiTarget;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads templates in running text. A few are links or images; the others have no content for readers. */
public final class TemplateText {

    private static final Pattern ATTRIBUTE =
            Pattern.compile("(src|alt|caption|title)=(?:\"([^\"]*)\"|'([^']*)'|(\\S+))");
    private static final Pattern BLOCK_ID = Pattern.compile("\\(\\(([0-9a-fA-F-]{36})\\)\\)");

    private static final Pattern INCLUDE = Pattern.compile(
            "#?(?i:include|include_relative|readfile)\\b[^\"']*?[\"']?([^\\s\"'=]+\\.(?:md|mdx|markdown))\\b.*",
            Pattern.DOTALL);
    private static final Pattern ID =
            Pattern.compile("([\\w-]+)\\s(?:.*\\s)?id=[\"']?([^\\s\"'{}]+).*", Pattern.DOTALL);

    private final LinkCollector links;
    private final Consumer<String> anchors;

    TemplateText(LinkCollector links, Consumer<String> anchors) {
        this.links = links;
        this.anchors = anchors;
    }

    void read(String content, Prose prose, int line) {
        String inner = TemplateScanner.inner(content);
        String lower = inner.toLowerCase(Locale.ROOT);
        ids(content).forEach(anchors);
        Matcher include = INCLUDE.matcher(inner);
        if (include.matches()) {
            links.markdown(include.group(1), true, "", line);
        } else if (lower.startsWith("embed ")) {
            embed(inner.substring(6).strip(), line);
        } else if (lower.startsWith("figure ") || lower.startsWith("img ")) {
            figure(inner, prose, line);
        } else if (lower.startsWith("ref ")
                || lower.startsWith("relref ")
                || lower.startsWith("link ")
                || lower.startsWith("post_url ")) {
            links.markdown(TemplateTarget.evaluate("{{" + inner + "}}"), false, "", line);
        }
    }

    /** The ids of the element that a template makes: the given one, alone and after the name of the template. */
    public static List<String> ids(String content) {
        Matcher id = content.contains("id=") ? ID.matcher(TemplateScanner.inner(content)) : null;
        return id != null && id.matches() ? List.of(id.group(2), id.group(1) + "-" + id.group(2)) : List.of();
    }

    private void embed(String what, int line) {
        Matcher block = BLOCK_ID.matcher(what);
        if (what.length() > 2 && what.charAt(0) == Placeholders.OPEN) {
            links.wiki(WikiTarget.of(what.substring(1, what.length() - 1)), true, "", line);
        } else if (block.matches()) {
            links.block(block.group(1), "", line);
        }
    }

    private void figure(String inner, Prose prose, int line) {
        String source = "";
        String text = "";
        Matcher attribute = ATTRIBUTE.matcher(inner);
        while (attribute.find()) {
            int group = attribute.group(2) != null ? 2 : attribute.group(3) != null ? 3 : 4;
            String value = attribute.group(group);
            if (attribute.group(1).equals("src")) {
                source = value;
            } else if (!value.isBlank()) {
                text = value;
                prose.space();
                prose.append(value);
            }
        }
        links.markdown(source, true, text, line);
    }
}
