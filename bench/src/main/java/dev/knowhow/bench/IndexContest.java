package dev.knowhow.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes an index of all notes from nothing, each time in a process of its own. */
final class IndexContest implements Contest {

    private static final List<String> CONTENDERS = List.of(Raw.NAME, Sqlite.NAME, Product.NAME);

    @Override
    public void run(Corner corner) throws IOException, InterruptedException {
        Map<String, Samples> wall = new TreeMap<>();
        Map<String, Samples> cpu = new TreeMap<>();
        for (int round = 1; round <= corner.settings().rounds(); round++) {
            corner.say("indexing, round " + round + " of " + corner.settings().rounds());
            for (String contender : CONTENDERS) {
                IndexRun run = IndexRun.of(contender, corner.notes(), corner.index(contender));
                wall.computeIfAbsent(contender, any -> new Samples()).add(run.wall());
                cpu.computeIfAbsent(contender, any -> new Samples()).add(run.cpu());
            }
        }
        for (String other : List.of(Raw.NAME, Sqlite.NAME)) {
            add(corner, "wall, median", wall, other);
            add(corner, "CPU, median", cpu, other);
            double mebi = 1 << 20;
            corner.add(
                    "index",
                    "size",
                    "MiB",
                    Folders.size(corner.index(Product.NAME)) / mebi,
                    other,
                    Folders.size(corner.index(other)) / mebi);
        }
    }

    private static void add(Corner corner, String figure, Map<String, Samples> samples, String other) {
        double ours = median(samples, Product.NAME);
        corner.add("index", figure, "s", ours, other, median(samples, other));
    }

    private static double median(Map<String, Samples> samples, String contender) {
        return samples.getOrDefault(contender, new Samples()).median() / NANOS_A_SECOND;
    }
}
