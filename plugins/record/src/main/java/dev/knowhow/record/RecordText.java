package dev.knowhow.record;

import dev.knowhow.note.Attribution.Role;
import dev.knowhow.people.Member;
import dev.knowhow.team.Growth.Thanks;
import dev.knowhow.team.WorkRecord;
import dev.knowhow.team.WorkRecord.Contribution;
import dev.knowhow.text.MarkdownEscape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A record for people, as Markdown and as a page of HTML. The same record gives the same bytes. */
public final class RecordText {

    private static final int WHOLE = 100;

    private RecordText() {}

    /** A section: a heading, and its lines. */
    private record Section(String heading, List<String> lines) {}

    /**
     * The record as Markdown.
     *
     * @throws IllegalArgumentException if it has no member
     */
    public static String markdown(WorkRecord work) {
        StringBuilder text =
                new StringBuilder("# ").append(MarkdownEscape.of(title(work))).append("\n");
        for (Section section : sections(work)) {
            text.append("\n## ").append(section.heading()).append("\n\n");
            section.lines()
                    .forEach(line ->
                            text.append("- ").append(MarkdownEscape.of(line)).append('\n'));
        }
        return text.append("\nThe signed form of this record is `record.jsonld`.\n")
                .toString();
    }

    /**
     * The record as a page without scripts and links.
     *
     * @throws IllegalArgumentException if it has no member
     */
    public static String html(WorkRecord work) {
        String title = encoded(title(work));
        StringBuilder text = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="en">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <style>body{font:1rem/1.5 system-ui,sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem}</style>
                <main>
                <h1>%s</h1>
                """.formatted(title, title));
        for (Section section : sections(work)) {
            text.append("<h2>").append(section.heading()).append("</h2>\n<ul>\n");
            section.lines()
                    .forEach(line -> text.append("<li>").append(encoded(line)).append('\n'));
            text.append("</ul>\n");
        }
        return text.append("<p>The signed form of this record is record.jsonld.</p>\n</main>\n</html>\n")
                .toString();
    }

    private static String title(WorkRecord work) {
        Member member = work.member();
        if (member == null) {
            throw new IllegalArgumentException("a record is of a member");
        }
        return "Record of " + member.name() + ", " + work.day();
    }

    private static List<Section> sections(WorkRecord work) {
        List<Section> sections = new ArrayList<>();
        if (!work.notes().isEmpty()) {
            sections.add(new Section(
                    "Notes", work.notes().stream().map(RecordText::note).toList()));
        }
        if (!work.thanks().isEmpty()) {
            sections.add(new Section(
                    "From others",
                    work.thanks().stream().map(RecordText::thanks).toList()));
        }
        return sections;
    }

    private static String note(Contribution note) {
        return Objects.toString(note.day(), "undated") + ": " + note.title() + " ("
                + note.id().path() + ")"
                + (note.role() == Role.AUTHOR ? "" : ", " + note.role().name().toLowerCase(Locale.ROOT))
                + (note.share() == WHOLE ? "" : ", share " + note.share() + " %")
                + (note.licence() == null ? "" : ", licence " + note.licence());
    }

    private static String thanks(Thanks thanks) {
        return Objects.toString(thanks.day(), "undated") + ": " + thanks.by().name() + " "
                + thanks.kind().name().toLowerCase(Locale.ROOT) + ": " + thanks.title()
                + (thanks.words().isEmpty() ? "" : " (" + thanks.words() + ")");
    }

    private static String encoded(String text) {
        return text.replaceAll("\\p{Cntrl}", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
