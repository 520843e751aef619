package dev.knowhow.people;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The kind of a member: from {@code kind: bot} in a people file, else derived from the name. */
public enum MemberKind {
    /** A human being. */
    PERSON,
    /** Several people under one name; shown as such. */
    TEAM,
    /** A machine; never part of an answer. */
    BOT;

    /** Bots that do not always have {@code [bot]} in their name. */
    private static final List<Shape> BOTS = shapes(
            "*[bot]*",
            "dependabot*",
            "renovate*",
            "github-actions*",
            "github actions",
            "actions-user",
            "action@github.com",
            "greenkeeper*",
            "pre-commit-ci*",
            "allcontributors*",
            "imgbot*",
            "snyk-bot*",
            "mergify*",
            "gitlab-bot*",
            "*-bot",
            "the * bot",
            "build bot",
            "* build bot",
            "ci bot",
            "* ci bot",
            "release bot",
            "* release bot",
            "github bot",
            "gitlab bot",
            "opentelemetry bot",
            "*-bot@*",
            "copilot",
            "copilot autofix*",
            "*+copilot@users.noreply.github.com",
            "copilot@github.com",
            "noreply@github.com",
            "noreply@anthropic.com",
            "noreply@openai.com",
            "codex@openai.com",
            "cursoragent@cursor.com",
            "openhands@all-hands.dev",
            "*@aider.chat",
            "hosted@weblate.org",
            "noreply@weblate.org",
            "support@crowdin.com");

    private static final List<Shape> TEAMS = shapes(
            "* team",
            "* teams",
            "team *",
            "*-team",
            "* working group",
            "* project group",
            "* wg",
            "* squad",
            "* committee",
            "* council",
            "* foundation",
            "the * developers",
            "the * authors",
            "the * group",
            "* contributors",
            "* maintainers");

    private static final Pattern WITH_ADDRESS = Pattern.compile("(.*?)\\s*<([^<>\\s]*)>\\s*");

    /**
     * A pattern of names. A query matches thousands of names, for which regular expressions are too slow.
     *
     * @param parts the literals of the pattern in order; the first is a prefix and the last a suffix
     */
    private record Shape(List<String> parts) {

        boolean fits(String name) {
            if (parts.size() == 1) {
                return name.equals(parts.getFirst());
            }
            int at = parts.getFirst().length();
            int end = name.length() - parts.getLast().length();
            if (end < at || !name.startsWith(parts.getFirst()) || !name.endsWith(parts.getLast())) {
                return false;
            }
            for (String part : parts.subList(1, parts.size() - 1)) {
                int found = name.indexOf(part, at);
                at = found + part.length();
                if (found < 0 || at > end) {
                    return false;
                }
            }
            return true;
        }
    }

    /** {@code *} stands for anything. */
    private static List<Shape> shapes(String... names) {
        return Stream.of(names)
                .map(name -> new Shape(List.of(name.split("\\*", -1))))
                .toList();
    }

    private static boolean isLikeAny(List<Shape> shapes, String name) {
        for (Shape shape : shapes) {
            if (shape.fits(name)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Derives the kind from a name.
     *
     * @param name a name, an e-mail address, or {@code Name <address>}
     */
    public static MemberKind of(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        if (lower.endsWith(">")) {
            var addressed = WITH_ADDRESS.matcher(lower);
            if (addressed.matches()) {
                MemberKind kind = of(addressed.group(1));
                return kind == PERSON && isLikeAny(BOTS, addressed.group(2)) ? BOT : kind;
            }
        }
        return isLikeAny(BOTS, lower) ? BOT : isLikeAny(TEAMS, lower) ? TEAM : PERSON;
    }
}
