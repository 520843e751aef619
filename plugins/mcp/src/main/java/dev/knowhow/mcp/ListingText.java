package dev.knowhow.mcp;

import dev.knowhow.present.Counts;
import dev.knowhow.present.Item;
import dev.knowhow.present.Listing;
import dev.knowhow.present.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a listing as text for assistants, with the ids of notes and members for further calls. */
final class ListingText {

    private static final int MAX_LENGTH = 40_000;
    private static final int STEP = 3;

    private final Citations citations;
    private final StringBuilder text = new StringBuilder();

    private ListingText(Citations citations) {
        this.citations = citations;
    }

    static String of(Listing listing, Citations citations) {
        return new ListingText(citations).text(listing);
    }

    private String text(Listing listing) {
        line(0, listing.title());
        listing.remarks().forEach(remark -> line(0, remark));
        for (Listing.Group group : listing.groups()) {
            if (!group.heading().isEmpty()) {
                line(0, group.heading() + ":");
            }
            items(0, group.items().stream().map(Item::unfolded).toList());
        }
        listing.notes().forEach(note -> line(0, note));
        listing.steps().forEach(step -> line(0, step.label()));
        if (listing.next() != null) {
            line(0, "more from offset " + listing.next());
        }
        if (listing.searched() != null) {
            line(0, "Searched " + Counts.of(listing.searched().notes(), "note") + ".");
        }
        return text.length() <= MAX_LENGTH
                ? text.toString()
                : text.substring(0, MAX_LENGTH) + "\n… truncated; use a smaller limit, or a section\n";
    }

    private void items(int indent, List<Item> items) {
        for (Item item : items) {
            boolean isRank = item.lead().chars().allMatch(Character::isDigit);
            String lead = item.lead().isEmpty() ? "- " : isRank ? item.lead() + ". " : "- " + item.lead() + ", ";
            line(indent, lead + item.label() + (item.about().isEmpty() ? "" : "; " + item.about()) + id(item.target()));
            item.lines().stream().flatMap(String::lines).forEach(line -> line(indent + STEP, line));
            item.score().lines().forEach(line -> line(indent + STEP, line));
            items(indent + STEP, item.items());
        }
    }

    private String id(@Nullable Target target) {
        return switch (target) {
            case Target.OfNote note -> " [" + citations.note(note.id(), note.anchor()) + "]";
            case Target.OfMember member -> " [" + member.member().id() + "]";
            case Target.OfUrl page -> " [" + page.url() + "]";
            case null, default -> "";
        };
    }

    private void line(int indent, String line) {
        text.append(" ".repeat(indent)).append(line).append('\n');
    }
}
