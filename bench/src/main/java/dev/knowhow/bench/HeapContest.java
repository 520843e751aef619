package dev.knowhow.bench;

import java.io.IOException;

/** Does the same in little memory: that it can is the result, how much longer it takes the figure. */
final class HeapContest implements Contest {

    private static final String INDEXING = "-Xmx128m";
    private static final String ASKING = "-Xmx32m";

    @Override
    public void run(Corner corner) throws IOException, InterruptedException {
        corner.say("indexing with " + INDEXING);
        IndexRun ample = IndexRun.of(Product.NAME, corner.notes(), corner.index("heap"));
        IndexRun small = IndexRun.of(Product.NAME, corner.notes(), corner.index("heap"), INDEXING);
        corner.add(
                "index " + INDEXING,
                "wall",
                "s",
                small.wall() / NANOS_A_SECOND,
                "ample heap",
                ample.wall() / NANOS_A_SECOND);
        corner.say("asking with " + ASKING);
        IndexRun asked = IndexRun.asked(corner.notes(), corner.index("heap"));
        IndexRun askedSmall = IndexRun.asked(corner.notes(), corner.index("heap"), ASKING);
        Folders.delete(corner.index("heap"));
        corner.add(
                "search and who " + ASKING,
                "CPU",
                "s",
                askedSmall.cpu() / NANOS_A_SECOND,
                "ample heap",
                asked.cpu() / NANOS_A_SECOND);
    }
}
