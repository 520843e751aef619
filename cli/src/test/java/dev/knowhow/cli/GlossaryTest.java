package dev.knowhow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Texts use the words of the glossary in docs/architecture.md. Checked are comments and strings of main code,
 * templates, scripts and docs. A file may hold as many other words as {@code glossary-allowance.txt} says; with
 * {@code -Dglossary.allowance=write} the test writes what is there now, unless that is more in all than before.
 */
class GlossaryTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path ALLOWANCE = ROOT.resolve("cli/src/test/resources/dev/knowhow/cli/glossary-allowance.txt");
    private static final Path GLOSSARY = ROOT.resolve("docs/architecture.md");
    private static final String HEADING = "## Glossary\n";

    /** A comment, a text block, a string or a character of Java. */
    private static final Pattern TEXT = Pattern.compile(
            "//.*+|/\\*(?s:.*?)\\*/|\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\n]|\\\\.)++'");

    @Test
    void onlyTermsOfTheGlossaryAreUsed() throws IOException {
        Pattern wrong = wrongWords();
        Map<String, Long> allowed = allowance();
        Map<String, Long> counts = new TreeMap<>();
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            String name = ROOT.relativize(file).toString().replace('\\', '/');
            List<String> here = occurrences(file, name, wrong);
            if (here.size() > allowed.getOrDefault(name, 0L)) {
                found.addAll(here);
            }
            if (!here.isEmpty()) {
                counts.put(name, (long) here.size());
            }
        }
        if (System.getProperty("glossary.allowance", "").equals("write")) {
            assertThat(sum(counts))
                    .as("words to avoid")
                    .isLessThanOrEqualTo(allowed.isEmpty() ? Long.MAX_VALUE : sum(allowed));
            write(counts);
        } else {
            assertThat(found)
                    .as("words that the glossary replaces, in files with more of them than allowed")
                    .isEmpty();
        }
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    @Test
    void commentsAndStringsAreReadAndIdentifiersAreNot() {
        assertThat(
                        text(
                                "int dear = 1; // one\nString s = \"two \\\" dear\"; /* three\n four */ char c = '\"'; dear();"))
                .contains("one", "two", "three", "four")
                .doesNotContain("int dear", "dear();");
    }

    /** The words in the last column of the glossary's table, each in backticks. */
    private static Pattern wrongWords() throws IOException {
        String words = glossary(Files.readString(GLOSSARY))
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| term "))
                .map(line -> line.substring(line.lastIndexOf('|', line.length() - 2)))
                .flatMap(cell -> Pattern.compile("`([^`]+)`").matcher(cell).results())
                .map(word -> Pattern.quote(word.group(1)).replace(" ", "\\E\\s+(?:[*/]+\\s+)?\\Q"))
                .collect(Collectors.joining("|"));
        assertThat(words).as("words to avoid in " + GLOSSARY).isNotEmpty();
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String glossary(String page) {
        int from = page.indexOf(HEADING);
        assertThat(from).as("the section Glossary of " + GLOSSARY).isNotNegative();
        int to = page.indexOf("\n## ", from + HEADING.length());
        return page.substring(from, to < 0 ? page.length() : to);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(Files::isRegularFile)
                    .filter(GlossaryTest::isChecked)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isChecked(Path file) {
        String name = "/" + ROOT.relativize(file).toString().replace('\\', '/');
        boolean page = name.matches("/docs/[^/]+\\.md|/README\\.md|/CONTRIBUTING\\.md|/SECURITY\\.md");
        boolean source = name.matches("/(?!examples/).*/src/main/.*\\.(java|html|js|css|json|md|txt|properties)");
        return (page || source) && !name.contains("/target/");
    }

    private static List<String> occurrences(Path file, String name, Pattern wrong) throws IOException {
        String text = Files.readString(file);
        String read = name.endsWith(".java") ? text(text) : text;
        String checked = file.equals(GLOSSARY) ? read.replace(glossary(read), "\n") : read;
        return wrong.matcher(checked)
                .results()
                .map(word -> place(name, checked, word))
                .toList();
    }

    private static String place(String name, String text, MatchResult word) {
        long line = text.substring(0, word.start()).lines().count();
        return name + ", near line " + Math.max(1, line) + ": " + word.group();
    }

    /** Comments and strings of a class, each on the line it has there. */
    private static String text(String java) {
        StringBuilder text = new StringBuilder();
        int last = 0;
        for (MatchResult match : TEXT.matcher(java).results().toList()) {
            text.append(java.substring(last, match.start()).replaceAll("[^\n]+", " "))
                    .append(match.group());
            last = match.end();
        }
        return text.toString();
    }

    private static Map<String, Long> allowance() throws IOException {
        if (!Files.exists(ALLOWANCE)) {
            return Map.of();
        }
        try (Stream<String> lines = Files.lines(ALLOWANCE)) {
            return lines.filter(line -> !line.isBlank())
                    .map(line -> line.split(" ", 2))
                    .collect(Collectors.toMap(line -> line[1], line -> Long.valueOf(line[0])));
        }
    }

    private static void write(Map<String, Long> counts) throws IOException {
        Files.writeString(
                ALLOWANCE,
                counts.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey() + "\n")
                        .collect(Collectors.joining()));
    }
}
