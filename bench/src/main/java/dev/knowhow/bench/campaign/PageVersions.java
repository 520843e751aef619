package dev.knowhow.bench.campaign;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/** The versions of pages in a git repository. */
final class PageVersions {

    private static final int MOST_BYTES = 100_000;

    private final Path repository;
    /** The commits of each page with at least three versions, newest first. */
    private final Map<String, List<String>> commits = new TreeMap<>();

    private final List<String> pages;

    /**
     * Reads the history.
     *
     * @param repository a clone with its history, or a folder in one
     * @throws IOException if it has no page with three versions
     */
    PageVersions(Path repository) throws IOException, InterruptedException {
        this.repository = repository;
        String log = git("log", "--no-merges", "--no-renames", "--name-only", "--format=%x01%H", "--", "*.md");
        for (String commit : log.split("\u0001")) {
            List<String> lines = commit.strip().lines().toList();
            lines.stream()
                    .skip(2)
                    .forEach(page -> commits.computeIfAbsent(page, any -> new ArrayList<>())
                            .add(lines.getFirst()));
        }
        commits.values().removeIf(all -> all.size() < 3);
        pages = List.copyOf(commits.keySet());
        if (pages.isEmpty()) {
            throw new IOException(repository + " has no page with three versions; name a clone with its history");
        }
    }

    private String git(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("git", "-C", repository.toString(), "-c", "core.quotePath=false"));
        command.addAll(Arrays.asList(arguments));
        Process git = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        byte[] out = git.getInputStream().readAllBytes();
        return git.waitFor() == 0 ? new String(out, StandardCharsets.UTF_8) : "";
    }

    /** Three versions of a page that follow each other and are plain text in UTF-8; empty if these are not. */
    List<String> any(Random random) throws IOException, InterruptedException {
        String page = pages.get(random.nextInt(pages.size()));
        List<String> all = Objects.requireNonNull(commits.get(page));
        int newest = random.nextInt(all.size() - 2);
        List<String> texts = new ArrayList<>();
        for (int i = newest + 2; i >= newest; i--) {
            String text = git("show", all.get(i) + ":" + page);
            boolean plain = text.length() < MOST_BYTES
                    && text.endsWith("\n")
                    && text.chars().noneMatch(c -> c == '\r' || c == '\uFFFD' || c == 0 || c == '\uFEFF');
            if (!plain || texts.contains(text)) {
                return List.of();
            }
            texts.add(text);
        }
        return texts;
    }
}
