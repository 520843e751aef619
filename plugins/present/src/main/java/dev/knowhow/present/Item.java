package dev.knowhow.present;

import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a listing. Immutable.
 *
 * @param lead the leading text, such as a rank or a day; may be empty
 * @param label the label
 * @param target the link target of the label; null if missing
 * @param about a short description; may be empty
 * @param chart counts that show the entry; null for none
 * @param lines further lines, such as a passage; one with line breaks is a text to copy
 * @param score how the score of the entry is made up, as a last line that pages unfold on request; may be empty
 * @param items nested entries, such as supporting notes
 */
public record Item(
        String lead,
        String label,
        @Nullable Target target,
        String about,
        @Nullable Chart chart,
        List<String> lines,
        String score,
        List<Item> items) {

    /** Copies the lists. */
    public Item {
        lines = List.copyOf(lines);
        items = List.copyOf(items);
    }

    /** An entry without a link. */
    public static Item of(String label) {
        return new Item("", label, null, "", null, List.of(), "", List.of());
    }

    /** A note. */
    public static Item note(String title, NoteId id) {
        return of(title).to(new Target.OfNote(id, ""));
    }

    /** A member with team, place and availability. */
    public static Item member(Member member, LocalDate today) {
        MemberLabel label = MemberLabel.of(member, today);
        return of(label.name()).to(new Target.OfMember(member, label.words())).about(label.about());
    }

    /** The day of an entry, at its beginning. */
    public Item day(@Nullable LocalDate day) {
        return lead(day == null ? "undated" : day.toString());
    }

    /** The same, with a leading text. */
    public Item lead(String text) {
        return new Item(text, label, target, about, chart, lines, score, items);
    }

    /** The same, with a link; null for none. */
    public Item to(@Nullable Target place) {
        return new Item(lead, label, place, about, chart, lines, score, items);
    }

    /** The same, with more description; empty texts are omitted. */
    public Item about(String... texts) {
        List<String> all = Stream.concat(Stream.of(about), Stream.of(texts))
                .filter(text -> !text.isEmpty())
                .toList();
        return new Item(lead, label, target, String.join("; ", all), chart, lines, score, items);
    }

    /** The same, with more lines; empty texts are omitted. */
    public Item lines(String... texts) {
        List<String> more = new ArrayList<>(lines);
        Stream.of(texts).filter(text -> !text.isEmpty()).forEach(more::add);
        return new Item(lead, label, target, about, chart, more, score, items);
    }

    /** The same, with the calculation of its score. */
    public Item score(String calculation) {
        return new Item(lead, label, target, about, chart, lines, calculation, items);
    }

    /** The same, with nested entries. */
    public Item items(List<Item> more) {
        return new Item(lead, label, target, about, chart, lines, score, more);
    }

    /** The same, with a chart. */
    public Item chart(Chart counts) {
        return new Item(lead, label, target, about, counts, lines, score, items);
    }

    /** The same with the scores of nested entries in their descriptions, for front ends that fold nothing. */
    public Item unfolded() {
        return items(
                items.stream().map(item -> item.about(item.score).score("")).toList());
    }
}
