package dev.knowhow.people;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What sort of member somebody is: {@code kind: bot} in a people file, else as their name tells. */
public enum MemberKind {
    /** A human being. */
    PERSON,
    /** Several under one name: shown as such. */
    TEAM,
    /** A machine: never an answer. */
    BOT;

    /** Machines that do not always mark themselves with {@code [bot]}. */
    private static final Pattern BOTS = any(List.of(
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
            "*-bot@*",
            "noreply@anthropic.com",
            "copilot@github.com",
            "cursoragent@cursor.com"));

    private static final Pattern TEAMS = any(
            List.of("* team", "team *", "*-team", "* working group", "* squad", "the * developers", "the * authors"));

    private static final Pattern WITH_ADDRESS = Pattern.compile("(.*?)\\s*<([^<>\\s]*)>\\s*");

    private static Pattern any(List<String> names) {
        return Pattern.compile(names.stream()
                .map(name ->
                        Stream.of(name.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")))
                .collect(Collectors.joining("|")));
    }

    /**
     * What a name tells.
     *
     * @param name a name, an e-mail address, or {@code Name <address>}
     */
    public static MemberKind of(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        var addressed = WITH_ADDRESS.matcher(lower);
        if (addressed.matches()) {
            MemberKind kind = of(addressed.group(1));
            return kind == PERSON && BOTS.matcher(addressed.group(2)).matches() ? BOT : kind;
        }
        return BOTS.matcher(lower).matches() ? BOT : TEAMS.matcher(lower).matches() ? TEAM : PERSON;
    }
}
