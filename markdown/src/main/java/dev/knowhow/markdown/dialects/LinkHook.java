package dev.knowhow.markdown.dialects;

import dev.knowhow.note.Link;
import dev.knowhow.spi.Dialect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template of Hugo that draws links. It may give targets that are no paths a meaning of its own: those that it
 * compares with a text, as in {@code eq .Destination "g"}, and those that begin with one, as in {@code hasPrefix
 * .Destination "gh:"}.
 *
 * @param targets the texts that it compares targets with
 * @param prefixes the beginnings of targets that it asks for
 */
record LinkHook(Set<String> targets, List<String> prefixes) {

    private static final List<String> PLACES = List.of("_markup/", "_default/_markup/");
    private static final Pattern COMMENT = Pattern.compile("\\{\\{-?\\s*/\\*.*?\\*/\\s*-?\\}\\}", Pattern.DOTALL);
    private static final Pattern EQUAL = Pattern.compile("\\b(?:eq|in)\\s[^\"`{}]*[\"`]([^\"`\\s]*)[\"`]");
    private static final Pattern PREFIX = Pattern.compile("(?i)\\bhasPrefix\\s[^\"`{}]*[\"`]([^\"`\\s]+)[\"`]");
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");

    /** The template of a site, or of its themes. */
    static LinkHook of(Dialect.Files files, SiteConfig config) throws IOException {
        List<String> homes = new ArrayList<>(List.of(""));
        config.texts("theme").forEach(theme -> homes.add("themes/" + theme + "/"));
        for (String home : homes) {
            for (String place : PLACES) {
                Optional<byte[]> hook = files.read(home + "layouts/" + place + "render-link.html");
                if (hook.isPresent()) {
                    return of(COMMENT.matcher(new String(hook.get(), StandardCharsets.UTF_8))
                            .replaceAll(""));
                }
            }
        }
        return new LinkHook(Set.of(), List.of());
    }

    private static LinkHook of(String text) {
        Set<String> targets = new HashSet<>();
        Matcher equal = EQUAL.matcher(text);
        while (equal.find()) {
            targets.add(equal.group(1));
        }
        List<String> prefixes = new ArrayList<>();
        Matcher prefix = PREFIX.matcher(text);
        while (prefix.find()) {
            if (LETTER.matcher(prefix.group(1)).find() && !prefix.group(1).startsWith("/")) {
                prefixes.add(prefix.group(1));
            }
        }
        return new LinkHook(targets, prefixes);
    }

    /** Whether a link is no path for this template. */
    boolean resolves(Link link) {
        return targets.contains(link.target()) || prefixes.stream().anyMatch(link.target()::startsWith);
    }
}
