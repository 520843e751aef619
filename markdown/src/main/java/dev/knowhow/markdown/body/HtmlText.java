package dev.knowhow.markdown.body;

import dev.knowhow.markdown.syntax.NextIndex;
import dev.knowhow.markdown.syntax.TemplateScanner;
import dev.knowhow.markdown.syntax.TemplateTarget;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.Encoding;

/** Extracts text and links from HTML within Markdown. Tags are skipped; everything else is text. */
public final class HtmlText {

    private static final Set<String> HIDDEN = Set.of("script", "style", "template", "noscript");
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins",
            "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
            "var", "wbr");

    private static final String SHORTCODE = "{{";
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final LinkCollector links;
    private final Consumer<String> anchors;
    private @Nullable String hidden;
    private @Nullable String href;
    private int linkStart;
    private int linkLine;
    private int titleStart = -1;
    private @Nullable String title;

    /**
     * Creates a reader.
     *
     * @param links receives the links
     * @param anchors receives the ids that can be link targets
     */
    public HtmlText(LinkCollector links, Consumer<String> anchors) {
        this.links = links;
        this.anchors = anchors;
    }

    /** Whether the current content is not visible to readers, as in a script. */
    public boolean isHidden() {
        return hidden != null;
    }

    /** The text of the first heading of level 1; null if missing. */
    @Nullable String title() {
        return title;
    }

    /** Closes elements that were not closed. */
    public void close(Prose prose) {
        hidden = null;
        titleStart = -1;
        if (href != null) {
            link(href, false, prose.since(linkStart), linkLine);
            href = null;
        }
    }

    /**
     * Reads a piece of HTML.
     *
     * @param firstLine the line on which the piece begins
     */
    public void read(String html, Prose prose, int firstLine) {
        NextIndex shortcodeEnds = new NextIndex(html, "}}");
        int line = firstLine;
        int i = 0;
        while (i < html.length()) {
            int open = tagStart(html, i, shortcodeEnds);
            int textEnd = open < 0 ? html.length() : open;
            if (textEnd > i && hidden == null) {
                prose.append(plain(html.substring(i, textEnd)));
            }
            if (open < 0) {
                return;
            }
            int end = HtmlTag.end(html, open);
            if (end < 0) {
                prose.append(plain(html.substring(open)));
                return;
            }
            line += newlines(html, i, open);
            if (end == open) {
                if (hidden == null) {
                    prose.append("<");
                }
                end = open + 1;
            } else if (html.charAt(open + 1) != '!' && html.charAt(open + 1) != '?') {
                tag(new HtmlTag(html.substring(open, end)), prose, line);
            }
            line += newlines(html, open, end);
            i = end;
        }
    }

    /** The index of the next tag; the one in a shortcode of Hugo begins none. */
    private static int tagStart(String html, int from, NextIndex shortcodeEnds) {
        int open = html.indexOf('<', from);
        while (open >= from + SHORTCODE.length() && html.startsWith(SHORTCODE, open - SHORTCODE.length())) {
            int close = shortcodeEnds.from(open);
            if (close < 0) {
                return open;
            }
            open = html.indexOf('<', close);
        }
        return open;
    }

    private static String plain(String text) {
        return Encoding.decodeHtml(SPACE.matcher(TemplateScanner.strip(text)).replaceAll(" "), false);
    }

    private void tag(HtmlTag tag, Prose prose, int line) {
        if (hidden != null) {
            if (tag.isClosing() && tag.name().equals(hidden)) {
                hidden = null;
            }
            return;
        }
        if (HIDDEN.contains(tag.name()) && !tag.isClosing() && !tag.isEmpty()) {
            hidden = tag.name();
            return;
        }
        anchor(tag);
        if (!INLINE.contains(tag.name().toLowerCase(Locale.ROOT))) {
            breakBefore(tag, prose);
            if (tag.name().equalsIgnoreCase("h1")) {
                title(tag, prose);
            }
        } else if (tag.name().equals("a")) {
            anchor(tag, prose, line);
        } else if (tag.name().equals("img") && !tag.isClosing()) {
            String alt = Encoding.decodeHtml(tag.attribute("alt"), true);
            prose.append(alt);
            link(tag.attribute("src"), true, alt, line);
        }
    }

    private void anchor(HtmlTag tag) {
        String id = tag.isClosing() ? "" : tag.attribute("id");
        String name = id.isEmpty() && tag.name().equals("a") ? tag.attribute("name") : id;
        if (!name.isBlank() && name.indexOf('{') < 0) {
            anchors.accept(Encoding.decodeHtml(name, true).strip());
        }
    }

    private void title(HtmlTag tag, Prose prose) {
        if (tag.isClosing() && titleStart >= 0 && title == null) {
            String text = SPACE.matcher(prose.since(titleStart)).replaceAll(" ");
            title = text.isEmpty() ? null : text;
        }
        titleStart = tag.isClosing() ? -1 : prose.mark();
    }

    private static void breakBefore(HtmlTag tag, Prose prose) {
        if (tag.name().equals("td") || tag.name().equals("th")) {
            prose.space();
        } else {
            prose.newline();
        }
    }

    private void anchor(HtmlTag tag, Prose prose, int line) {
        close(prose);
        if (!tag.isClosing() && !tag.attribute("href").isEmpty()) {
            href = tag.attribute("href");
            linkStart = prose.mark();
            linkLine = line;
        }
    }

    private void link(String target, boolean embed, String text, int line) {
        String decoded = Encoding.decodeHtml(target, true);
        boolean template = decoded.contains("{{") || decoded.contains("{%");
        links.markdown(template ? TemplateTarget.evaluate(decoded) : decoded, embed, text, line);
    }

    private static int newlines(String text, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n') {
                count++;
            }
        }
        return count;
    }
}
