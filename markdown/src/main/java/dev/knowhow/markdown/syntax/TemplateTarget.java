package dev.knowhow.markdown.syntax;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the templates in a link target without a site generator. The site's address is the root, {@code link},
 * {@code ref} and {@code post_url} name a note, a quoted text is itself, and everything else is empty. A target that
 * begins with the address of a repository or another site is empty, since it is no link within the vault.
 */
public final class TemplateTarget {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|'([^']*)'|“([^”]*)”");
    private static final List<String> SITE =
            List.of("baseurl", "site.url", "relurl", "relativeurl", "absurl", "absoluteurl", "basepath");
    /** Variables that hold the address of another site. */
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)repo|git|source|cdn|download|docs?_host");

    private static final Pattern FROM_ROOT = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:|/|#");

    private final StringBuilder target = new StringBuilder();
    private boolean fromRoot;
    private boolean elsewhere;
    private boolean byName;

    private TemplateTarget() {}

    /** The target without templates. It begins with {@link Placeholders#NAME} if it is the name of a note. */
    public static String evaluate(String raw) {
        TemplateTarget evaluated = new TemplateTarget();
        evaluated.take(raw);
        return evaluated.result();
    }

    private void take(String raw) {
        TemplateScanner templates = new TemplateScanner(raw);
        boolean afterTemplate = false;
        int i = 0;
        while (i < raw.length()) {
            int after = templates.after(i, raw.length());
            if (after > 0) {
                template(raw.substring(i + 2, after - 2));
                i = after;
                afterTemplate = true;
                continue;
            }
            char c = raw.charAt(i++);
            boolean doubled = c == '/' && afterTemplate && endsWith("/") && !endsWith("://");
            if (c != '<' && c != '>' && c != '\n' && !doubled) {
                target.append(c);
            }
            afterTemplate = false;
        }
    }

    private boolean endsWith(String end) {
        int start = target.length() - end.length();
        return start >= 0 && target.indexOf(end, start) == start;
    }

    private String result() {
        String text = target.toString().strip();
        if (elsewhere && text.startsWith("/")) {
            return "";
        }
        if (byName) {
            return Placeholders.NAME + text;
        }
        return fromRoot && !text.isEmpty() && !FROM_ROOT.matcher(text).lookingAt() ? "/" + text : text;
    }

    private void template(String content) {
        String inner = TemplateScanner.inner(content);
        String argument = argument(inner);
        if (inner.startsWith("ref ") || inner.startsWith("relref ") || inner.startsWith("post_url ")) {
            byName = true;
            target.append(argument);
        } else if (inner.startsWith("link ")) {
            fromRoot = true;
            target.append(argument);
        } else if (inner.startsWith("\"") || inner.startsWith("'")) {
            fromRoot |= isSite(inner);
            target.append(argument);
        } else {
            String quoted = quoted(inner);
            boolean site = isSite(inner);
            fromRoot |= site;
            elsewhere |= !site && target.isEmpty() && ELSEWHERE.matcher(inner).find();
            if (site && quoted != null) {
                target.append(quoted); // {{< relURL "x" >}}, {{ relURL "x" }}
            }
        }
    }

    /** Whether a template is the address of the site, or prefixes a path with it. */
    private static boolean isSite(String inner) {
        String plain = inner.toLowerCase(Locale.ROOT).replace("_", "");
        return SITE.stream().anyMatch(plain::contains);
    }

    private static String argument(String inner) {
        String quoted = quoted(inner);
        if (quoted != null) {
            return quoted;
        }
        int space = inner.indexOf(' ');
        return space < 0 ? "" : inner.substring(space + 1).strip().split("\\s", 2)[0];
    }

    private static @Nullable String quoted(String inner) {
        Matcher quoted = QUOTED.matcher(inner);
        if (!quoted.find()) {
            return null;
        }
        for (int group = 1; group <= 3; group++) {
            if (quoted.group(group) != null) {
                return quoted.group(group);
            }
        }
        return null;
    }
}
