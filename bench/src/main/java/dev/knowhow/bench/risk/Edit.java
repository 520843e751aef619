package dev.knowhow.bench.risk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A change of a page by a person.
 *
 * @param day the day, since 1970-01-01
 * @param person the name of the author
 * @param folder the folder of the page
 */
record Edit(long day, String person, String folder) {

    /** A commit of more pages moves or reformats them. */
    private static final int MOST_PAGES = 10;

    /** The changes of a clone's history in order, without merges, bots and commits of many pages. */
    static List<Edit> in(Path clone) throws IOException {
        Process git = new ProcessBuilder(
                        "git",
                        "-C",
                        clone.toString(),
                        "-c",
                        "core.quotePath=false",
                        "log",
                        "--no-merges",
                        "--name-only",
                        "--format=%x01%as%x02%an")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String log = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        List<Edit> edits = new ArrayList<>();
        Arrays.stream(log.split("\u0001", -1)).skip(1).forEach(commit -> add(commit, edits));
        edits.sort(Comparator.comparingLong(Edit::day));
        return edits;
    }

    private static void add(String commit, List<Edit> edits) {
        List<String> lines = commit.strip().lines().toList();
        int end = lines.getFirst().indexOf('\u0002');
        long day = LocalDate.parse(lines.getFirst().substring(0, end)).toEpochDay();
        String person = lines.getFirst().substring(end + 1).toLowerCase(Locale.ROOT);
        List<String> pages = lines.stream()
                .skip(1)
                .filter(line -> line.endsWith(".md") && line.indexOf('/') > 0)
                .toList();
        if (person.contains("[bot]") || person.endsWith("bot") || pages.size() > MOST_PAGES) {
            return;
        }
        pages.forEach(page -> edits.add(new Edit(day, person, page.substring(0, page.lastIndexOf('/')))));
    }
}
