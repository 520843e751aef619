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

    private static final int WIDTH = 72;

    private final StringBuilder out = new StringBuilder();
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
        line(digest.title());
        line("since " + digest.since());
        if (digest.isEmpty()) {
            line("");
            line("Nothing is new.");
        }
        if (!digest.matches().isEmpty()) {
            heading("For you");
            digest.matches().forEach(this::match);
        }
        digest.parts().forEach(this::part);
        if (digest.more()) {
            line("");
            line("And more.");
        }
        if (!digest.writers().isEmpty()) {
            heading("Written by");
            wrapped(
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
        line("");
        wrapped("", item.note().title());
        line("  " + DigestLine.about(item));
        wrapped("  ", item.note().summary());
        line("  "
                + Objects.requireNonNullElse(
                        address.of(item.note().id()), item.note().id().path()));
    }

    private void match(MatchAlert match) {
        line("");
        wrapped("", match.title());
        wrapped("  ", DigestLine.about(match));
        line("  "
                + Objects.requireNonNullElse(address.of(match.id()), match.id().path()));
    }

    private void rising(Rising.Topic topic, int years) {
        line("");
        line(topic.name() + "  " + ListText.rise(topic, years));
        topic.evidence().stream().limit(DigestLine.MAX_EVIDENCE).forEach(note -> wrapped("  ", note.title()));
    }

    private void heading(String text) {
        line("");
        line("");
        line(text);
        line("-".repeat(Math.min(WIDTH, text.length())));
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private void wrapped(String indent, String text) {
        StringBuilder line = new StringBuilder();
        for (String word : text.split("\\s+")) {
            if (!line.isEmpty() && indent.length() + line.length() + 1 + word.length() > WIDTH) {
                line(indent + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            line(indent + line);
        }
    }
}
