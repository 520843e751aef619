package dev.knowhow.publish;

import com.samskivert.mustache.Template;
import dev.knowhow.note.Note;
import dev.knowhow.present.ListText;
import dev.knowhow.publish.Digest.Part;
import dev.knowhow.query.News.Change;
import dev.knowhow.query.News.Item;
import dev.knowhow.query.Rising;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a digest as one HTML page for mail programs, without scripts, images and external resources. */
final class DigestHtml {

    private static final Template TEMPLATE = MailTemplate.of(DigestHtml.class, "digest.html");

    private DigestHtml() {}

    private record View(
            String title,
            LocalDate since,
            boolean empty,
            boolean more,
            List<Group> groups,
            String writers,
            LocalDate risingSince,
            List<Topic> rising) {}

    private record Group(String heading, List<Line> items) {}

    private record Line(String title, @Nullable String href, String about, String summary) {}

    private record Topic(String name, String counts, List<Line> evidence) {}

    /**
     * Writes a digest.
     *
     * @param address the addresses of notes
     */
    static String of(Digest digest, NoteAddress address) {
        return TEMPLATE.execute(new View(
                digest.title(),
                digest.since(),
                digest.isEmpty(),
                digest.more(),
                groups(digest, address),
                digest.writers().stream()
                        .map(writer ->
                                writer.member().name() + " (" + writer.items().size() + ")")
                        .collect(Collectors.joining(", ")),
                digest.rising().since(),
                digest.rising().topics().stream()
                        .map(topic -> topic(topic, digest.rising().years(), address))
                        .toList()));
    }

    private static List<Group> groups(Digest digest, NoteAddress address) {
        List<Group> groups = new ArrayList<>();
        if (!digest.matches().isEmpty()) {
            groups.add(new Group(
                    "For you",
                    digest.matches().stream()
                            .map(match -> new Line(match.title(), address.of(match.id()), DigestLine.about(match), ""))
                            .toList()));
        }
        for (Part part : digest.parts()) {
            for (Change change : Change.values()) {
                List<Line> lines = part.items(change).stream()
                        .map(item -> line(item, address))
                        .toList();
                String what = change.name().toLowerCase(Locale.ROOT);
                if (!lines.isEmpty()) {
                    groups.add(new Group(
                            part.interest().isEmpty() ? capital(what) : part.interest() + ": " + what, lines));
                }
            }
        }
        return groups;
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static Line line(Item item, NoteAddress address) {
        Note note = item.note();
        return new Line(note.title(), address.of(note.id()), DigestLine.about(item), note.summary());
    }

    private static Topic topic(Rising.Topic topic, int years, NoteAddress address) {
        return new Topic(
                topic.name(),
                ListText.rise(topic, years),
                topic.evidence().stream()
                        .limit(DigestLine.MAX_EVIDENCE)
                        .map(note -> new Line(note.title(), address.of(note.id()), "", ""))
                        .toList());
    }
}
