package dev.knowhow.bench;

import dev.knowhow.Knowhow;
import dev.knowhow.Session;
import dev.knowhow.expert.Profile;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Field;
import dev.knowhow.query.SearchHit;
import dev.knowhow.web.Request;
import dev.knowhow.web.Web;
import dev.knowhow.web.WebSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Measures the CPU time of pages as a multiple of that of a search page with facets and snippets, in one process.
 * Arguments: a folder of notes and an empty folder for the index. Each round reads the index anew, so that the first
 * request for a page is measured as well as the second. People are the twelve authors with the most notes, and every
 * tenth of the others.
 */
public final class PageCost {

    private static final int PROLIFIC = 12;
    private static final int OTHERS = 10;
    private static final int PAGES = 12;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 8;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Map<String, List<String>> targets = new LinkedHashMap<>();
    private final Map<String, Samples> samples = new LinkedHashMap<>();

    private PageCost() {}

    /** Runs the measurement and prints a line for each kind of page. */
    public static void main(String[] args) throws IOException {
        PageCost cost = new PageCost();
        try (Knowhow knowhow = opened(args)) {
            knowhow.index();
            cost.choose(knowhow.as(Viewer.EVERYONE));
        }
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            try (Knowhow knowhow = opened(args)) {
                cost.round(new Web(knowhow, WebSettings.builder().rate(0).build()), round >= 0);
            }
        }
        cost.print();
    }

    private static Knowhow opened(String... args) {
        return Knowhow.builder()
                .notes(Path.of(args[0]))
                .index(Path.of(args[1]))
                .without("git")
                .build();
    }

    private void choose(Session session) {
        List<String> notes = session.search("error").hits().stream()
                .map(SearchHit::id)
                .map(id -> "/note/" + id.path())
                .toList();
        List<String> people = session.values(Field.AUTHOR, 0, PROLIFIC + OTHERS * PAGES).values().stream()
                .map(author -> session.person(author.value()))
                .flatMap(Optional::stream)
                .map(Profile::member)
                .map(member -> "/person/" + member.id().value())
                .toList();
        int prolific = Math.min(PROLIFIC, people.size());
        List<String> others = new ArrayList<>();
        for (int i = prolific; i < people.size(); i += OTHERS) {
            others.add(people.get(i));
        }
        targets.put(
                "search",
                Stream.of("memory", "error handling", "release", "async", "type system")
                        .map(words -> "/search?q=" + words.replace(" ", "+"))
                        .toList());
        targets.put("person, most notes", people.subList(0, prolific));
        targets.put("person, other", others);
        targets.put("note", notes);
        targets.put("rising", List.of("/rising"));
        targets.put("radar", List.of("/radar"));
    }

    private void round(Web web, boolean counts) {
        targets.getOrDefault("search", List.of()).forEach(target -> took(web, target));
        for (Map.Entry<String, List<String>> kind : targets.entrySet()) {
            for (String target : kind.getValue()) {
                for (String request : List.of("first", "second")) {
                    long took = took(web, target);
                    if (counts) {
                        samples.computeIfAbsent(kind.getKey() + ", " + request, any -> new Samples())
                                .add(took);
                    }
                }
            }
        }
    }

    private static long took(Web web, String target) {
        long start = THREADS.getCurrentThreadCpuTime();
        web.answer(Request.get(target));
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    private void print() {
        double search = samples.getOrDefault("search, second", new Samples()).median();
        samples.forEach((name, took) -> System.out.printf(
                Locale.ROOT,
                "%s: %.2f ms CPU (median), %.2f ms (p90), %.2f search pages%n",
                name,
                took.median() / 1e6,
                took.quantile(0.9) / 1e6,
                took.median() / search));
    }
}
