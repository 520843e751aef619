package dev.knowhow.internal.ingest;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.spi.IndexedNote;
import dev.knowhow.spi.NoteEnricher;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.NoteParser;
import dev.knowhow.spi.NoteSource;
import dev.knowhow.spi.Stamp;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

/** Brings an index up to date with a source of notes. */
public final class Ingest {

    private static final long BUDGET = 64L << 20;

    private final NoteIndex index;
    private final NoteSource source;
    private final List<NoteParser> parsers;
    private final List<NoteEnricher> enrichers;

    /**
     * Brings an index up to date.
     *
     * @param index the index
     * @param source where the notes come from
     * @param parsers what understands them, the first that accepts a file first
     * @param enrichers what adds to them, in order
     */
    public Ingest(NoteIndex index, NoteSource source, List<NoteParser> parsers, List<NoteEnricher> enrichers) {
        this.index = index;
        this.source = source;
        this.parsers = parsers;
        this.enrichers = enrichers;
    }

    /**
     * Does it.
     *
     * @param progress hears how many notes are done, and of how many
     * @throws IOException if the source is out of reach; the index is as it was
     * @throws InterruptedException if the thread was interrupted; the index is as it was
     */
    public Outcome run(BiConsumer<Long, Long> progress) throws IOException, InterruptedException {
        Instant began = Instant.now();
        try (NoteIndex.Update update = index.update();
                NoteStore store = new NoteStore(BUDGET);
                Workers workers = new Workers(Runtime.getRuntime().availableProcessors())) {
            Listing listing = Listing.of(source, parsers);
            Differences differences =
                    Differences.between(update.stamps(), listing, index.status().asOf(), false);
            Changes changes = new Changes(store);
            long total = differences.suspects().size();
            AtomicLong done = new AtomicLong();
            Reading reading = new Reading(source, parsers, enrichers);
            workers.each(differences.suspects(), stamp -> {
                Stamp known = differences.known().get(stamp.id());
                changes.take(reading.read(stamp, known == null ? "" : known.hash()), known);
                progress.accept(done.incrementAndGet() / 2, total);
            });
            List<NoteId> gone = new ArrayList<>(differences.gone());
            gone.addAll(changes.gone());
            gone.forEach(update::delete);
            changes.same().forEach(update::touch);
            changes.rejected().forEach(rejected -> update.reject(rejected.stamp(), rejected.problem()));
            workers.each(changes.fresh(), stamp -> {
                Note note = store.get(stamp.id());
                update.put(new IndexedNote(note, stamp, List.of(), Set.of(), Set.of()));
                progress.accept(done.incrementAndGet() / 2, total);
            });
            update.commit(source.name(), began);
            List<Problem> problems = new ArrayList<>(listing.problems());
            problems.addAll(changes.problems());
            problems.addAll(index.rejected());
            return new Outcome(
                    listing.stamps().size(),
                    changes.fresh().size(),
                    differences.same() + changes.unchanged(),
                    gone.size(),
                    0,
                    problems);
        }
    }
}
