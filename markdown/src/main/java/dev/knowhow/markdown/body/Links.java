package dev.knowhow.markdown.body;

import dev.knowhow.markdown.syntax.Tokens;
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

/** The links of a note as they are read. */
public final class Links {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:(?!\\s).*", Pattern.DOTALL);
    private static final Pattern ESCAPED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

    private final List<Link> found = new ArrayList<>();
    private final Map<String, String> definitions = new HashMap<>();
    private final int most;

    /** Takes links up to a limit. */
    public Links(int most) {
        this.most = most;
    }

    /** Adds a wiki link, or an embed. */
    public void wiki(WikiTarget target, boolean embed, String text, int line) {
        if (!target.target().isEmpty() || !target.fragment().isEmpty()) {
            add(new Link(embed ? Kind.EMBED : Kind.WIKI, target.target(), target.fragment(), text, line));
        }
    }

    /** A link or image whose target is a path or a URL as Markdown has it. */
    public void markdown(String destination, boolean embed, String text, int line) {
        String target = destination.strip();
        if (target.isEmpty() || target.equals("#")) {
            return;
        }
        if (target.charAt(0) == Tokens.OPEN) {
            WikiTarget wiki = WikiTarget.of(target.substring(1, Math.max(1, target.length() - 1)));
            wiki(wiki, embed, text.isEmpty() ? wiki.text() : text, line);
        } else if (SCHEME.matcher(target).matches() || target.startsWith("//")) {
            add(new Link(Kind.EXTERNAL, Tokens.restore(target), "", text, line));
        } else if (target.charAt(0) == Tokens.NAME) {
            path(Kind.WIKI, target.substring(1), text, line);
        } else if (target.startsWith("((") && target.endsWith("))")) {
            block(target.substring(2, target.length() - 2), text, line);
        } else {
            path(embed ? Kind.EMBED : Kind.MARKDOWN, Tokens.restore(target), text, line);
        }
    }

    /** A reference to a block of any note by its unique id, as Logseq has it. */
    void block(String id, String text, int line) {
        add(new Link(Kind.WIKI, BlockIds.address(id), "^" + id, text, line));
    }

    void definition(String label, String destination) {
        definitions.putIfAbsent(label.toLowerCase(Locale.ROOT), destination);
    }

    boolean isFull() {
        return found.size() >= most;
    }

    /** The links; wiki links that the note itself defines, as Foam has it, lead where it says. */
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

    /** Percent-decoded; what is no escape stays, so that file names with a percent sign are kept. */
    private static String decoded(String text) {
        return text.indexOf('%') < 0
                ? text
                : ESCAPED.matcher(text)
                        .replaceAll(run -> java.util.regex.Matcher.quoteReplacement(
                                URLDecoder.decode(run.group(), StandardCharsets.UTF_8)));
    }
}
