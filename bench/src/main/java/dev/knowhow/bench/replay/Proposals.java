package dev.knowhow.bench.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The enhancement proposals of Kubernetes: each has a {@code kep.yaml} with reviewers, approvers and owning group. */
final class Proposals {

    private static final Pattern HANDLE = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final Set<String> NOBODY = Set.of("tbd", "n-a", "todo", "none", "sig");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern SUMMARY =
            Pattern.compile("^## Summary\\s*\\n(.*?)(?=^## )", Pattern.DOTALL | Pattern.MULTILINE);
    private static final int DAY_LENGTH = "2026-12-31".length();

    private Proposals() {}

    /**
     * Reads the proposals.
     *
     * @param clone a clone of kubernetes/enhancements
     */
    static List<PastRequest> in(Path clone) throws IOException {
        List<PastRequest> proposals = new ArrayList<>();
        try (Stream<Path> files = Files.walk(clone.resolve("keps"))) {
            for (Path file :
                    files.filter(one -> one.endsWith("kep.yaml")).sorted().toList()) {
                PastRequest proposal = proposal(clone, file);
                if (proposal != null) {
                    proposals.add(proposal);
                }
            }
        }
        return proposals;
    }

    private static @Nullable PastRequest proposal(Path clone, Path file) throws IOException {
        Path folder = clone.resolve("keps").relativize(file.getParent());
        Path readme = file.resolveSibling("README.md");
        if (folder.toString().contains("NNNN") || !Files.exists(readme)) {
            return null;
        }
        Map<?, ?> values = values(Files.readString(file));
        LocalDate day = day(String.valueOf(values.get("creation-date")));
        List<String> authors = people(values.get("authors"));
        List<String> asked = new ArrayList<>(people(values.get("reviewers")));
        asked.addAll(people(values.get("approvers")));
        asked.removeAll(authors);
        if (day == null || authors.isEmpty() || asked.isEmpty()) {
            return null;
        }
        String text = COMMENT.matcher(Files.readString(readme)).replaceAll("");
        Matcher summary = SUMMARY.matcher(text);
        Object named = values.get("title");
        String title = named == null ? folder.getFileName().toString() : String.valueOf(named);
        return new PastRequest(
                folder.toString().replace('/', '-'),
                day,
                title,
                values.get("owning-sig") instanceof String team ? team : "",
                authors,
                asked,
                title + ". " + (summary.find() ? summary.group(1) : ""),
                text);
    }

    private static Map<?, ?> values(String yaml) {
        try {
            Object read =
                    new Load(LoadSettings.builder().setAllowDuplicateKeys(true).build()).loadFromString(yaml);
            return read instanceof Map<?, ?> map ? map : Map.of();
        } catch (YamlEngineException e) {
            return Map.of();
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.substring(0, Math.min(DAY_LENGTH, text.length())));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static List<String> people(@Nullable Object value) {
        Stream<?> all = value instanceof Collection<?> several ? several.stream() : Stream.ofNullable(value);
        return all.map(one -> one instanceof Map<?, ?> map ? map.get("name") : one)
                .map(one -> handle(String.valueOf(one)))
                .filter(one -> HANDLE.matcher(one).matches() && !NOBODY.contains(one))
                .distinct()
                .toList();
    }

    private static String handle(String text) {
        return text.strip()
                .replaceFirst("^@+", "")
                .split(" ", 2)[0]
                .replaceAll("[,@]+$", "")
                .toLowerCase(Locale.ROOT);
    }
}
