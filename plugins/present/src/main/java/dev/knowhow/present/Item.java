package dev.knowhow.present;

import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a list. Immutable.
 *
 * @param lead what stands before it, such as a rank or a day; may be empty
 * @param label what it is called
 * @param target what that leads to; null for nothing
 * @param about what is said of it in a few words; may be empty
 * @param lines what is said of it below, such as a passage
 * @param items what belongs to it, such as the notes that show it
 */
public record Item(
        String lead, String label, @Nullable Target target, String about, List<String> lines, List<Item> items) {

    /** Copies the lists. */
    public Item {
        lines = List.copyOf(lines);
        items = List.copyOf(items);
    }

    /** An entry that leads nowhere. */
    public static Item of(String label) {
        return new Item("", label, null, "", List.of(), List.of());
    }

    /** A note. */
    public static Item note(String title, NoteId id) {
        return of(title).to(new Target.OfNote(id, ""));
    }

    /** A member, with all that is to be known before one asks them. */
    public static Item member(Member member, LocalDate today) {
        MemberLabel label = MemberLabel.of(member, today);
        return of(label.name()).to(new Target.OfMember(member)).about(label.about());
    }

    /** The day of an entry, at its beginning. */
    public Item day(@Nullable LocalDate day) {
        return lead(day == null ? "undated" : day.toString());
    }

    /** The same, with something before it. */
    public Item lead(String text) {
        return new Item(text, label, target, about, lines, items);
    }

    /** The same, leading somewhere. */
    public Item to(Target place) {
        return new Item(lead, label, place, about, lines, items);
    }

    /** The same, with more said of it; what is empty is left out. */
    public Item about(String... texts) {
        List<String> all = Stream.concat(Stream.of(about), Stream.of(texts))
                .filter(text -> !text.isEmpty())
                .toList();
        return new Item(lead, label, target, String.join("; ", all), lines, items);
    }

    /** The same, with more lines; what is empty is left out. */
    public Item lines(String... texts) {
        List<String> more = new ArrayList<>(lines);
        Stream.of(texts).filter(text -> !text.isEmpty()).forEach(more::add);
        return new Item(lead, label, target, about, more, items);
    }

    /** The same, with entries of its own. */
    public Item items(List<Item> more) {
        return new Item(lead, label, target, about, lines, more);
    }
}
