package dev.knowhow.cli.view;

import dev.knowhow.note.Problem;
import dev.knowhow.present.Counts;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Counts many problems by their kind, and within a kind by what they name, so that the few causes of a long list show
 * first.
 */
public final class ProblemSummary {

    /** Fewer are quickly read. */
    private static final int FEW = 12;

    private static final int MOST_NAMED = 3;
    private static final Pattern NAMED = Pattern.compile("'([^']*)'|(\\S+\\.\\w{2,8}|\\S+/\\S*?)(?=[,;:]?(?:\\s|$))");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d-]*");

    private ProblemSummary() {}

    /** Lines, the most frequent kind first; none if there are few problems. */
    public static List<String> lines(List<Problem> problems) {
        if (problems.size() <= FEW) {
            return List.of();
        }
        Map<String, Map<String, Long>> kinds = new LinkedHashMap<>();
        for (Problem problem : problems) {
            Matcher named = NAMED.matcher(problem.what());
            String name = named.find() ? (named.group(1) != null ? named.group(1) : named.group(2)) : "";
            String kind = NUMBER.matcher(named.replaceAll("…")).replaceAll("…");
            kinds.computeIfAbsent(kind, any -> new LinkedHashMap<>()).merge(name, 1L, Long::sum);
        }
        return kinds.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> -count(entry.getValue())))
                .map(entry -> Counts.grouped(count(entry.getValue())) + "  " + entry.getKey() + names(entry.getValue()))
                .toList();
    }

    private static long count(Map<String, Long> names) {
        return names.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What is named more than once, the most frequent first. */
    private static String names(Map<String, Long> names) {
        String most = names.entrySet().stream()
                .filter(name -> !name.getKey().isEmpty() && name.getValue() > 1)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MOST_NAMED)
                .map(name -> name.getKey() + " " + Counts.grouped(name.getValue()))
                .collect(Collectors.joining(", "));
        return most.isEmpty() ? "" : "  (" + most + ")";
    }
}
