package dev.knowhow.markdown.body;

import dev.knowhow.markdown.syntax.Placeholders;
import dev.knowhow.markdown.syntax.TemplateScanner;
import dev.knowhow.markdown.syntax.TemplateTarget;
import dev.knowhow.markdown.syntax.WikiTarget;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads templates in running text. A few are links or images; the others have no content for readers. */
final class TemplateText {

    private static final Pattern ATTRIBUTE =
            Pattern.compile("(src|alt|caption|title)=(?:\"([^\"]*)\"|'([^']*)'|(\\S+))");
    private static final Pattern BLOCK_ID = Pattern.compile("\\(\\(([0-9a-fA-F-]{36})\\)\\)");

    private final LinkCollector links;

    TemplateText(LinkCollector links) {
        this.links = links;
    }

    void read(String content, Prose prose, int line) {
        String inner = TemplateScanner.inner(content);
        String lower = inner.toLowerCase(Locale.ROOT);
        if (lower.startsWith("embed ")) {
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
