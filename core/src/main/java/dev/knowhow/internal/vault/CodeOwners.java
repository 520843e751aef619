package dev.knowhow.internal.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The owners of files by a {@code CODEOWNERS} file of GitHub or GitLab: the last matching rule decides, and a rule
 * without owners removes them. A rule for all notes names the maintainers of the notes rather than experts on a note's
 * topic, so it has no owners here.
 */
final class CodeOwners {

    /** No rules. */
    static final CodeOwners NONE = new CodeOwners("", List.of());

    private static final Pattern SECTION = Pattern.compile("\\^?\\[[^]]+](?:\\[\\d+])?(.*)");
    private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)#.*");
    private static final Pattern SPACE = Pattern.compile("(?<!\\\\)\\s+");
    private static final List<String> EVERYTHING = List.of("*", "**", "/", "/*", "/**", "**/*", "/**/*");
    private static final List<String> WHOLE_FOLDER = List.of("", "/", "/*", "/**", "/**/*");

    private record Rule(Patterns files, int depth, List<String> owners) {

        /** {@code docs/*} are the files of docs, but not those of its folders. */
        boolean matches(String path) {
            return (depth < 0 || slashes(path) == depth) && files.match(path);
        }
    }

    private final String above;
    private final List<Rule> rules;

    private CodeOwners(String above, List<Rule> rules) {
        this.above = above;
        this.rules = rules;
    }

    /**
     * Parses the text of a file.
     *
     * @param above the path from the folder that the rules are for to the notes, with a slash at its end; empty if they
     *     are the same folder
     */
    static CodeOwners read(String text, String above) {
        List<Rule> rules = new ArrayList<>();
        List<String> ofSection = List.of();
        for (String line : text.lines().toList()) {
            String content = COMMENT.matcher(line).replaceFirst("").strip();
            Matcher section = SECTION.matcher(content);
            if (section.matches()) {
                ofSection = words(section.group(1));
            } else if (!content.isEmpty() && !content.startsWith("!")) {
                List<String> words = words(content);
                List<String> owners = words.size() > 1 ? words.subList(1, words.size()) : ofSection;
                rules.add(rule(words.getFirst(), above, owners));
            }
        }
        return new CodeOwners(above, rules);
    }

    private static Rule rule(String pattern, String above, List<String> owners) {
        String inside = pattern.startsWith("/") ? pattern.substring(1) : pattern;
        boolean everything = EVERYTHING.contains(pattern) || holdsAllNotes(inside, above);
        boolean direct = !everything && pattern.endsWith("/*");
        return new Rule(new Patterns(List.of(pattern)), direct ? slashes(inside) : -1, everything ? List.of() : owners);
    }

    /** Whether a pattern is that of a folder with all notes. */
    private static boolean holdsAllNotes(String pattern, String above) {
        for (int slash = above.indexOf('/'); slash >= 0; slash = above.indexOf('/', slash + 1)) {
            String folder = above.substring(0, slash);
            if (pattern.startsWith(folder) && WHOLE_FOLDER.contains(pattern.substring(folder.length()))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : SPACE.splitAsStream(text.strip()).toList();
    }

    private static int slashes(String path) {
        return (int) path.chars().filter(sign -> sign == '/').count();
    }

    /**
     * The owners of a file as written: {@code @handle}, {@code @organization/team} or an e-mail address.
     *
     * @param path its path under the folder of the notes
     */
    List<String> of(String path) {
        for (Rule rule : rules.reversed()) {
            if (rule.matches(above + path)) {
                return rule.owners();
            }
        }
        return List.of();
    }
}
