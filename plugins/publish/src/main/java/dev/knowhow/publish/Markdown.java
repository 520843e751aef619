package dev.knowhow.publish;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.query.Rising;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the material of a draft as Markdown, with links relative to the draft. */
final class Markdown {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>#|~!&$^{}]");

    private final StringBuilder out = new StringBuilder();
    private final NoteId draft;

    Markdown(NoteId draft) {
        this.draft = draft;
    }

    String text() {
        return out.toString();
    }

    Markdown heading(String heading) {
        out.append("\n## ").append(heading).append("\n\n");
        return this;
    }

    Markdown line(String text) {
        out.append(text).append('\n');
        return this;
    }

    Markdown lines(List<String> texts) {
        texts.forEach(this::line);
        return this;
    }

    /** A list entry that cites a note. */
    String citation(Note note, List<String> authors) {
        return "- " + link(note.id(), note.title())
                + (note.date() == null ? "" : ", " + note.date())
                + (authors.isEmpty()
                        ? ""
                        : ", " + authors.stream().map(Markdown::escaped).collect(Collectors.joining(" and ")));
    }

    /** A link to a note. */
    String link(NoteId note, String title) {
        return "[" + escaped(title) + "](" + address(note) + ")";
    }

    /** The notes by month as a table, with the usual range. */
    Markdown months(Rising.Topic topic) {
        line("| month | notes | usual |").line("| --- | ---: | ---: |");
        topic.months()
                .forEach(month -> line("| " + month.month() + " | " + month.notes() + " | " + month.usualLeast()
                        + " to " + month.usualMost() + " |"));
        return this;
    }

    /** What members wrote has no meaning as Markdown here. */
    static String escaped(String text) {
        return SPECIAL.matcher(text.replaceAll("\\s+", " ")).replaceAll("\\\\$0");
    }

    private String address(NoteId note) {
        String path = Path.of(draft.folder()).relativize(Path.of(note.path())).toString();
        return Arrays.stream(path.replace('\\', '/').split("/"))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }
}
