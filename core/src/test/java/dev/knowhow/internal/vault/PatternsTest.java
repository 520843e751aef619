package dev.knowhow.internal.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract is git: where it is installed, its own answers are compared. */
class PatternsTest {

    @ParameterizedTest
    @CsvSource({
        "archive/, archive/a.md, true",
        "archive/, x/archive/a.md, true",
        "archive/, archive, false",
        "archive, x/archive, true",
        "/archive, x/archive, false",
        "/archive, archive/b/c.md, true",
        "a/b, a/b/c.md, true",
        "a/b, x/a/b, false",
        "*.draft.md, x/y.draft.md, true",
        "*.md, x/y.mdx, false",
        "a/*.md, a/b/c.md, false",
        "a/**/c.md, a/c.md, true",
        "a/**/c.md, a/b/b/c.md, true",
        "**/c, a/b/c, true",
        "a/**, a/b, true",
        "a/**, a, false",
        "?.md, a.md, true",
        "[ab].md, b.md, true",
        "[!ab].md, b.md, false",
        "[a-c]x, bx, true",
        "\\\\#a, #a, true",
        "#a, #a, false"
    })
    void onePattern(String pattern, String path, boolean matches) {
        assertThat(new Patterns(List.of(pattern.replace("\\\\", "\\"))).match(path))
                .isEqualTo(matches);
    }

    @Test
    void theLastPatternDecidesButNothingComesBackFromAnIgnoredFolder() {
        Patterns patterns = new Patterns(List.of("*.md", "!keep.md", "old/", "!old/keep.md"));

        assertThat(patterns.match("a.md")).isTrue();
        assertThat(patterns.match("keep.md")).isFalse();
        assertThat(patterns.match("x/keep.md")).isFalse();
        assertThat(patterns.match("old/keep.md")).isTrue();
    }

    @Test
    void gitAnswersTheSame(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(run(folder, List.of(), "git", "init", "-q").isEmpty(), "git is installed");
        Random random = new Random(13);
        List<String> parts = List.of("a", "b", "ab", "a.md", "b.md", "*", "a*", "*.md", "?", "[ab]", "[!a]", "**");
        for (int round = 0; round < 20; round++) {
            List<String> patterns = new ArrayList<>();
            List<String> paths = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                patterns.add((random.nextInt(4) == 0 ? "!" : "")
                        + path(random, parts)
                        + (random.nextInt(4) == 0 ? "/" : ""));
            }
            for (int i = 0; i < 60; i++) {
                paths.add(path(random, parts.subList(0, 5)).replaceFirst("^/", ""));
            }
            Files.write(folder.resolve(".gitignore"), patterns);
            List<String> ignored = run(folder, paths, "git", "check-ignore", "--no-index", "--stdin");
            Patterns ours = new Patterns(patterns);
            for (String path : paths) {
                assertThat(ours.match(path)).as(patterns + " " + path).isEqualTo(ignored.contains(path));
            }
        }
    }

    private static String path(Random random, List<String> parts) {
        StringBuilder path = new StringBuilder(random.nextInt(5) == 0 ? "/" : "");
        int length = 1 + random.nextInt(3);
        for (int i = 0; i < length; i++) {
            path.append(i == 0 ? "" : "/").append(parts.get(random.nextInt(parts.size())));
        }
        return path.toString();
    }

    private static List<String> run(Path folder, List<String> input, String... command)
            throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command).directory(folder.toFile()).start();
        } catch (IOException e) {
            return List.of("not installed");
        }
        try (var in = process.getOutputStream()) {
            in.write(String.join("\n", input).getBytes(StandardCharsets.UTF_8));
        }
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        process.waitFor();
        return lines;
    }
}
