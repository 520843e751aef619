package dev.knowhow.bench.risk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Measures which feature of a folder predicts that nobody changes it in days 90 to 365: the area under the ROC curve,
 * and how often it is at most that of days since the last change, in paired bootstrap samples of folders. Also measures
 * a regression on all features, fitted on the other handbooks. Arguments: clones with their histories, two at least.
 */
public final class StaleFolders {

    private static final int SAMPLES = 2000;

    private StaleFolders() {}

    /** Reads the histories and prints the figures. */
    public static void main(String[] args) throws IOException {
        Map<String, List<FolderQuarter>> books = new LinkedHashMap<>();
        for (String clone : args) {
            books.put(clone, FolderQuarter.of(Edit.in(Path.of(clone))));
        }
        for (String book : books.keySet()) {
            List<FolderQuarter> own = books.getOrDefault(book, List.of());
            List<FolderQuarter> others = books.entrySet().stream()
                    .filter(one -> !one.getKey().equals(book))
                    .flatMap(one -> one.getValue().stream())
                    .toList();
            System.out.println(book);
            print("all", own, new Regression(others));
            print(
                    "main writer leaves",
                    own.stream().filter(FolderQuarter::mainWriterLeaves).toList(),
                    new Regression(others));
        }
    }

    private static void print(String name, List<FolderQuarter> some, Regression regression) {
        long stale = some.stream().filter(FolderQuarter::isStale).count();
        System.out.printf(Locale.ROOT, "  %s: %d folders by quarter, %d stale%n", name, some.size(), stale);
        ToDoubleFunction<FolderQuarter> days = one -> one.features()[0];
        for (int i = 0; i < FolderQuarter.NAMES.size(); i++) {
            int feature = i;
            print(FolderQuarter.NAMES.get(i), some, days, one -> one.features()[feature]);
        }
        print("regression fitted on the others", some, days, regression::of);
    }

    private static void print(
            String name,
            List<FolderQuarter> some,
            ToDoubleFunction<FolderQuarter> days,
            ToDoubleFunction<FolderQuarter> predictor) {
        System.out.printf(
                Locale.ROOT, "    %.3f  p %.4f  %s%n", area(some, predictor), notBetter(some, days, predictor), name);
    }

    /** The share of bootstrap samples of folders in which a predictor is no better than another. */
    private static double notBetter(
            List<FolderQuarter> some,
            ToDoubleFunction<FolderQuarter> usual,
            ToDoubleFunction<FolderQuarter> predictor) {
        List<List<FolderQuarter>> folders = List.copyOf(some.stream()
                .collect(Collectors.groupingBy(FolderQuarter::folder, LinkedHashMap::new, Collectors.toList()))
                .values());
        Random random = new Random(1);
        int worse = 0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            List<FolderQuarter> drawn = new ArrayList<>();
            for (int i = 0; i < folders.size(); i++) {
                drawn.addAll(folders.get(random.nextInt(folders.size())));
            }
            if (area(drawn, predictor) <= area(drawn, usual)) {
                worse++;
            }
        }
        return worse / (double) SAMPLES;
    }

    /** The area under the ROC curve: how likely a stale folder has the larger value; equal values count a half. */
    private static double area(List<FolderQuarter> some, ToDoubleFunction<FolderQuarter> predictor) {
        double[] values = some.stream().mapToDouble(predictor).toArray();
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
        double ranks = 0;
        long stale = 0;
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            double rank = (from + to + 1) / 2.0;
            for (int i = from; i < to; i++) {
                if (some.get(order[i]).isStale()) {
                    ranks += rank;
                    stale++;
                }
            }
            from = to;
        }
        long fresh = some.size() - stale;
        return stale == 0 || fresh == 0 ? 0.5 : (ranks - stale * (stale + 1) / 2.0) / ((double) stale * fresh);
    }
}
