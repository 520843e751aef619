package dev.knowhow.internal.ingest;

import dev.knowhow.internal.people.PeopleBook;
import dev.knowhow.internal.source.LiveFile;
import dev.knowhow.internal.source.MassRemovalException;
import dev.knowhow.internal.vault.LeftOut;
import dev.knowhow.internal.vault.Vaults;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.query.Field;
import dev.knowhow.spi.AttachmentReader;
import dev.knowhow.spi.Dialect;
import dev.knowhow.spi.IndexedNote;
import dev.knowhow.spi.NoteEnricher;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.NoteParser;
import dev.knowhow.spi.NoteSource;
import dev.knowhow.spi.PeopleFormat;
import dev.knowhow.spi.Stamp;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Updates an index from a source of notes: lists the files, reads those that may have changed, and writes the
 * consequences. The update becomes visible at its end. Updates run one at a time.
 */
public final class Ingest {

    /** The maximum size of parsed notes in memory: 1/16 of the heap, at least 1 MiB and at most 64 MiB. */
    private static final long BUDGET = Math.clamp(Runtime.getRuntime().maxMemory() / 16, 1L << 20, 64L << 20);

    private final NoteIndex index;
    private final NoteSource source;
    private final List<NoteParser> parsers;
    private final List<Dialect> dialects;
    private final List<NoteEnricher> enrichers;
    private final List<AttachmentReader> readers;
    private final List<PeopleFormat> formats;
    private final PeopleBook people;
    private final List<LiveFile<?>> files;
    private final Collection<Field> filters;
    private final String parserFingerprint;
    private final KnownMentions mentions = new KnownMentions();

    /**
     * Creates an updater.
     *
     * @param index the index
     * @param source the source of the notes
     * @param parsers the parsers; the first one that accepts a file parses it
     * @param dialects the dialects of vaults
     * @param enrichers the enrichers, in order
     * @param readers the readers of attachments
     * @param formats the formats of people files
     * @param people the people
     * @param files the team's files beside the notes
     * @param filters the filters by front matter; if they change, all notes are read again
     * @param parserFingerprint identifies the versions of all parsers and enrichers; if it changes, all notes are read
     *     again
     */
    public Ingest(
            NoteIndex index,
            NoteSource source,
            List<NoteParser> parsers,
            List<Dialect> dialects,
            List<NoteEnricher> enrichers,
            List<AttachmentReader> readers,
            List<PeopleFormat> formats,
            PeopleBook people,
            List<LiveFile<?>> files,
            Collection<Field> filters,
            String parserFingerprint) {
        this.index = index;
        this.source = source;
        this.parsers = parsers;
        this.dialects = dialects;
        this.enrichers = enrichers;
        this.readers = readers;
        this.formats = formats;
        this.people = people;
        this.files = files;
        this.filters = filters;
        this.parserFingerprint = parserFingerprint;
    }

    /**
     * Updates all notes.
     *
     * @param listener receives the number of completed notes and the total
     * @throws IOException if the source is unavailable; the index is unchanged
     * @throws InterruptedException if the thread was interrupted; the index is unchanged
     */
    public Outcome run(Listener listener) throws IOException, InterruptedException {
        return run(null, true, false, listener);
    }

