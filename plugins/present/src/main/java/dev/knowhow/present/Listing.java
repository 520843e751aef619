package dev.knowhow.present;

import dev.knowhow.query.Searched;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a titled list, which every front end can print for any question. Immutable.
 *
 * @param title the title
 * @param remarks remarks above the entries
 * @param groups the entries
 * @param notes remarks below the entries
 * @param steps what the reader can do next, each a sentence with a link
 * @param next the offset of the next page; null on the last page
 * @param searched the searched notes; null if unknown
 */
public record Listing(
        String title,
        List<String> remarks,
        List<Group> groups,
        List<String> notes,
        List<Item> steps,
        @Nullable Integer next,
        @Nullable Searched searched) {

    /**
     * A group of entries.
     *
     * @param heading the heading; may be empty
     */
    public record Group(String heading, List<Item> items) {

        /** Copies the list. */
        public Group {
            items = List.copyOf(items);
        }
    }

    /** Copies the lists. */
    public Listing {
        remarks = List.copyOf(remarks);
        groups = List.copyOf(groups);
        notes = List.copyOf(notes);
        steps = List.copyOf(steps);
    }

    /** A list without entries. */
    public static Listing of(String title) {
        return new Listing(title, List.of(), List.of(), List.of(), List.of(), null, null);
    }

    /** The list of an answer for one member alone, when a viewer who is not a member asks. */
    public static Listing membersOnly() {
        return of("This answer is for one member alone: ask with --as, or sign in");
    }

    /** The same, with more remarks; empty texts are omitted. */
    public Listing remarks(List<String> more) {
        return new Listing(title, joined(remarks, more), groups, notes, steps, next, searched);
    }

    /** The same, with more entries. */
    public Listing items(List<Item> items) {
        return group("", items);
    }

    /** The same, with more entries under a heading; unchanged without entries. */
    public Listing group(String heading, List<Item> items) {
        if (items.isEmpty()) {
            return this;
        }
        List<Group> more = new ArrayList<>(groups);
        more.add(new Group(heading, items));
        return new Listing(title, remarks, more, notes, steps, next, searched);
    }

    /** The same, with more notes; empty texts are omitted. */
    public Listing notes(String... more) {
        return new Listing(title, remarks, groups, joined(notes, List.of(more)), steps, next, searched);
    }

    /** The same, with something to do next. */
    public Listing step(String sentence, Target target) {
        List<Item> more = new ArrayList<>(steps);
        more.add(Item.of(sentence).to(target));
        return new Listing(title, remarks, groups, notes, more, next, searched);
    }

    /** The same, with the offset of the next page; null on the last page. */
    public Listing next(@Nullable Integer offset) {
        return new Listing(title, remarks, groups, notes, steps, offset, searched);
    }

    /** The same, with the searched notes. */
    public Listing searched(Searched basis) {
        return new Listing(title, remarks, groups, notes, steps, next, basis);
    }

    /** The words about each person in the entries, by member id. */
    public Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        groups.forEach(group -> labels(group.items(), labels));
        return labels;
    }

    private static void labels(List<Item> items, Map<String, String> labels) {
        for (Item item : items) {
            if (item.target() instanceof Target.OfMember of && !of.words().isEmpty()) {
                labels.putIfAbsent(of.member().id().value(), of.words());
            }
            labels(item.items(), labels);
        }
    }

    /** Whether there are no entries. */
    public boolean isEmpty() {
        return groups.isEmpty();
    }

    private static List<String> joined(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        more.stream().filter(text -> !text.isEmpty()).forEach(all::add);
        return all;
    }
}
