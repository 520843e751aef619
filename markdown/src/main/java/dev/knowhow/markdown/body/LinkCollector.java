package dev.knowhow.markdown.body;

import dev.knowhow.markdown.syntax.Placeholders;
import dev.knowhow.markdown.syntax.WikiTarget;
import dev.knowhow.note.Link;
import dev.knowhow.note.Link.Kind;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Collects the links of a note. */
public final class LinkCollector {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:(?!\\s).*", Pattern.DOTALL);
    private static final Pattern ESCAPED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

    private final List<Link> found = new ArrayList<>();
    private final Map<String, String> definitions = new HashMap<>();
    private final int max;

    /** Creates a collector that keeps at most {@code max} links. */
    public LinkCollector(int max) {
        this.max = max;
    }

    /** Adds a wiki link, or an embed. */
    public void wiki(WikiTarget target, boolean embed, String text, int line) {
        if (SCHEME.matcher(target.target()).matches()) {
            String fragment = target.fragment().isEmpty() ? "" : "#" + target.fragment();
            add(new Link(Kind.EXTERNAL, target.target() + fragment, "", text, line));
        } else if (!target.target().isEmpty() || !target.fragment().isEmpty()) {
            add(new Link(embed ? Kind.EMBED : Kind.WIKI, target.target(), target.fragment(), text, line));
        }
    }

    /** Adds a Markdown link or image whose target is a path or a URL. */
    public void markdown(String destination, boolean embed, String text, int line) {
        String target = destination.strip();
        if (target.isEmpty() || target.equals("#")) {
            return;
        }
        if (target.charAt(0) == Placeholders.OPEN) {
            WikiTarget wiki = WikiTarget.of(target.substring(1, Math.max(1, target.length() - 1)));
            wiki(wiki, embed, text.isEmpty() ? wiki.text() : text, line);
        } else if (SCHEME.matcher(target).matches() || target.startsWith("//")) {
            add(new Link(Kind.EXTERNAL, Placeholders.restore(target), "", text, line));
        } else if (target.charAt(0) == Placeholders.NAME) {
            path(Kind.WIKI, target.substring(1), text, line);
        } else if (target.startsWith("((") && target.endsWith("))")) {
            block(target.substring(2, target.length() - 2), text, line);
        } else {
            path(embed ? Kind.EMBED : Kind.MARKDOWN, Placeholders.restore(target), text, line);
        }
    }

    /** Adds a reference to a block of any note by its unique id, as in Logseq. */
    void block(String id, String text, int line) {
        add(new Link(Kind.WIKI, BlockIds.address(id), "^" + id, text, line));
    }

    void definition(String label, String destination) {
        definitions.putIfAbsent(label.toLowerCase(Locale.ROOT), destination);
    }

    boolean isFull() {
        return found.size() >= max;
    }

    /** The links. A wiki link that the note defines, as in Foam, has the target of its definition. */
    public List<Link> done() {
        if (!definitions.isEmpty()) {
            found.replaceAll(link -> {
                String defined =
                        link.kind() == Kind.WIKI ? definitions.get(link.target().toLowerCase(Locale.ROOT)) : null;
                return defined == null || SCHEME.matcher(defined).matches()
                        ? link
                        : new Link(Kind.WIKI, decoded(defined), link.fragment(), link.text(), link.line());
            });
        }
        return found;
    }

    private void path(Kind kind, String target, String text, int line) {
        int hash = target.indexOf('#');
        String path = hash < 0 ? target : target.substring(0, hash);
        String fragment = hash < 0 ? "" : target.substring(hash + 1);
        int query = path.indexOf('?');
        String bare = query < 0 ? path : path.substring(0, query);
        if (!bare.isEmpty() || !fragment.isEmpty()) {
            add(new Link(kind, decoded(bare), decoded(fragment), text, line));
        }
    }

    private void add(Link link) {
        if (!isFull()) {
            found.add(link);
        }
    }

    /** Decodes percent-encoding. Invalid escapes stay, so that file names with a percent sign are kept. */
    private static String decoded(String text) {
        return text.indexOf('%') < 0
                ? text
                : ESCAPED.matcher(text)
                        .replaceAll(run -> java.util.regex.Matcher.quoteReplacement(
                                URLDecoder.decode(run.group(), StandardCharsets.UTF_8)));
    }
}