    /**
     * Updates some paths only, at a cost that does not grow with the number of notes. Updates all notes if another
     * version created the index, or if a dependency of all notes has changed.
     *
     * @param paths paths that may have changed: notes, folders of notes, or other files
     * @param durable whether the update is durable on return; otherwise it is only visible until it is committed
     * @param accepted whether most notes or records may be gone
     * @param listener receives the number of completed notes and the total
     * @throws IOException if the source is unavailable; the index is unchanged
     * @throws MassRemovalException if most notes are gone; the index is unchanged
     * @throws InterruptedException if the thread was interrupted; the index is unchanged
     */
    public Outcome run(@Nullable Set<String> paths, boolean durable, boolean accepted, Listener listener)
            throws IOException, InterruptedException {
        if (accepted) {
            people.acceptRemovals();
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Instant began = Instant.now();
        try (NoteIndex.Update update = index.update();
                NoteStore store = new NoteStore(BUDGET);
                Workers workers = new Workers(Runtime.getRuntime().availableProcessors())) {
            boolean isParsedAlike = IngestState.isParsedBy(index, parserFingerprint)
                    && Set.copyOf(filters).equals(Set.copyOf(index.filters()));
            Set<String> changed =
                    paths != null && isParsedAlike && !changesAll(paths) ? Listing.withKnitted(paths) : null;
            Set<String> some = changed;
            Listing all = some == null
                    ? Listing.of(source, parsers, readers, dialects)
                    : Listing.of(source, parsers, readers, some);
            Set<String> markers = some == null ? all.markers() : IngestState.markers(index);
            Vaults vaults = Vaults.open(dialects, markers, source);
            LeftOut leftOut = LeftOut.of(source, vaults);
            Listing listing = all.without(leftOut);
            AttachedFiles attached = new AttachedFiles(index, listing, some);
            Set<NoteId> attaching = attached.affected(update);
            if (changed != null && !attaching.isEmpty()) {
                Set<String> more = attaching.stream()
                        .map(NoteId::path)
                        .collect(Collectors.toCollection(() -> new TreeSet<>(changed)));
                listing =
                        listing.with(Listing.of(source, parsers, readers, more).without(leftOut));
                some = more;
            }
            boolean allAnew = !isParsedAlike || !IngestState.isWrittenIn(index, vaults);
            Preparations prepared = some == null
                    ? Preparations.of(enrichers, index, listing.stamps().keySet(), listener)
                    : Preparations.asBefore();
            Predicate<NoteId> anew = id -> allAnew || prepared.changed(id) || attaching.contains(id);
            Collection<Stamp> indexed = some == null ? update.stamps() : update.stamps(some);
            Differences differences =
                    Differences.between(indexed, listing, index.status().asOf(), anew);
            Counting counting = new Counting(listener, differences.suspects().size());
            Changes changes = new Changes(new ChangedNotes(store), Set.copyOf(differences.gone()));
            Attaching texts = new Attaching(
                    source,
                    readers,
                    attached,
                    id -> isParsedAlike ? update.get(id).map(IndexedNote::note) : Optional.empty());
            Reading reading = new Reading(source, parsers, vaults, enrichers, texts::attach);
            workers.each(differences.suspects(), stamp -> {
                Stamp known = differences.known().get(stamp.id());
                changes.take(reading.read(stamp, known == null || anew.test(stamp.id()) ? "" : known.hash()), known);
                counting.step();
            });
            makeSureSourceIsThere(changes, differences);
            if (!accepted) {
                makeSureFewAreGone(changes, differences, update);
            }
            List<Problem> problems = new ArrayList<>(listing.problems());
            problems.addAll(vaults.problems());
            problems.addAll(prepared.problems());
            problems.addAll(changes.outOfReach());
            if (some == null) {
                IngestState.problems(index, update, problems);
            }
            IngestState.parserFingerprint(index, update, parserFingerprint);
            IngestState.filters(index, update, filters);
            IngestState.vaults(index, update, markers, vaults);
            files.forEach(file -> IngestState.keep(index, update, file.name(), file.content()));
            prepared.keep(index, update);
            attached.keep(index, update);
            long relinked = new Writing(index, update, people, formats, mentions, workers)
                    .write(changes, new IndexedNotes(index, update, indexed, some == null), counting);
            if (durable) {
                update.commit(source.name(), began);
            } else {
                update.publish(source.name(), began);
            }
            return outcome(listing, differences, changes, relinked, problems, update.rebuilt());
        } finally {
            readers.forEach(AttachmentReader::release);
        }
    }

    /** Whether all notes must be checked, because a marker file of a vault or an ignore file is among the paths. */
    private boolean changesAll(@Nullable Set<String> paths) throws IOException {
        return paths == null
                || paths.stream().anyMatch(path -> path.equals(LeftOut.FILE) || Vaults.isMarker(dialects, path))
                || !IngestState.isWrittenIn(index, Vaults.open(dialects, IngestState.markers(index), source));
    }

    /** Files that disappear one by one may be on a disk that is being removed: nothing is deleted then. */
    private void makeSureSourceIsThere(Changes changes, Differences differences) throws IOException {
        if (changes.gone().size() > differences.gone().size()
                || !changes.outOfReach().isEmpty()) {
            source.scan(Set.of(), stamp -> {}, problem -> {});
        }
    }

    /** A moved note is gone at one path and new at another. */
    private void makeSureFewAreGone(Changes changes, Differences differences, NoteIndex.Update update)
            throws MassRemovalException {
        long gone = changes.gone().size();
        long appeared =
                (long) differences.suspects().size() - differences.known().size();
        if (gone > appeared
                && MassRemovalException.isMass(
                        index.status().notes(), index.status().notes() - gone + appeared)) {
            long before = update.stamps().size(); // including the files that are not notes
            if (MassRemovalException.isMass(before, before - gone + appeared)) {
                throw new MassRemovalException(gone, before);
            }
        }
    }

    private Outcome outcome(
            Listing listing,
            Differences differences,
            Changes changes,
            long relinked,
            List<Problem> unlisted,
            String rebuilt) {
        List<Problem> problems = new ArrayList<>(unlisted);
        problems.addAll(changes.problems());
        problems.addAll(index.rejected());
        problems.addAll(people.current().problems());
        files.forEach(file -> problems.addAll(file.problems()));
        return new Outcome(
                listing.stamps().size(),
                changes.fresh().size(),
                differences.same() + changes.unchanged(),
                changes.gone().size(),
                relinked,
                ProblemRows.sorted(problems),
                rebuilt);
    }
}
