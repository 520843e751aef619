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
 * What is new, the latest first: the answer to a {@link NewsQuery}. Only what is meant to be found is news: no drafts, no
 * unlisted notes, nothing before its day or after it, not even for who may read it. A note that gives no day is never
 * news, and one that gives a day to come is news on that day.
 *
 * @param items the notes
 * @param more whether there are more notes than were asked for
 * @param searched what the answer rests on
 */
public record News(List<Item> items, boolean more, Searched searched) implements Iterable<News.Item> {

    /**
     * A note that is new or changed.
     *
     * @param note the note; its {@link Note#date} is never null
     * @param change what happened to it
     * @param authors who wrote it, in the order of the note; without those who do not agree to be found, or to be listed in
     *     digests
     */
    public record Item(Note note, Change change, List<Member> authors) {

        /** Copies the list. */
        public Item {
            authors = List.copyOf(authors);
        }
    }

    /** What happened to a note since the day that was asked for. */
    public enum Change {
        /** It was written. */
        NEW,
        /** It was there before, and has been updated; or it tells only when it was updated. */
        CHANGED
    }

    /**
     * Somebody who wrote.
     *
     * @param member who
     * @param items what they wrote, the latest first
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

    /** The notes to which this happened, the latest first. */
    public List<Item> items(Change change) {
        return items.stream().filter(item -> item.change() == change).toList();
    }

    /** Who wrote the notes, those with the most first, then by name. */
    public List<Writer> writers() {
        return writers(items);
    }

    /** Who wrote some notes, those with the most first, then by name. */
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
