package dev.knowhow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Questions of one to four words: half are taken from titles, half are words that 0.1 to 5 % of the notes have. */
final class Questions {

    private static final long SEED = 4;
    private static final int MOST_WORDS = 4;
    private static final int MOST_TITLES = 10_000;
    private static final Pattern TITLE = Pattern.compile("---\ntitle: \"([^\n]*)\"\n");

    private Questions() {}

    /**
     * Makes them; the same corpus gives the same.
     *
     * @param raw the corpus, indexed
     */
    static List<String> of(Path notes, Raw raw, int count) throws IOException {
        Random random = new Random(SEED);
        List<String> titles = titles(notes);
        List<String> words = raw.words(0.001, 0.05);
        TreeSet<String> questions = new TreeSet<>();
        for (int tries = 0; questions.size() < count && tries < 100 * count; tries++) {
            int length = 1 + random.nextInt(MOST_WORDS);
            questions.add(
                    words.isEmpty() || tries % 2 == 0
                            ? run(titles.get(random.nextInt(titles.size())), length, random)
                            : some(words, length, random));
        }
        questions.remove("");
        return List.copyOf(questions);
    }

    /** Questions of title words alone, for which no index is needed. */
    static List<String> ofTitles(Path notes, int count) throws IOException {
        Random random = new Random(SEED);
        List<String> titles = titles(notes);
        TreeSet<String> questions = new TreeSet<>();
        for (int tries = 0; questions.size() < count && tries < 100 * count; tries++) {
            questions.add(run(titles.get(random.nextInt(titles.size())), 1 + random.nextInt(MOST_WORDS), random));
        }
        questions.remove("");
        return List.copyOf(questions);
    }

    /** Titles of the first notes; a list of all would need more memory than the questions that are to be measured. */
    private static List<String> titles(Path notes) throws IOException {
        List<String> titles = new ArrayList<>();
        for (Path folder : sorted(notes)) {
            for (Path file : Files.isDirectory(folder) ? sorted(folder) : List.<Path>of()) {
                if (titles.size() == MOST_TITLES) {
                    return titles;
                }
                Matcher title = TITLE.matcher(Files.readString(file));
                if (title.lookingAt()) {
                    titles.add(title.group(1));
                }
            }
        }
        return titles;
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static String run(String title, int length, Random random) {
        List<String> words = Pattern.compile("[^\\p{L}\\p{N}]+")
                .splitAsStream(title)
                .filter(word -> word.length() > 2)
                .toList();
        if (words.isEmpty()) {
            return "";
        }
        int start = random.nextInt(Math.max(1, words.size() - length + 1));
        return String.join(" ", words.subList(start, Math.min(words.size(), start + length)));
    }

    private static String some(List<String> words, int length, Random random) {
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            chosen.add(words.get(random.nextInt(words.size())));
        }
        return String.join(" ", chosen);
    }
}
