package dev.knowhow.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** Makes an index of all notes from nothing, each time in a process of its own. */
final class IndexContest implements Contest {

    /** All that index. */
    static final List<String> ALL = List.of(Plain.NAME, Raw.NAME, Sqlite.NAME, Product.NAME);

    private static final List<String> OTHERS = ALL.subList(0, ALL.size() - 1);
    private static final double BYTES_A_MEBIBYTE = 1 << 20;

    @Override
    public void run(Corner corner) throws IOException, InterruptedException {
        Map<String, List<IndexRun>> runs = new TreeMap<>();
        for (int round = 1; round <= corner.settings().rounds(); round++) {
            corner.say("indexing, round " + round + " of " + corner.settings().rounds());
            for (String contender : ALL) {
                add(corner, contender, runs);
            }
        }
        for (String other : OTHERS) {
            add(corner, "wall, median", "s", NANOS_A_SECOND, IndexRun::wall, runs, other);
            add(corner, "CPU, median", "s", NANOS_A_SECOND, IndexRun::cpu, runs, other);
            add(corner, "memory, median", "MiB", BYTES_A_MEBIBYTE, IndexRun::memory, runs, other);
            corner.add(
                    "index",
                    "size",
                    "MiB",
                    Folders.size(corner.index(Product.NAME)) / BYTES_A_MEBIBYTE,
                    other,
                    Folders.size(corner.index(other)) / BYTES_A_MEBIBYTE);
        }
    }

    private static void add(Corner corner, String contender, Map<String, List<IndexRun>> runs)
            throws IOException, InterruptedException {
        IndexRun run = IndexRun.of(contender, corner.notes(), corner.index(contender));
        runs.computeIfAbsent(contender, any -> new ArrayList<>()).add(run);
    }

    private static void add(
            Corner corner,
            String figure,
            String unit,
            double one,
            ToLongFunction<IndexRun> what,
            Map<String, List<IndexRun>> runs,
            String other) {
        Samples ours = samples(runs, Product.NAME, what);
        Samples others = samples(runs, other, what);
        if (others.median() > 0) {
            corner.add(new Comparison(
                    corner.size(),
                    "index",
                    figure,
                    unit,
                    ours.median() / one,
                    other,
                    others.median() / one,
                    Interval.of(ours.each(), others.each())));
        }
    }

    private static Samples samples(Map<String, List<IndexRun>> runs, String contender, ToLongFunction<IndexRun> what) {
        Samples samples = new Samples();
        runs.getOrDefault(contender, List.of()).forEach(run -> samples.add(what.applyAsLong(run)));
        return samples;
    }
}
