package dev.knowhow.note;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Computes a short summary of a note: {@code description}, {@code summary} or {@code excerpt} of its front matter, else
 * the start of its text, up to the end of a sentence or word.
 */
final class Summary {

    private static final List<String> KEYS = List.of("description", "summary", "excerpt");

    private static final int LONGEST = 280;

    /** The least length of a summary that ends with a sentence. */
    private static final int ENOUGH = 120;

    private Summary() {}

    static String of(Note note) {
        return cut(described(note.properties()).orElseGet(() -> beginning(note.sections())));
    }

    private static Optional<String> described(Map<String, Object> properties) {
        return KEYS.stream()
                .flatMap(key -> properties.entrySet().stream()
                        .filter(entry -> entry.getKey().equalsIgnoreCase(key)))
                .map(Map.Entry::getValue)
                .filter(String.class::isInstance)
                .map(text -> oneLine(text.toString()))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static String beginning(List<Section> sections) {
        return Stream.concat(
                        sections.stream().map(section -> withoutTables(section.text())),
                        sections.stream().map(Section::text))
                .map(Summary::oneLine)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Rows of tables are not sentences. */
    private static String withoutTables(String text) {
        return text.lines().filter(line -> !line.contains(" | ")).collect(Collectors.joining("\n"));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        String head = text.substring(0, LONGEST);
        int sentence = Math.max(head.lastIndexOf(". "), Math.max(head.lastIndexOf("! "), head.lastIndexOf("? ")));
        if (sentence >= ENOUGH) {
            return head.substring(0, sentence + 1);
        }
        int word = head.lastIndexOf(' ');
        int end = word >= ENOUGH ? word : Character.isHighSurrogate(head.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return head.substring(0, end) + "…";
    }
}
