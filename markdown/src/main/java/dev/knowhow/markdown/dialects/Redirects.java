package dev.knowhow.markdown.dialects;

import dev.knowhow.markdown.frontmatter.FrontMatter;
import dev.knowhow.note.Link;
import dev.knowhow.note.NoteId;
import dev.knowhow.spi.Conventions;
import dev.knowhow.spi.Dialect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The redirects of a site's host: {@code _redirects} and {@code netlify.toml} of Netlify and Cloudflare,
 * {@code index.redirects}, from which Hugo makes {@code _redirects}, and {@code vercel.json}. A link to an address that
 * is redirected is not broken.
 */
final class Redirects implements Dialect {

    private static final List<String> LISTS = List.of(
            "_redirects", "static/_redirects", "public/_redirects", "docs/_redirects", "layouts/index.redirects");
    /** A source for all paths says nothing about one. */
    private static final Pattern ANYTHING = Pattern.compile("/(?:\\*|:[^/]*\\*)");

    private static final List<String> CONFIGS = List.of("netlify.toml", "vercel.json");

    @Override
    public String name() {
        return "redirects";
    }

    @Override
    public Set<String> markers() {
        return Set.copyOf(Stream.concat(LISTS.stream(), CONFIGS.stream()).toList());
    }

    @Override
    public Conventions conventions(Files files) throws IOException {
        List<String> sources = new ArrayList<>();
        for (String list : LISTS) {
            Optional<byte[]> content = files.read(list);
            content.ifPresent(bytes -> new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.strip().split("\\s+", 2)[0])
                    .forEach(sources::add));
        }
        for (String name : CONFIGS) {
            for (Object redirect :
                    FrontMatter.elements(SiteConfig.first(files, List.of(name)).get("redirects"))) {
                if (redirect instanceof Map<?, ?> rule) {
                    SiteConfig config = new SiteConfig(rule);
                    sources.add(config.text("from", config.text("source", "")));
                }
            }
        }
        List<Pattern> patterns = sources.stream()
                .filter(source ->
                        source.startsWith("/") && !ANYTHING.matcher(source).lookingAt())
                .map(Redirects::pattern)
                .toList();
        return patterns.isEmpty() ? Conventions.NONE : new Host(patterns);
    }

    /**
     * A source with {@code *} for any rest, also of a step, and {@code :name} for one step or, at its end,
     * {@code :name*} for any rest.
     */
    private static Pattern pattern(String source) {
        StringBuilder pattern = new StringBuilder();
        for (String step : source.substring(1).split("/")) {
            boolean rest = step.endsWith("*");
            if (rest && (step.length() == 1 || step.startsWith(":"))) {
                pattern.append("(?:/.*)?");
            } else if (rest) {
                pattern.append("/")
                        .append(Pattern.quote(step.substring(0, step.length() - 1)))
                        .append(".*");
            } else {
                pattern.append(step.startsWith(":") ? "/[^/]+" : "/" + Pattern.quote(step));
            }
        }
        return Pattern.compile(pattern.append("/?").toString());
    }

    private record Host(List<Pattern> sources) implements Conventions {

        @Override
        public boolean needsTarget(NoteId from, Link link) {
            return sources.stream()
                    .noneMatch(source -> source.matcher(link.target()).matches());
        }
    }
}
