package dev.knowhow.internal.ingest;

import dev.knowhow.internal.link.LinkKeys;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.spi.Anchor;
import dev.knowhow.spi.IndexedNote;
import dev.knowhow.spi.NoteIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which links lead to which notes after a change, and by which words. Only links that have a key in common with a note that came, went or
 * changed its names are looked at; what others say of a note stays as it is.
 */
final class Links {

    private final NoteIndex.Update update;
    private final Fresh fresh;
    private final Set<NoteId> before;
    private final Set<NoteId> gone;
    private final Set<NoteId> sources = new TreeSet<>();
    private final Set<NoteId> targets = new TreeSet<>();
    private final Map<NoteId, List<Anchor>> added = new HashMap<>();

    /**
     * Looks at a change.
     *
     * @param update the index as it was before
     * @param fresh the notes that are new or changed
     * @param before the notes that were there before
     * @param gone the notes that are not there any more
     */
    Links(NoteIndex.Update update, Fresh fresh, Set<NoteId> before, Set<NoteId> gone) {
        this.update = update;
        this.fresh = fresh;
        this.before = before;
        this.gone = gone;
    }

    /**
     * Follows the links that may lead elsewhere than before.
     *
     * @param shownFirstBefore how wiki links were written
     * @param shownFirst how they are written now
     */
    void follow(boolean shownFirstBefore, boolean shownFirst) {
        sources.addAll(fresh.ids());
        sources.addAll(gone);
        if (shownFirst != shownFirstBefore) {
            sources.addAll(before);
        } else if (!before.isEmpty()) {
            sources.addAll(update.linkingTo(LinkKeys.ofLinksTo(changedKeys())));
        }
        Linkage old = new Linkage(before, this::namedBefore, this::cardBefore, shownFirstBefore);
        Linkage now = new Linkage(after(), this::namedNow, this::cardNow, shownFirst);
        for (NoteId source : sources) {
            Note was = before.contains(source) ? noteBefore(source) : null;
            if (was != null) {
                targets.addAll(old.anchors(was).keySet());
            }
            Note is = fresh.has(source) ? fresh.note(source) : gone.contains(source) ? null : was;
            now.anchors(is).forEach((target, anchors) -> {
                targets.add(target);
                added.computeIfAbsent(target, any -> new ArrayList<>(2)).addAll(anchors);
            });
        }
        targets.removeAll(gone);
    }

    /** The notes to which other links may lead than before. */
    Set<NoteId> targets() {
        return targets;
    }

    /** The links that lead to a note. */
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
            Note was = before.contains(id) ? noteBefore(id) : null;
            Linkage.Card is = fresh.has(id) ? fresh.card(id) : null;
            if (was == null || !Linkage.Card.of(was).equals(is)) {
                keys.addAll(was == null ? Set.of() : LinkKeys.of(was));
                keys.addAll(is == null ? Set.of() : fresh.names(id));
            }
        }
        return keys;
    }

    private List<NoteId> after() {
        Set<NoteId> after = new LinkedHashSet<>(before);
        after.removeAll(gone);
        after.addAll(fresh.ids());
        return List.copyOf(after);
    }

    private Note noteBefore(NoteId id) {
        return update.get(id)
                .map(IndexedNote::note)
                .orElseThrow(() -> new IllegalStateException(id + " has a stamp and is not in the index"));
    }

    private Collection<NoteId> namedBefore(String key) {
        return update.namedBy(List.of(key));
    }

    private Optional<Linkage.Card> cardBefore(NoteId id) {
        return before.contains(id) ? Optional.of(Linkage.Card.of(noteBefore(id))) : Optional.empty();
    }

    private Collection<NoteId> namedNow(String key) {
        Set<NoteId> named = new TreeSet<>();
        if (!before.isEmpty()) {
            named.addAll(update.namedBy(List.of(key)));
            named.removeIf(id -> fresh.has(id) || gone.contains(id));
        }
        named.addAll(fresh.named(key));
        return named;
    }

    private Optional<Linkage.Card> cardNow(NoteId id) {
        if (fresh.has(id)) {
            return Optional.of(fresh.card(id));
        }
        return gone.contains(id) ? Optional.empty() : cardBefore(id);
    }
}
