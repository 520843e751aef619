package dev.knowhow.internal.link;

import dev.knowhow.note.Link;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Resolves all links of some notes, as if no other notes existed. */
public final class LinkCheck {

    /**
     * A broken or ambiguous link.
     *
     * @param from the note with the link
     * @param link the link
     * @param candidates the possible targets; one if only the fragment is missing
     */
    public record Row(NoteId from, Link link, List<NoteId> candidates) {}

    private final Map<NoteId, Fragments> notes = new TreeMap<>();
    private final Set<NoteId> withoutText = new HashSet<>();
    private final Map<NoteId, List<Link>> embeds = new HashMap<>();
    private final Map<String, Collection<NamedNote>> byName = new HashMap<>();
    private final LinkResolver resolver;
    private final OtherTargets others;
    private final BiPredicate<NoteId, Link> needsTarget;
    private final List<Row> broken = new ArrayList<>();
    private final List<Row> ambiguous = new ArrayList<>();
    private long total;

    /**
     * Checks the links.
     *
     * @param notes passes the notes on, twice: first to know them, then to follow their links, so that not all of them
     *     are in memory at once
     * @param isNote whether a file of this name would be a note
     * @param isFile whether there is a file of this path that is not among the notes
     * @param isFolder whether there is a folder of this path that may have no notes
     * @param isUnchecked whether the links in a note are not checked
     * @param needsTarget whether a link of a note is broken if it leads to no note
     */
    public LinkCheck(
            Consumer<Consumer<Note>> notes,
            Predicate<NoteId> isNote,
            Predicate<String> isFile,
            Predicate<String> isFolder,
            Predicate<NoteId> isUnchecked,
            BiPredicate<NoteId, Link> needsTarget) {
        this.needsTarget = needsTarget;
        this.others = new OtherTargets(isNote, isFile, isFolder);
        notes.accept(this::know);
        this.resolver = new LinkResolver(
                new PathCatalog(this.notes.keySet(), key -> byName.getOrDefault(LinkKeys.named(key), List.of())));
        notes.accept(note -> {
            if (!isUnchecked.test(note.id())) {
                note.links().forEach(link -> look(note, link));
            }
        });
    }

    private void know(Note note) {
        notes.put(note.id(), Fragments.of(note));
        if (LinkKeys.isIndex(note.id().baseName())
                && note.sections().stream()
                        .allMatch(section ->
                                section.heading().isBlank() && section.text().isBlank())) {
            withoutText.add(note.id());
        }
        others.know(note);
        List<Link> shown = note.links().stream()
                .filter(link -> link.kind() == Link.Kind.EMBED)
                .toList();
        if (!shown.isEmpty()) {
            embeds.put(note.id(), shown);
        }
        for (String key : LinkKeys.of(note)) {
            byName.computeIfAbsent(key, any -> new ArrayList<>(1)).add(NamedNote.of(note));
        }
    }

    private void look(Note from, Link link) {
        if (link.kind() == Link.Kind.EXTERNAL) {
            return;
        }
        List<NoteId> to = resolver.resolve(from, link);
        if (to.isEmpty()) {
            if (needsTarget.test(from.id(), link) && !others.has(from.id(), link)) {
                total++;
                broken.add(new Row(from.id(), link, List.of()));
            }
            return;
        }
        total++;
        Fragments target = notes.get(to.getFirst());
        List<NoteId> called = resolver.called(from.id(), link, to);
        if (called.size() > 1) {
            ambiguous.add(new Row(from.id(), link, called));
        }
        boolean lacks = to.size() == 1
                && target != null
                && !link.fragment().isBlank()
                && !isDrawn(to.getFirst(), link)
                && !shows(to.getFirst(), link.fragment())
                && !isLabel(link);
        if (lacks && needsTarget.test(from.id(), link)) {
            broken.add(new Row(from.id(), link, to));
        }
    }

    /** Whether a site draws the index page of a folder from a script or a template, which may have any place. */
    private boolean isDrawn(NoteId note, Link link) {
        return link.kind() != Link.Kind.WIKI && !link.target().isBlank() && withoutText.contains(note);
    }

    /** Whether a note, or a note embedded in it, has a fragment. */
    private boolean shows(NoteId note, String fragment) {
        Set<NoteId> seen = new LinkedHashSet<>(List.of(note));
        for (List<NoteId> now = List.of(note); !now.isEmpty(); now = shown(now, seen)) {
            for (NoteId id : now) {
                Fragments places = notes.get(id);
                if (places != null && places.place(fragment).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The notes that are embedded in some notes, except those seen before. */
    private List<NoteId> shown(List<NoteId> notes, Set<NoteId> seen) {
        List<NoteId> shown = new ArrayList<>();
        for (NoteId id : notes) {
            for (Link embed : embeds.getOrDefault(id, List.of())) {
                resolver.resolve(Note.builder(id.path()).build(), embed).stream()
                        .limit(1)
                        .filter(seen::add)
                        .forEach(shown::add);
            }
        }
        return shown;
    }

    /** Whether a fragment is the label of a place in any note, as in MyST. */
    private boolean isLabel(Link link) {
        return link.target().isBlank()
                && byName.getOrDefault(LinkKeys.named(LinkKeys.key(link.fragment())), List.of()).stream()
                        .anyMatch(note -> note.permalinks().contains(link.fragment()));
    }

    /** The number of links within the vault. */
    public long total() {
        return total;
    }

    /** Links without a target, and links to a missing fragment, by note. */
    public List<Row> broken() {
        return broken;
    }

    /** Links with several possible targets, even if one is nearer than the others, by note. */
    public List<Row> ambiguous() {
        return ambiguous;
    }
}
