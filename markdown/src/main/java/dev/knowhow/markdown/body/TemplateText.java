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
import org.jspecify.annotations.Nullable;

/** Reads templates in running text. A few are links or images; the others have no content for readers. */
public final class TemplateText {

    private static final Pattern ATTRIBUTE =
            Pattern.compile("(src|alt|caption|title)=(?:\"([^\"]*)\"|'([^']*)'|(\\S+))");
    private static final String EMBED = "embed ";

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
        } else if (lower.startsWith(EMBED)) {
            WikiTarget embedded = embedded(content);
            if (embedded != null) {
                links.wiki(embedded, isPage(inner), "", line);
            }
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

    /** The page or block that Logseq shows in the place of a template; null if it shows none. */
    public static @Nullable WikiTarget embedded(String content) {
        String inner = TemplateScanner.inner(content);
        if (!inner.toLowerCase(Locale.ROOT).startsWith(EMBED)) {
            return null;
        }
        String what = inner.substring(EMBED.length()).strip();
        Matcher block = BlockIds.REFERENCE.matcher(what);
        if (isPage(inner)) {
            return WikiTarget.of(what.substring(1, what.length() - 1));
        }
        return block.matches() ? BlockIds.target(block.group(1)) : null;
    }

    private static boolean isPage(String inner) {
        String what = inner.substring(EMBED.length()).strip();
        return what.length() > 2 && what.charAt(0) == Placeholders.OPEN;
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
