package dev.knowhow.git;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells machines from people. */
final class Bots {

    /** Machines that do not always mark themselves with {@code [bot]}. */
    private static final List<String> KNOWN = List.of(
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
            "cursoragent@cursor.com");

    private final Pattern pattern;

    Bots(List<String> more) {
        pattern = Pattern.compile(Stream.concat(KNOWN.stream(), more.stream())
                .map(bot -> Stream.of(bot.toLowerCase(Locale.ROOT).split("\\*", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*")))
                .collect(Collectors.joining("|")));
    }

    /** Whether this is a machine, by its name or address. */
    boolean include(Signature person) {
        return matches(person.name()) || matches(person.email());
    }

    private boolean matches(String text) {
        return pattern.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }
}
