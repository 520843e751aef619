package dev.knowhow.publish;

import dev.knowhow.present.ListText;
import dev.knowhow.publish.Digest.Part;
import dev.knowhow.query.News.Change;
import dev.knowhow.query.News.Item;
import dev.knowhow.query.Rising;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes a digest as plain text for any mail program. */
final class DigestText {

    private final MailText out = new MailText();
    private final NoteAddress address;

    private DigestText(NoteAddress address) {
        this.address = address;
    }

    /**
     * Writes a digest.
     *
     * @param address the addresses of notes
     */
    static String of(Digest digest, NoteAddress address) {
        return new DigestText(address).text(digest);
    }

    private String text(Digest digest) {
        out.line(digest.title());
        out.line("since " + digest.since());
        if (digest.isEmpty()) {
            out.line("");
            out.line("Nothing is new.");
        }
        if (!digest.matches().isEmpty()) {
            heading("For you");
            digest.matches().forEach(this::match);
        }
        digest.parts().forEach(this::part);
        if (digest.more()) {
            out.line("");
            out.line("And more.");
        }
        if (!digest.writers().isEmpty()) {
            heading("Written by");
            out.wrapped(
                    "",
                    digest.writers().stream()
                            .map(writer -> writer.member().name() + " ("
                                    + writer.items().size() + ")")
                            .collect(Collectors.joining(", ")));
        }
        if (!digest.rising().topics().isEmpty()) {
            heading("Rising since " + digest.rising().since());
            digest.rising()
                    .topics()
                    .forEach(topic -> rising(topic, digest.rising().years()));
        }
        return out.toString();
    }

    private void part(Part part) {
        for (Change change : Change.values()) {
            List<Item> items = part.items(change);
            if (!items.isEmpty()) {
                String what =
                        change.name().charAt(0) + change.name().substring(1).toLowerCase(Locale.ROOT);
                heading(part.interest().isEmpty() ? what : part.interest() + ": " + what.toLowerCase(Locale.ROOT));
                items.forEach(this::item);
            }
        }
    }

    private void item(Item item) {
        out.line("");
        out.wrapped("", item.note().title());
        out.line("  " + DigestLine.about(item));
        out.wrapped("  ", item.note().summary());
        out.line("  "
                + Objects.requireNonNullElse(
                        address.of(item.note().id()), item.note().id().path()));
    }

    private void match(MatchAlert match) {
        out.line("");
        out.wrapped("", match.title());
        out.wrapped("  ", DigestLine.about(match));
        out.line("  "
                + Objects.requireNonNullElse(address.of(match.id()), match.id().path()));
    }

    private void rising(Rising.Topic topic, int years) {
        out.line("");
        out.line(topic.name() + "  " + ListText.rise(topic, years));
        topic.evidence().stream().limit(DigestLine.MAX_EVIDENCE).forEach(note -> out.wrapped("  ", note.title()));
    }

    private void heading(String text) {
        out.line("");
        out.line("");
        out.heading(text);
    }
}
