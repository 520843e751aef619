package dev.knowhow.internal.vault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Path patterns in the syntax of a {@code .gitignore} at the root: the last matching pattern decides, {@code !}
 * includes again, except below an ignored folder. The tests compare the results with git.
 */
final class Patterns {

    private record Rule(Pattern path, boolean negated, boolean folderOnly) {}

    private final List<Rule> rules = new ArrayList<>();

    Patterns(Collection<String> lines) {
        for (String line : lines) {
            Rule rule = rule(line);
            if (rule != null) {
                rules.add(rule);
            }
        }
    }

    boolean isEmpty() {
        return rules.isEmpty();
    }

    /** Whether a file, or a folder above it, matches. */
    boolean match(String file) {
        for (int slash = file.indexOf('/'); slash >= 0; slash = file.indexOf('/', slash + 1)) {
            if (matches(file.substring(0, slash), true)) {
                return true;
            }
        }
        return matches(file, false);
    }

    private boolean matches(String path, boolean folder) {
        for (int i = rules.size() - 1; i >= 0; i--) {
            Rule rule = rules.get(i);
            if ((folder || !rule.folderOnly) && rule.path.matcher(path).matches()) {
                return !rule.negated;
            }
        }
        return false;
    }

    private static @Nullable Rule rule(String line) {
        String text = withoutTrailingSpace(line);
        if (text.isEmpty() || text.startsWith("#")) {
            return null;
        }
        boolean negated = text.startsWith("!");
        String glob = negated ? text.substring(1) : text;
        boolean folderOnly = glob.endsWith("/");
        glob = folderOnly ? glob.substring(0, glob.length() - 1) : glob;
        boolean anchored = glob.indexOf('/') >= 0;
        glob = glob.startsWith("/") ? glob.substring(1) : glob;
        return glob.isEmpty()
                ? null
                : new Rule(Pattern.compile((anchored ? "" : "(?:.*/)?") + regex(glob)), negated, folderOnly);
    }

    private static String withoutTrailingSpace(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == ' ' && (end < 2 || line.charAt(end - 2) != '\\')) {
            end--;
        }
        return line.substring(0, end);
    }

    private static String regex(String glob) {
        StringBuilder regex = new StringBuilder();
        int i = 0;
        while (i < glob.length()) {
            char c = glob.charAt(i);
            boolean begins = i == 0 || glob.charAt(i - 1) == '/';
            if (begins && glob.startsWith("**/", i)) {
                regex.append("(?:.*/)?");
                i += 3;
            } else if (begins && i > 0 && glob.substring(i).equals("**")) {
                regex.append(".+");
                i += 2;
            } else if (c == '*') {
                regex.append("[^/]*");
                i++;
            } else if (c == '?') {
                regex.append("[^/]");
                i++;
            } else if (c == '[' && classEnd(glob, i) > 0) {
                int end = classEnd(glob, i);
                regex.append(characters(glob.substring(i + 1, end)));
                i = end + 1;
            } else {
                i = c == '\\' && i + 1 < glob.length() ? i + 1 : i;
                regex.append(Pattern.quote(glob.substring(i, i + 1)));
                i++;
            }
        }
        return regex.toString();
    }

    /** A bracket at the start belongs to the class. */
    private static int classEnd(String glob, int open) {
        int first = open + 1 < glob.length() && "!^".indexOf(glob.charAt(open + 1)) >= 0 ? open + 2 : open + 1;
        return glob.indexOf(']', first + 1);
    }

    private static String characters(String content) {
        boolean not = content.startsWith("!") || content.startsWith("^");
        String members = (not ? content.substring(1) : content)
                .replace("\\", "\\\\")
                .replace("[", "\\[")
                .replace("]", "\\]")
                .replace("&", "\\&")
                .replace("^", "\\^");
        return "[" + (not ? "^/" : "") + members + (not ? "]" : "&&[^/]]");
    }
}
