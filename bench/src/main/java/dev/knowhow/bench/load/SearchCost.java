package dev.knowhow.bench.load;

import dev.knowhow.Knowhow;
import dev.knowhow.Session;
import dev.knowhow.bench.Samples;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Field;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.serve.Server;
import dev.knowhow.web.Request;
import dev.knowhow.web.Web;
import dev.knowhow.web.WebServlet;
import dev.knowhow.web.WebSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Measures what snippets, facets, the page and HTTP add to a search, with queries of one to five words of titles.
 * Arguments: a folder of notes, a folder for the index, and optionally the number of queries. In the process it is the
 * CPU time of the querying thread, in turn, median over the rounds; over HTTP the CPU time of the process without that
 * of the visitor, beside that of the same searches without snippets.
 */
public final class SearchCost {

    private static final int QUERIES = 200;
    private static final int MOST_WORDS = 5;
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 10;
    private static final Set<Field> FACETS = Set.of(Field.TAG, Field.KIND, Field.AUTHOR, Field.YEAR);
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final com.sun.management.OperatingSystemMXBean PROCESS =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Session session;
    private final Web web;
    private final List<String> queries;
    private final Map<String, List<Samples>> times = new LinkedHashMap<>();
    private final Map<String, Long> bytes = new LinkedHashMap<>();

    private SearchCost(Knowhow knowhow, int queries) {
        this.session = knowhow.as(Viewer.EVERYONE);
        this.web = new Web(knowhow, WebSettings.builder().rate(0).build());
        this.queries = queries(session, queries);
    }

    /** Runs the measurement and prints a line for each kind of search. */
    public static void main(String[] args) throws IOException {
        try (Knowhow knowhow = Knowhow.builder()
                .notes(Path.of(args[0]))
                .index(Path.of(args[1]))
                .without("git")
                .build()) {
            knowhow.index();
            SearchCost cost = new SearchCost(knowhow, args.length > 2 ? Integer.parseInt(args[2]) : QUERIES);
            cost.inProcess();
            cost.overHttp();
        }
    }

    private static List<String> queries(Session session, int count) {
        List<String> titles = new ArrayList<>();
        session.notes(note -> titles.add(note.title()));
        Random random = new Random(1);
        List<String> queries = new ArrayList<>();
        while (queries.size() < count) {
            List<String> words = Arrays.stream(
                            titles.get(random.nextInt(titles.size())).split("[^\\p{L}\\p{N}]+"))
                    .filter(word -> word.length() > 2)
                    .toList();
            if (!words.isEmpty()) {
                int length = Math.min(words.size(), 1 + random.nextInt(MOST_WORDS));
                int start = random.nextInt(words.size() - length + 1);
                queries.add(String.join(" ", words.subList(start, start + length)));
            }
        }
        return queries;
    }

    private void inProcess() {
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (int i = 0; i < queries.size(); i++) {
                SearchQuery query = SearchQuery.of(queries.get(i));
                Request page = Request.get(target(queries.get(i)));
                boolean counts = round >= 0;
                took("bare", i, counts, () -> session.search(query.withoutPassages()));
                took("with snippets", i, counts, () -> session.search(query));
                took("with snippets and facets", i, counts, () -> session.search(query.withFacets(FACETS)));
                took("page", i, counts, () -> web.answer(page));
            }
        }
        double bare = median("bare");
        times.keySet()
                .forEach(kind -> System.out.printf(
                        Locale.ROOT,
                        "%s: %.3f ms, %.2f of a bare search, %.2f MB%n",
                        kind,
                        median(kind) / 1e6,
                        median(kind) / bare,
                        bytes.getOrDefault(kind, 0L) / 1e6 / ROUNDS / queries.size()));
    }

    private void took(String kind, int query, boolean counts, Runnable search) {
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long start = THREADS.getCurrentThreadCpuTime();
        search.run();
        long took = THREADS.getCurrentThreadCpuTime() - start;
        if (counts) {
            times.computeIfAbsent(
                            kind,
                            any -> queries.stream().map(one -> new Samples()).toList())
                    .get(query)
                    .add(took);
            bytes.merge(kind, THREADS.getCurrentThreadAllocatedBytes() - allocated, Long::sum);
        }
    }

    private double median(String kind) {
        Samples medians = new Samples();
        times.getOrDefault(kind, List.of()).forEach(query -> medians.add((long) query.median()));
        return medians.median();
    }

    private void overHttp() throws IOException {
        try (Server server = Server.on("127.0.0.1", 0)
                        .mount("/*", new WebServlet(web))
                        .start();
                Visitor visitor = new Visitor(server.uri())) {
            long bare = 0;
            long page = 0;
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                long before = PROCESS.getProcessCpuTime();
                for (String query : queries) {
                    session.search(SearchQuery.of(query).withoutPassages());
                }
                long between = PROCESS.getProcessCpuTime();
                long visited = THREADS.getCurrentThreadCpuTime();
                for (String query : queries) {
                    if (visitor.get(target(query)) != 200) {
                        throw new IOException("no page for " + query);
                    }
                }
                if (round >= 0) {
                    bare += between - before;
                    page += PROCESS.getProcessCpuTime() - between - (THREADS.getCurrentThreadCpuTime() - visited);
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "page over HTTP, CPU of the process: %.3f ms, %.2f of a bare search (%.3f ms)%n",
                    page / 1e6 / ROUNDS / queries.size(),
                    page / (double) bare,
                    bare / 1e6 / ROUNDS / queries.size());
        }
    }

    private static String target(String query) {
        return "/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }
}
