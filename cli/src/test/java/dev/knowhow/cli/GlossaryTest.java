package dev.knowhow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Texts use the words of the glossary in docs/architecture.md. Checked are comments and strings of main code,
 * templates, scripts and docs.
 */
class GlossaryTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path GLOSSARY = ROOT.resolve("docs/architecture.md");
    private static final String HEADING = "## Glossary\n";

    /** A comment, a text block, a string or a character of Java. */
    private static final Pattern TEXT = Pattern.compile(
            "//.*+|/\\*(?s:.*?)\\*/|\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\n]|\\\\.)++'");

    @Test
    void onlyTermsOfTheGlossaryAreUsed() throws IOException {
        Pattern wrong = wrongWords();
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            found.addAll(occurrences(file, wrong));
        }
        assertThat(found).as("words that the glossary replaces").isEmpty();
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

    private static String name(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    private static boolean isChecked(Path file) {
        String name = "/" + name(file);
        boolean page = name.matches("/docs/[^/]+\\.md|/README\\.md|/CONTRIBUTING\\.md|/SECURITY\\.md");
        boolean source = name.matches("/(?!examples/).*/src/main/.*\\.(java|html|js|css|json|md|txt|properties)");
        return (page || source) && !name.contains("/target/");
    }

    private static List<String> occurrences(Path file, Pattern wrong) throws IOException {
        String name = name(file);
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
}
