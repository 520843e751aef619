package dev.knowhow.bench.risk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A folder of a handbook at the beginning of a quarter.
 *
 * @param folder the folder
 * @param features what is known of it on that day, by {@link #NAMES}; larger is more at risk
 * @param mainWriterLeaves whether the main writer changes nothing in the handbook in the next year
 * @param isStale whether nobody changes a page of it in days 90 to 365
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record FolderQuarter(String folder, double[] features, boolean mainWriterLeaves, boolean isStale) {

    /** The names of the features. */
    static final List<String> NAMES = List.of(
            "days since the last change",
            "days since the last change by people still active",
            "recency-weighted changes",
            "recency-weighted people",
            "days since a writer's last change anywhere",
            "days since the last change of a sibling or the parent",
            "age of the folder in relation to its changes");

    private static final int QUARTER = 91;
    private static final int YEAR = 365;
    private static final int SOON = 90;
    private static final int ACTIVE = 180;
    private static final int FEWEST = 3;

    /** All folders with three changes or more, at each quarter with a year before and after it. */
    static List<FolderQuarter> of(List<Edit> edits) {
        List<FolderQuarter> all = new ArrayList<>();
        long first = edits.getFirst().day() + YEAR;
        long last = edits.getLast().day() - YEAR;
        for (long day = first; day <= last; day += QUARTER) {
            all.addAll(at(day, edits));
        }
        return all;
    }

    private static List<FolderQuarter> at(long day, List<Edit> edits) {
        Map<String, List<Edit>> before = new TreeMap<>();
        Map<String, Long> latest = new HashMap<>();
        Set<String> changed = new HashSet<>();
        Set<String> staying = new HashSet<>();
        for (Edit edit : edits) {
            if (edit.day() < day) {
                before.computeIfAbsent(edit.folder(), any -> new ArrayList<>()).add(edit);
                latest.put(edit.person(), edit.day());
            } else if (edit.day() < day + YEAR) {
                staying.add(edit.person());
                if (edit.day() >= day + SOON) {
                    changed.add(edit.folder());
                }
            }
        }
        List<FolderQuarter> all = new ArrayList<>();
        before.forEach((folder, own) -> {
            if (own.size() >= FEWEST) {
                all.add(new FolderQuarter(
                        folder,
                        features(day, folder, own, latest, before),
                        !staying.contains(mainWriter(day, own)),
                        !changed.contains(folder)));
            }
        });
        return all;
    }

    private static double[] features(
            long day, String folder, List<Edit> own, Map<String, Long> latest, Map<String, List<Edit>> before) {
        List<Edit> byActive = own.stream()
                .filter(edit -> day - latest.getOrDefault(edit.person(), 0L) < ACTIVE)
                .toList();
        Map<String, Double> people = weights(day, own);
        long writer = people.keySet().stream()
                .mapToLong(person -> latest.getOrDefault(person, 0L))
                .max()
                .orElse(0);
        String parent = parent(folder);
        long near = before.entrySet().stream()
                .filter(other -> !other.getKey().equals(folder)
                        && (other.getKey().equals(parent)
                                || parent(other.getKey()).equals(parent)))
                .mapToLong(other -> other.getValue().getLast().day())
                .max()
                .orElse(own.getFirst().day());
        return new double[] {
            day - own.getLast().day(),
            day
                    - (byActive.isEmpty()
                            ? own.getFirst().day() - YEAR
                            : byActive.getLast().day()),
            -people.values().stream().mapToDouble(Double::doubleValue).sum(),
            -people.values().stream().mapToDouble(weight -> Math.min(1, weight)).sum(),
            day - writer,
            day - near,
            (day - own.getFirst().day()) / (double) own.size()
        };
    }

    /** The number of changes of each person, a half for each year since. */
    private static Map<String, Double> weights(long day, Collection<Edit> edits) {
        Map<String, Double> weights = new HashMap<>();
        edits.forEach(edit ->
                weights.merge(edit.person(), Math.pow(0.5, (day - edit.day()) / (double) YEAR), Double::sum));
        return weights;
    }

    private static String mainWriter(long day, List<Edit> own) {
        return weights(day, own).entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    private static String parent(String folder) {
        return folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
    }
}
