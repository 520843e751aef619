package dev.knowhow.bench.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The mentored projects of the Cloud Native Computing Foundation: each term is a page with projects and mentors. */
final class Mentorships {

    private static final Pattern HEADING = Pattern.compile("(#{3,6})\\s+(.*)");
    private static final Pattern MENTORS =
            Pattern.compile("^[-*]\\s+\\**mentors?(\\(s\\))?\\**\\s*:.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern HANDLE = Pattern.compile("(?<![\\w.])@([A-Za-z0-9][A-Za-z0-9-]*)");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");

    /** The first month of a term, by the words in the name of its folder. */
    private static final Map<String, Integer> MONTHS =
            Map.of("q1", 1, "q2", 4, "q3", 7, "spring", 3, "summer", 6, "fall", 9, "mar", 3, "jun", 6, "sep", 9);

    private Mentorships() {}

    /**
     * Reads the projects.
     *
     * @param clone a clone of cncf/mentoring
     */
    static List<PastRequest> in(Path clone) throws IOException {
        Path root = clone.resolve("programs/lfx-mentorship");
        List<PastRequest> projects = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(one -> one.endsWith("README.md")).sorted().toList()) {
                Path term = root.relativize(file.getParent());
                if (term.getNameCount() == 2 && term.getName(0).toString().matches("\\d{4}")) {
                    read(term, Files.readAllLines(file), projects);
                }
            }
        }
        return projects;
    }

    private static void read(Path term, List<String> lines, List<PastRequest> projects) {
        LocalDate day = LocalDate.of(
                Integer.parseInt(term.getName(0).toString()),
                month(term.getName(1).toString()),
                1);
        @Nullable String[] headings = new String[7];
        int depth = 0;
        List<String> body = new ArrayList<>();
        for (String line : lines) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                add(term, day, headings, depth, body, projects);
                depth = heading.group(1).length();
                Arrays.fill(headings, depth, headings.length, null);
                headings[depth] =
                        LINK.matcher(heading.group(2)).replaceAll("$1").strip();
                body.clear();
            } else {
                body.add(line);
            }
        }
        add(term, day, headings, depth, body, projects);
    }

    private static int month(String term) {
        return MONTHS.entrySet().stream()
                .filter(one -> term.toLowerCase(Locale.ROOT).contains(one.getKey()))
                .mapToInt(Map.Entry::getValue)
                .min()
                .orElse(1);
    }

    /** The project that offers it: the heading above. */
    private static String parent(@Nullable String[] headings, int depth) {
        for (int above = depth - 1; above > 0; above--) {
            String heading = headings[above];
            if (heading != null) {
                return heading;
            }
        }
        return "";
    }

    private static void add(
            Path term,
            LocalDate day,
            @Nullable String[] headings,
            int depth,
            List<String> body,
            List<PastRequest> projects) {
        List<String> mentors = new ArrayList<>();
        List<String> text = new ArrayList<>();
        boolean isOfMentors = false;
        for (String line : body) {
            isOfMentors = MENTORS.matcher(line).matches() || (isOfMentors && line.matches("\\s+\\S.*"));
            if (isOfMentors) {
                HANDLE.matcher(line)
                        .results()
                        .forEach(one -> mentors.add(one.group(1).toLowerCase(Locale.ROOT)));
            } else {
                text.add(line);
            }
        }
        if (!mentors.isEmpty()) {
            String title = String.valueOf(headings[depth]);
            String description = String.join("\n", text);
            projects.add(new PastRequest(
                    term.toString().replace('/', '-') + "-" + projects.size(),
                    day,
                    title,
                    parent(headings, depth),
                    List.of(),
                    mentors,
                    title + ". " + LINK.matcher(description).replaceAll("$1").replaceAll("https?://\\S+", ""),
                    description));
        }
    }
}
