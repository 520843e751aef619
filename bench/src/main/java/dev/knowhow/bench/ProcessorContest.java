package dev.knowhow.bench;

import java.io.IOException;

/** Makes an index on one processor, beside all of them: what the others buy. */
final class ProcessorContest implements Contest {

    @Override
    public void run(Corner corner) throws IOException, InterruptedException {
        corner.say("indexing on one processor");
        IndexRun raw = IndexRun.onOneProcessor(Raw.NAME, corner.notes(), corner.index("one"));
        IndexRun knowhow = IndexRun.onOneProcessor(Product.NAME, corner.notes(), corner.index("one"));
        if (raw == null || knowhow == null) {
            corner.say("no indexing on one processor: there is no taskset");
            return;
        }
        IndexRun all = IndexRun.of(Product.NAME, corner.notes(), corner.index("one"));
        Folders.delete(corner.index("one"));
        double ours = knowhow.wall() / NANOS_A_SECOND;
        corner.add("index", "wall, one processor", "s", ours, Raw.NAME, raw.wall() / NANOS_A_SECOND);
        corner.add("index", "wall, one processor", "s", ours, "all processors", all.wall() / NANOS_A_SECOND);
    }
}
