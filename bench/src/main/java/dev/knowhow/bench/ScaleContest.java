package dev.knowhow.bench;

import java.io.IOException;
import java.util.List;

/**
 * Asks on one processor and on all, each time in a process of its own: what more processors buy, and beside it what
 * they buy raw Lucene, which on the same machine is the most there is to have.
 */
final class ScaleContest implements Contest {

    private static final String ONE = "one processor";

    @Override
    public void run(Corner corner) throws IOException, InterruptedException {
        if (!Programs.isThere(Programs.TASKSET)) {
            corner.say("no asking on one processor: there is no taskset");
            return;
        }
        int processors = Runtime.getRuntime().availableProcessors();
        for (String what : List.of(Throughput.SEARCH, Throughput.WHO)) {
            corner.say("asking on one processor and on " + processors + ": " + what);
            double one = ask(corner, Product.NAME, what, true);
            double all = ask(corner, Product.NAME, what, false);
            double raw = ask(corner, Raw.NAME, what, false) / ask(corner, Raw.NAME, what, true);
            corner.add(what, "throughput, " + processors + " processors", "q/s", all, ONE, one);
            corner.add(what, processors + " processors buy", Comparison.TIMES, all / one, Raw.NAME, raw);
        }
    }

    private static double ask(Corner corner, String contender, String what, boolean onOne)
            throws IOException, InterruptedException {
        List<String> task = List.of(
                contender,
                what,
                corner.notes().toString(),
                corner.index(contender).toString(),
                corner.index(Raw.NAME).toString(),
                String.valueOf(corner.settings().queries()));
        return Double.parseDouble(Programs.java(
                onOne ? Programs.ON_ONE_PROCESSOR : List.of(), Throughput.class, task, corner.index("scale") + ".log"));
    }
}
