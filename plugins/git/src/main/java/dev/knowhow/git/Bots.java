package dev.knowhow.git;

import dev.knowhow.people.MemberKind;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recognises bots: well-known ones, and those of the settings. */
final class Bots {

    private final List<Pattern> more;

    Bots(List<String> more) {
        this.more = more.stream()
                .map(bot -> Stream.of(bot.toLowerCase(Locale.ROOT).split("\\*", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*")))
                .map(Pattern::compile)
                .toList();
    }

    /** Whether a person is a bot, by name or address. */
    boolean include(Signature person) {
        return matches(person.name()) || matches(person.email());
    }

    private boolean matches(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return MemberKind.of(text) == MemberKind.BOT
                || more.stream().anyMatch(bot -> bot.matcher(lower).matches());
    }
}
