package dev.knowhow.markdown.people;

import dev.knowhow.markdown.frontmatter.ListValues;
import dev.knowhow.people.MemberKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a text that names several people. A text is split only where it clearly names more than one person:
 *
 * <ul>
 *   <li>at each {@code [[wiki link]]}, each {@code [link](https://example.org)}, each {@code Name <address>} and each
 *       semicolon;
 *   <li>at commas, if there are two or more, or if both sides have two or more words, or if both are bare handles in
 *       lower case. So {@code Doe, Jane} is one person, and so is {@code van der Berg, Jan};
 *   <li>at {@code and} and {@code &}, if both sides have two or more words or both are handles, or if the text is also
 *       split at a comma. So {@code Trust and Safety} is one name.
 * </ul>
 *
 * An element of a list names one person more often: it is not split at a single comma alone, since the family name may
 * be first, and not at {@code and} within the name of a team.
 *
 * <p>Suffixes such as {@code Jr.} and {@code PhD} belong to the name before them. What follows {@code on behalf of},
 * and what is in parentheses beside a link, names nobody.
 */
final class PersonNames {

    private static final Pattern LINK = Pattern.compile("\\[\\[[^\\[\\]]+]]|\\[(?<label>[^\\[\\]]+)]\\([^()\\s]*\\)");

    private static final Pattern IN_PARENTHESES = Pattern.compile("\\([^()]*\\)");
    private static final Pattern ON_BEHALF = Pattern.compile("(?i),?(?<!\\s)\\s+on behalf of\\s[^;\\n]*");
    private static final Pattern JOINING = Pattern.compile("^[,\\s]*(?:(?:and|&)(?:\\s+|$))?");

    /** Templates name nobody: {@code {{name}}}, <code>${author}</code>, {@code <%= user %>}. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{|\\$\\{|<%");

    private static final Pattern AND = Pattern.compile("(?<!\\s)\\s+(?:and|&)\\s+");
    private static final Pattern HANDLE = Pattern.compile("@\\S+|[\\p{Ll}\\p{N}._-]+|\\S+@\\S+");
    private static final Set<String> SUFFIXES = Set.of(
            "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "phd", "ph.d.", "ph.d", "dphil", "d.phil.", "edd", "ed.d.",
            "psyd", "pharmd", "drph", "dvm", "md", "m.d.", "mph", "m.p.h.", "mba", "m.b.a.", "mpp", "mfa", "meng",
            "msc", "m.sc.", "bsc", "b.sc.", "llm", "ll.m.", "esq", "esq.", "rn", "cpa", "frs");

    private final boolean listed;

    private PersonNames(boolean listed) {
        this.listed = listed;
    }

    /** The names in a text. */
    static List<String> of(String written) {
        return new PersonNames(false).names(written);
    }

    /** The names in an element of a list. */
    static List<String> ofElement(String written) {
        return new PersonNames(true).names(written);
    }

    private List<String> names(String written) {
        String text = ON_BEHALF.matcher(written).replaceFirst("");
        Matcher link = LINK.matcher(text);
        if (link.find()) {
            return linked(text, link);
        }
        List<String> names = new ArrayList<>();
        for (String part : text.split(";|(?<=>)\\s*(?:,|\\band\\b|&)\\s*")) {
            if (part.contains("<")) {
                add(names, part);
            } else {
                atCommas(part).forEach(name -> add(names, name));
            }
        }
        return names;
    }

    private List<String> linked(String text, Matcher link) {
        List<String> names = new ArrayList<>();
        int end = 0;
        do {
            between(text.substring(end, link.start())).forEach(name -> add(names, name));
            String label = link.group("label");
            add(names, label == null ? ListValues.unlinked(link.group()) : label);
            end = link.end();
        } while (link.find());
        between(text.substring(end)).forEach(name -> add(names, name));
        return names;
    }

    private List<String> between(String links) {
        return names(IN_PARENTHESES.matcher(links).replaceAll(""));
    }

    private List<String> atCommas(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split("[,，、]")) {
            String name = part.strip();
            if (SUFFIXES.contains(name.toLowerCase(Locale.ROOT)) && !parts.isEmpty()) {
                parts.add(parts.removeLast() + ", " + name);
            } else if (!name.isEmpty()) {
                parts.add(name);
            }
        }
        boolean cut = parts.size() > 2
                || text.indexOf('，') >= 0
                || text.indexOf('、') >= 0
                || (parts.size() == 2 && (!listed || AND.matcher(text).find()) && areAlike(parts));
        List<String> names = new ArrayList<>();
        for (String part : cut ? parts : List.of(text)) {
            List<String> couple = Arrays.asList(AND.split(part));
            names.addAll(couple.size() > 1 && (cut || (areAlike(couple) && !isTeam(part))) ? couple : List.of(part));
        }
        return names;
    }

    private boolean isTeam(String name) {
        return listed && MemberKind.of(name) == MemberKind.TEAM;
    }

    private static boolean areAlike(List<String> names) {
        return names.stream().allMatch(name -> HANDLE.matcher(name.strip()).matches())
                || names.stream().map(String::strip).allMatch(name -> name.startsWith("@") || name.indexOf(' ') > 0);
    }

    private static void add(List<String> names, String name) {
        String bare = JOINING.matcher(name.strip()).replaceAll("");
        if (bare.chars().anyMatch(Character::isLetterOrDigit)
                && !PLACEHOLDER.matcher(bare).find()) {
            names.add(bare);
        }
    }
}
