package dev.knowhow.testkit;

import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Origin;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Link;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteBuilder;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.note.Problem.Severity;
import dev.knowhow.note.Section;
import dev.knowhow.note.Status;
import dev.knowhow.spi.NoteParser;
import dev.knowhow.spi.RawNote;
import dev.knowhow.spi.UnreadableNoteException;
import dev.knowhow.text.Fold;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A minimal parser for tests that are not about parsing. A note has {@code key: value} lines, an empty line, and text
 * with {@code # headings}, {@code [[target|shown]]} and {@code [text](target#fragment)}. Repeatable keys are
 * {@code title}, {@code author}, {@code reviewer}, {@code answered_by}, {@code alias}, {@code tag}, {@code kind},
 * {@code audience}, {@code status}, {@code date}, {@code from}, {@code until}, {@code review_by} and {@code permalink};
 * others are properties. A file with a zero byte is not a note.
 */
public final class PlainNoteParser implements NoteParser {

    private static final Pattern KEY = Pattern.compile("([a-z_]+): +(.+)");
    private static final Pattern LINK =
            Pattern.compile("\\[\\[([^]\\[|#]{0,99})(?:#([^]\\[|]{0,99}))?(?:\\|([^]\\[]{0,99}))?]]"
                    + "|\\[([^]\\[]{0,99})]\\(([^)#]{0,99})(?:#([^)]{0,99}))?\\)");

    /** A parser. */
    public PlainNoteParser() {}

    @Override
    public boolean accepts(NoteId id) {
        return id.path().endsWith(".md");
    }

    @Override
    public Note parse(RawNote raw) {
        String text = new String(raw.content(), StandardCharsets.UTF_8);
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableNoteException(
                    new Problem(Severity.REJECTED, raw.id().path(), 0, "is not text", "save it as text"));
        }
        String[] lines = text.split("\r?\n", -1);
        NoteBuilder note = Note.builder(raw.id().path());
        int at = 0;
        for (Matcher key = KEY.matcher(lines[0]); key.matches(); key = KEY.matcher(lines[at])) {
            take(note, key.group(1), key.group(2).strip(), at + 1);
            if (++at == lines.length) {
                break;
            }
        }
        sections(note, lines, at);
        return note.build();
    }

    private static void take(NoteBuilder note, String key, String value, int line) {
        switch (key) {
            case "title" -> note.title(value);
            case "author" -> note.attribution(new Attribution(value, Role.AUTHOR, 1, Origin.FRONT_MATTER));
            case "reviewer" -> note.attribution(new Attribution(value, Role.REVIEWER, 1, Origin.FRONT_MATTER));
            case "answered_by" -> note.attribution(new Attribution(value, Role.ANSWERER, 1, Origin.FRONT_MATTER));
            case "alias" -> note.alias(value);
            case "tag" -> note.tag(value);
            case "kind" -> note.kind(value);
            case "audience" -> note.audience(Fold.ofCase(value));
            case "permalink" -> note.permalink(value);
            case "status" -> {
                note.property(key, value, line);
                Arrays.stream(Status.values())
                        .filter(status -> status.name().equalsIgnoreCase(value))
                        .forEach(note::status);
            }
            case "date" -> note.created(LocalDate.parse(value));
            case "updated" -> note.updated(LocalDate.parse(value));
            case "from" -> note.from(LocalDate.parse(value));
            case "expires" -> note.until(LocalDate.parse(value));
            case "review_by" -> note.reviewBy(LocalDate.parse(value));
            default -> note.property(key, value, line);
        }
    }

    private static void sections(NoteBuilder note, String[] lines, int from) {
        List<String> path = List.of();
        List<String> text = new ArrayList<>();
        int start = from + 1;
        for (int i = from; i <= lines.length; i++) {
            boolean heading = i < lines.length && lines[i].startsWith("# ");
            if (heading || i == lines.length) {
                String body = String.join(" ", text).strip();
                if (!path.isEmpty() || !body.isEmpty()) {
                    String anchor = path.isEmpty()
                            ? ""
                            : path.getLast().toLowerCase(Locale.ROOT).replace(' ', '-');
                    note.section(new Section(path, anchor, start, body, "", List.of()));
                }
                if (heading) {
                    path = List.of(lines[i].substring(2).strip());
                    text.clear();
                    start = i + 1;
                }
            } else {
                text.add(shown(note, lines[i], i + 1));
            }
        }
    }

    /** The line without its link markup. */
    private static String shown(NoteBuilder note, String line, int number) {
        Matcher link = LINK.matcher(line);
        StringBuilder shown = new StringBuilder();
        while (link.find()) {
            boolean wiki = link.group(1) != null;
            String target = wiki ? link.group(1) : link.group(5);
            String fragment = wiki ? link.group(2) : link.group(6);
            String words = wiki ? link.group(3) : link.group(4);
            Link.Kind kind = wiki ? Link.Kind.WIKI : target.contains("://") ? Link.Kind.EXTERNAL : Link.Kind.MARKDOWN;
            note.link(new Link(kind, target, fragment == null ? "" : fragment, words == null ? "" : words, number));
            link.appendReplacement(shown, Matcher.quoteReplacement(words == null ? target : words));
        }
        return link.appendTail(shown).toString();
    }
}
