package dev.knowhow.internal.ingest;

import dev.knowhow.internal.link.LinkKeys;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.spi.Anchor;
import dev.knowhow.spi.NoteIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The links to each note after a change, with their texts. Only links that share a key with a note that is new, gone or
 * has changed names are resolved again; all other links stay.
 */
final class Links {

    private final NoteIndex.Update update;
    private final ChangedNotes fresh;
    private final IndexedNotes before;
    private final Set<NoteId> gone;
    private final Set<NoteId> sources = new TreeSet<>();
    private final Set<NoteId> targets = new TreeSet<>();
    private final Map<NoteId, List<Anchor>> added = new HashMap<>();

    /**
     * Resolves the links after a change.
     *
     * @param update the index as before
     * @param fresh the new and changed notes
     * @param before the notes before the change
     * @param gone the notes that no longer exist
     */
    Links(NoteIndex.Update update, ChangedNotes fresh, IndexedNotes before, Set<NoteId> gone) {
        this.update = update;
        this.fresh = fresh;
        this.before = before;
        this.gone = gone;
    }

    /** Follows the links whose target may have changed. */
    void follow(Workers workers) throws InterruptedException {
        sources.addAll(fresh.ids());
        sources.addAll(gone);
        if (!before.isEmpty()) {
            sources.addAll(update.linkingTo(LinkKeys.ofLinksTo(changedKeys())));
        }
        MergedNotes after = new MergedNotes(before, fresh, gone);
        Linkage old = new Linkage(before, before::card);
        Linkage now = new Linkage(after, after::card);
        workers.each(List.copyOf(sources), source -> {
            Note was = isNew(source) ? null : before.note(source);
            Note is = fresh.has(source) ? fresh.note(source) : gone.contains(source) ? null : was;
            take(was == null ? Set.of() : old.anchors(was).keySet(), now.anchors(is));
        });
        targets.removeAll(gone);
    }

    private synchronized void take(Set<NoteId> before, Map<NoteId, Set<Anchor>> now) {
        targets.addAll(before);
        now.forEach((target, anchors) -> {
            targets.add(target);
            added.computeIfAbsent(target, any -> new ArrayList<>(2)).addAll(anchors);
        });
    }

    /** The notes whose incoming links may have changed. */
    Set<NoteId> targets() {
        return targets;
    }

    /** The links to a note. */
    List<Anchor> anchors(NoteId target, Collection<Anchor> known) {
        List<Anchor> anchors = new ArrayList<>(added.getOrDefault(target, List.of()));
        for (Anchor anchor : known) {
            if (!sources.contains(anchor.from())) {
                anchors.add(anchor);
            }
        }
        anchors.sort(Comparator.comparing(Anchor::from));
        return anchors;
    }

    private Set<String> changedKeys() {
        Set<String> keys = new HashSet<>();
        Set<NoteId> changed = new TreeSet<>(fresh.ids());
        changed.addAll(gone);
        for (NoteId id : changed) {
            Note was = isNew(id) ? null : before.note(id);
            Linkage.Card is = fresh.has(id) ? fresh.card(id) : null;
            if (was == null || !Linkage.Card.of(was).equals(is)) {
                keys.addAll(was == null ? Set.of() : LinkKeys.of(was));
                keys.addAll(is == null ? Set.of() : fresh.names(id));
            }
        }
        return keys;
    }

    /** A note that is neither new nor gone was in the index before. */
    private boolean isNew(NoteId id) {
        return fresh.has(id) && !before.contains(id);
    }
}
