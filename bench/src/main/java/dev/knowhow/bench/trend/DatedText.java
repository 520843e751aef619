package dev.knowhow.bench.trend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A note of a vault, with a day that can be replaced.
 *
 * @param path its path
 * @param title its title
 * @param text its file, without {@code date} and {@code tags}
 * @param day its day
 */
record DatedText(String path, String title, String text, LocalDate day) {

    private static final Pattern DATE = Pattern.compile("(?m)^date: (\\d{4}-(?:0\\d|1[0-2])-\\d\\d)\\n");
    private static final Pattern TITLE = Pattern.compile("(?m)^title: \"?(.*?)\"?$");
    private static final Pattern TAGS = Pattern.compile("(?m)^tags: .*\\n");
    private static final String FENCE = "---\n";

    /**
     * Reads the notes with a title and a date.
     *
     * @param most the largest number of characters of a note
     */
    static List<DatedText> all(Path folder, int most) throws IOException {
        List<DatedText> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".md")).sorted().toList()) {
                String text = Files.readString(file);
                Matcher date = DATE.matcher(text);
                Matcher title = TITLE.matcher(text);
                if (text.startsWith(FENCE) && date.find() && title.find()) {
                    String undated = TAGS.matcher(date.replaceFirst("")).replaceFirst("");
                    all.add(new DatedText(
                            folder.relativize(file).toString(),
                            title.group(1),
                            undated.substring(0, Math.min(most, undated.length())),
                            LocalDate.parse(date.group(1))));
                }
            }
        }
        return all;
    }

    /** A word without its ending, roughly. */
    static String stem(String word) {
        for (String ending : List.of("ations", "ation", "ings", "ing", "ers", "er", "ed", "es", "s", "e")) {
            if (word.endsWith(ending) && word.length() > ending.length() + 2) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    DatedText on(LocalDate other) {
        return new DatedText(path, title, text, other);
    }

    /** The file of the note. */
    String file() {
        return FENCE + "date: " + day + "\n" + text.substring(FENCE.length());
    }
}
