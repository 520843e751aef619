package dev.knowhow.query;

import dev.knowhow.note.Note;
import dev.knowhow.people.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answer to a {@link NewsQuery}: new and changed notes, latest first. It contains only published notes that are
 * open today, and no drafts or unlisted notes, even if the viewer may read them. Notes without a day are excluded; a
 * note with a future day is news from that day on. Immutable.
 *
 * @param items the notes
 * @param more whether more notes match than requested
 * @param searched the state of the index that was searched
 */
public record News(List<Item> items, boolean more, Searched searched) implements Iterable<News.Item> {

    /**
     * A new or changed note.
     *
     * @param note the note; its {@link Note#date} is never null
     * @param change whether it is new or updated
     * @param authors its authors in the order of the note; without those who refuse to be found or to be listed in
     *     digests
     */
    public record Item(Note note, Change change, List<Member> authors) {

        /** Copies the list. */
        public Item {
            authors = List.copyOf(authors);
        }
    }

    /** The kind of change since the requested day. */
    public enum Change {
        /** The note is new. */
        NEW,
        /** The note existed before and was updated, or only the day of its update is known. */
        CHANGED
    }

    /**
     * An author with their notes.
     *
     * @param member the author
     * @param items their notes, latest first
     */
    public record Writer(Member member, List<Item> items) {

        /** Copies the list. */
        public Writer {
            items = List.copyOf(items);
        }
    }

    /** Copies the list. */
    public News {
        items = List.copyOf(items);
    }

    /** The notes with this kind of change, latest first. */
    public List<Item> items(Change change) {
        return items.stream().filter(item -> item.change() == change).toList();
    }

    /** The authors of the notes, by descending number of notes, then by name. */
    public List<Writer> writers() {
        return writers(items);
    }

    /** The authors of some notes, by descending number of notes, then by name. */
    public static List<Writer> writers(List<Item> items) {
        Map<Member, List<Item>> written = new LinkedHashMap<>();
        for (Item item : items) {
            item.authors()
                    .forEach(author -> written.computeIfAbsent(author, any -> new ArrayList<>())
                            .add(item));
        }
        return written.entrySet().stream()
                .map(entry -> new Writer(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(
                                (Writer writer) -> -writer.items().size())
                        .thenComparing(writer -> writer.member().name())
                        .thenComparing(writer -> writer.member().id()))
                .toList();
    }

    @Override
    public Iterator<Item> iterator() {
        return items.iterator();
    }
}
