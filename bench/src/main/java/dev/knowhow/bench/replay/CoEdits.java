package dev.knowhow.bench.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes notes for {@code PartnersTrial} from the git history of a public vault: one note for each page and half-year,
 * by those who changed it then. Arguments: a clone with its history, and an empty folder. Merges, bots and commits of
 * more than ten pages are omitted. The text is the path of the page.
 */
public final class CoEdits {

    private static final int MOST_PAGES = 10;
    private static final String SECOND_HALF = "07";

    private final Map<String, Set<String>> authors = new TreeMap<>();
    private final Map<String, String> days = new HashMap<>();

    private CoEdits() {}

    /** Reads the history and writes the notes. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Process git = new ProcessBuilder(
                        "git",
                        "-C",
                        args[0],
                        "-c",
                        "core.quotePath=false",
                        "log",
                        "--no-merges",
                        "--name-only",
                        "--format=%x01%as%x02%an")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String log = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (git.waitFor() != 0) {
            throw new IOException("git log of " + args[0] + " failed with " + git.exitValue());
        }
        CoEdits edits = new CoEdits();
        Arrays.stream(log.split("\u0001")).skip(1).forEach(edits::add);
        edits.write(Files.createDirectories(Path.of(args[1])));
    }

    private void add(String commit) {
        List<String> lines = commit.strip().lines().toList();
        String day = lines.getFirst().substring(0, 10);
        String name = lines.getFirst()
                .substring(11)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        List<String> pages = lines.stream()
                .skip(1)
                .filter(line -> line.endsWith(".md"))
                .map(line -> line.substring(0, line.length() - 3))
                .toList();
        boolean bot = Arrays.stream(name.split("-")).anyMatch(word -> word.equals("ci") || word.endsWith("bot"));
        if (name.isEmpty() || bot || pages.size() > MOST_PAGES) {
            return;
        }
        String half = day.substring(0, 4) + (day.substring(5, 7).compareTo(SECOND_HALF) < 0 ? "-1" : "-2");
        for (String page : pages) {
            String note = page.replaceAll("[^A-Za-z0-9/_-]+", "-") + "-" + half;
            authors.computeIfAbsent(note, any -> new TreeSet<>()).add(name);
            days.putIfAbsent(note, day);
        }
    }

    private void write(Path out) throws IOException {
        for (Map.Entry<String, Set<String>> note : authors.entrySet()) {
            Path file = out.resolve(note.getKey() + ".md");
            Files.createDirectories(file.getParent());
            String words = note.getKey().replaceAll("-\\d{4}-[12]$", "").replaceAll("[-_/]+", " ");
            Files.writeString(
                    file,
                    "---\ntitle: " + words + "\nauthors: ["
                            + note.getValue().stream().collect(Collectors.joining(", ")) + "]\ndate: "
                            + days.get(note.getKey()) + "\n---\n" + words + "\n");
        }
        System.out.println(authors.size() + " notes");
    }
}
