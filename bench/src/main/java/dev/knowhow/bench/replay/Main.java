package dev.knowhow.bench.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a replay: notes, events, and the people who were asked as judgements. Prints the figures of baselines. */
final class Main {

    private static final String USAGE = """
            proposals CLONE OUT   reviewers of proposals with an owning team (kubernetes/enhancements)
            mentors CLONE OUT     mentors of projects by term (cncf/mentoring)

            CLONE is a clone with its files. Then: knowhow evaluate --task ask --notes OUT/notes
            --events OUT/events.tsv --qrels OUT/qrels.txt
            """;

    private Main() {}

    /** Reads a clone and writes a replay. */
    public static void main(String... args) throws IOException {
        if (args.length != 3 || !List.of("proposals", "mentors").contains(args[0])) {
            System.err.print(USAGE);
            System.exit(2);
        }
        Path clone = Path.of(args[1]);
        List<PastRequest> requests = (args[0].equals("mentors") ? Mentorships.in(clone) : Proposals.in(clone))
                .stream()
                        .sorted(Comparator.comparing(PastRequest::day).thenComparing(PastRequest::id))
                        .toList();
        Map<String, Set<String>> judged = judged(requests);
        write(requests, judged, Path.of(args[2]));
        System.out.println(requests.size() + " notes, " + judged.size() + " requests");
        System.out.print(new Baselines(requests).figures(judged));
    }

    /** The people who were asked, by request: only those who are named in an earlier request. */
    private static Map<String, Set<String>> judged(List<PastRequest> requests) {
        Map<String, Set<String>> judged = new LinkedHashMap<>();
        Set<String> known = new HashSet<>();
        for (PastRequest request : requests) {
            Set<String> asked = new LinkedHashSet<>(request.asked());
            asked.retainAll(known);
            if (!asked.isEmpty()) {
                judged.put(request.id(), asked);
            }
            known.addAll(request.asked());
            known.addAll(request.askers());
        }
        return judged;
    }

    private static void write(List<PastRequest> requests, Map<String, Set<String>> judged, Path out)
            throws IOException {
        Path notes = Files.createDirectories(out.resolve("notes"));
        for (PastRequest request : requests) {
            Files.writeString(notes.resolve(request.id() + ".md"), request.note());
        }
        Files.writeString(
                out.resolve("events.tsv"),
                requests.stream()
                        .filter(request -> judged.containsKey(request.id()))
                        .map(request -> request.event() + "\n")
                        .collect(Collectors.joining()));
        Files.writeString(
                out.resolve("qrels.txt"),
                judged.entrySet().stream()
                        .flatMap(one -> one.getValue().stream().map(person -> one.getKey() + " 0 " + person + " 1\n"))
                        .collect(Collectors.joining()));
    }
}
