package dev.knowhow.markdown;

import dev.knowhow.markdown.dialects.Dialects;
import dev.knowhow.markdown.source.Limits;
import dev.knowhow.note.Attribution;
import dev.knowhow.note.Link;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.spi.Conventions;
import dev.knowhow.spi.RawNote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Parses notes on a fixed day and shows parts of them in a line each. */
public final class Notes {

    public static final Clock TODAY = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);

    private Notes() {}

    public static Note parse(String text) {
        return parse("note.md", text);
    }

    public static Note parse(String path, String text) {
        return parse(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Note parse(String path, byte[] content) {
        return new MarkdownNoteParser(Limits.DEFAULT, TODAY).parse(new RawNote(new NoteId(path), content));
    }

    /** A note in a vault of a dialect. */
    public static Note parse(Conventions conventions, String path, String text) {
        RawNote raw = new RawNote(new NoteId(path), text.getBytes(StandardCharsets.UTF_8), conventions);
        return new MarkdownNoteParser(Limits.DEFAULT, TODAY).parse(raw);
    }

    /** Whether each link of a note in a vault needs a target, in the order of the links. */
    public static List<Boolean> needsTarget(Conventions conventions, String path, String text) {
        Note note = parse(conventions, path, text);
        return note.links().stream()
                .map(link -> conventions.needsTarget(note.id(), link))
                .toList();
    }

    /** The conventions of a vault of a dialect with some files. */
    public static Conventions vault(String dialect, Map<String, String> files) {
        try {
            return Dialects.all().stream()
                    .filter(one -> one.name().equals(dialect))
                    .findFirst()
                    .orElseThrow()
                    .conventions(path ->
                            Optional.ofNullable(files.get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The addresses of a note in a vault of a dialect. */
    public static List<String> addresses(Conventions conventions, String path, String text) {
        return conventions.addresses(new NoteId(path), parse(conventions, path, text));
    }

    /** A note with these lines of front matter and no text. */
    public static Note matter(String... lines) {
        return parse("---\n" + String.join("\n", lines) + "\n---\n");
    }

    /** The prose of the whole note. */
    public static String text(Note note) {
        return note.sections().stream().map(section -> section.text()).collect(Collectors.joining("\n"));
    }

    /** The prose of a note without front matter. */
    public static String text(String markdown) {
        return text(parse(markdown));
    }

    public static String code(String markdown) {
        return parse(markdown).sections().stream()
                .map(section -> section.code())
                .collect(Collectors.joining("\n"));
    }

    /** Links as {@code KIND target#fragment|text @line}. */
    public static List<String> links(Note note) {
        return note.links().stream().map(Notes::show).toList();
    }

    public static List<String> links(String markdown) {
        return links(parse(markdown));
    }

    private static String show(Link link) {
        return link.kind()
                + " "
                + link.target()
                + (link.fragment().isEmpty() ? "" : "#" + link.fragment())
                + (link.text().isEmpty() ? "" : "|" + link.text())
                + " @"
                + link.line();
    }

    public static List<String> authors(Note note) {
        return people(note, Attribution.Role.AUTHOR);
    }

    public static List<String> people(Note note, Attribution.Role role) {
        return note.attributions().stream()
                .filter(attribution -> attribution.role() == role)
                .map(Attribution::name)
                .toList();
    }

    /** Problems as {@code SEVERITY line: what}. */
    public static List<String> problems(Note note) {
        return note.problems().stream()
                .map((Problem problem) -> problem.severity() + " " + problem.line() + ": " + problem.what())
                .toList();
    }
}
