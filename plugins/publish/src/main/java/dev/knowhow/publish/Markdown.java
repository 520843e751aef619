package dev.knowhow.publish;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.present.Chart.Range;
import dev.knowhow.query.Rising;
import dev.knowhow.text.MarkdownEscape;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the material of a draft as Markdown, with links relative to the draft. */
final class Markdown {

    private static final int LONGEST_BAR = 20;

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
                        : ", " + authors.stream().map(MarkdownEscape::of).collect(Collectors.joining(" and ")));
    }

    /** A link to a note. */
    String link(NoteId note, String title) {
        return "[" + MarkdownEscape.of(title) + "](" + address(note) + ")";
    }

    /** The notes by month as a table, with the usual range and a bar. */
    Markdown months(Rising.Topic topic) {
        int most = topic.months().stream().mapToInt(Rising.Month::notes).max().orElse(0);
        int perBlock = Math.max(1, (most + LONGEST_BAR - 1) / LONGEST_BAR);
        line("| month | notes | usual | plot |").line("| --- | ---: | ---: | --- |");
        topic.months().forEach(month -> {
            Range usual = Range.around(month.usual());
            String bar = "█".repeat((month.notes() + perBlock - 1) / perBlock);
            line("| " + month.month() + " | " + month.notes() + " | " + usual.least() + " to " + usual.most() + " | "
                    + bar + " |");
        });
        return this;
    }

    private String address(NoteId note) {
        String path = Path.of(draft.folder()).relativize(Path.of(note.path())).toString();
        return Arrays.stream(path.replace('\\', '/').split("/"))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }
}
