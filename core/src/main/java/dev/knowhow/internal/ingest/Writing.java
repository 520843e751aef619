package dev.knowhow.internal.ingest;

import dev.knowhow.internal.link.LinkKeys;
import dev.knowhow.internal.people.Mentions;
import dev.knowhow.internal.people.PeopleBook;
import dev.knowhow.internal.people.TextNames;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.Anchor;
import dev.knowhow.spi.IndexedNote;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.PeopleFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes changes and their consequences: unchanged notes with new incoming links or mentions are rewritten without
 * parsing.
 */
final class Writing {

    /** If more names changed, visiting all notes is cheaper than looking each name up. */
    private static final int MANY = 1000;

    private final NoteIndex index;
    private final NoteIndex.Update update;
    private final PeopleBook people;
    private final List<PeopleFormat> formats;
    private final KnownMentions mentions;
    private final Workers workers;

    Writing(
            NoteIndex index,
            NoteIndex.Update update,
            PeopleBook people,
            List<PeopleFormat> formats,
            KnownMentions mentions,
            Workers workers) {
        this.index = index;
        this.update = update;
        this.people = people;
        this.formats = formats;
        this.mentions = mentions;
        this.workers = workers;
    }

    /**
     * Writes the changes.
     *
     * @param changes the changes
     * @param before the notes in the index before
     * @param counting counts each written note
     * @return the number of unchanged notes that were rewritten
     */
    long write(Changes changes, IndexedNotes before, Counting counting) throws InterruptedException {
        ChangedNotes fresh = changes.fresh();
        Set<NoteId> out = new TreeSet<>(changes.gone());
        out.addAll(changes.rejected().keySet());
        out.removeIf(id -> !before.contains(id));
        PeopleChange peopleChange = new PeopleChange(index, update, people, formats, mentions);
        boolean otherPeople = peopleChange.follow(fresh, before, out, workers);

        changes.gone().forEach(update::delete);
        changes.rejected().forEach((id, row) -> {
            update.delete(id);
            update.reject(row.stamp(), row.problem());
        });
        changes.same().values().forEach(update::touch);
        if (fresh.isEmpty() && out.isEmpty() && !otherPeople) {
            counting.done();
            return 0;
        }
        Links links = new Links(update, fresh, before, out);
        links.follow(workers);
        Mentions mentioned = peopleChange.after();
        workers.each(fresh.ids(), id -> {
            update.put(indexed(fresh, id, links, mentioned, before));
            counting.step();
        });
        Set<NoteId> again = new TreeSet<>(links.targets());
        if (otherPeople && !before.isEmpty()) {
            again.addAll(naming(mentioned.since(peopleChange.before()), before));
        }
        again.removeIf(id -> fresh.has(id) || out.contains(id));
        AtomicLong relinked = new AtomicLong();
        workers.each(
                List.copyOf(again),
                id -> update.get(id).ifPresent(known -> {
                    IndexedNote now = again(known, links, mentioned, changes);
                    if (!now.equals(known)) {
                        update.put(now);
                        relinked.incrementAndGet();
                    }
                }));
        counting.done();
        return relinked.get();
    }

    private IndexedNote indexed(ChangedNotes fresh, NoteId id, Links links, Mentions mentions, IndexedNotes before) {
        NoteStore.Aside read = fresh.get(id);
        Note note = mentions.in(read.note());
        List<Anchor> known =
                before.contains(id) ? update.get(id).map(IndexedNote::anchors).orElse(List.of()) : List.of();
        Set<String> linkNames = new TreeSet<>(LinkKeys.ofLinks(note));
        linkNames.addAll(TextNames.keys(note));
        return IndexedNote.builder(note, read.stamp())
                .anchors(links.anchors(id, known))
                .names(fresh.names(id))
                .linkNames(linkNames)
                .build();
    }

    private static IndexedNote again(IndexedNote known, Links links, Mentions mentions, Changes changes) {
        NoteId id = known.note().id();
        return IndexedNote.builder(mentions.in(known.note()), changes.same().getOrDefault(id, known.stamp()))
                .anchors(links.anchors(id, known.anchors()))
                .names(known.names())
                .linkNames(known.linkNames())
                .build();
    }

    /** The unchanged notes whose mentions may have changed. */
    private Set<NoteId> naming(Mentions.Difference difference, IndexedNotes before) {
        if (difference.names().size() > MANY) {
            return before.ids();
        }
        Set<NoteId> naming = new TreeSet<>();
        difference.names().forEach(name -> naming.addAll(update.mentioning(name)));
        if (!difference.keys().isEmpty()) {
            naming.addAll(update.linkingTo(difference.keys()));
        }
        Set<String> resolved = new TreeSet<>();
        difference.resolved().forEach(name -> resolved.add(name.toLowerCase(Locale.ROOT)));
        if (!resolved.isEmpty()) {
            index.notesOf(resolved, Access.ALL).forEach(note -> naming.add(note.id()));
        }
        return naming;
    }
}
