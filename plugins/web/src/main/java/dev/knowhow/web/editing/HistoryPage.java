package dev.knowhow.web.editing;

import dev.knowhow.web.page.Page;
import dev.knowhow.web.page.UrlEncoding;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The pages of the versions of a note. */
public final class HistoryPage {

    private final String name;
    private final String back;
    private final String self;
    private final List<NoteVersion> versions;
    private final Function<String, String> author;

    /**
     * The pages of a note.
     *
     * @param name the id of the note
     * @param back the URL of the note
     * @param self the URL of the list
     * @param versions the versions, the latest first
     * @param author the name to show of an author
     */
    public HistoryPage(
            String name, String back, String self, List<NoteVersion> versions, Function<String, String> author) {
        this.name = name;
        this.back = back;
        this.self = self;
        this.versions = versions;
        this.author = author;
    }

    /** The data of the template. */
    private record View(
            String name,
            String back,
            String self,
            List<Entry> versions,
            @Nullable Shown shown) {}

    /** A version in the list. */
    private record Entry(String id, String when, String author, String message, String href, boolean chosen) {}

    /** The version that is shown. */
    private record Shown(
            String id,
            String when,
            String author,
            String other,
            String marked,
            List<DifferenceRow> lines,
            String html,
            String restore) {}

    /** The list of versions. */
    public Page list() {
        return page(entries(""), null);
    }

    /**
     * A version.
     *
     * @param rendered the HTML of a file
     * @param marked marks the differences of two texts in HTML
     * @param restore the URL of the form with the text of a version, without its id
     */
    public Page version(
            VersionText text, Function<byte[], String> rendered, BinaryOperator<String> marked, String restore) {
        NoteVersion version = text.version();
        NoteVersion other = text.other();
        String html = rendered.apply(text.content());
        List<DifferenceRow> rows = DifferenceRow.of(text.changes());
        return page(
                entries(other == null ? "" : other.id()),
                new Shown(
                        version.id(),
                        when(version),
                        author.apply(version.author()),
                        other == null ? "" : when(other),
                        marked.apply(html, rendered.apply(text.otherContent())),
                        rows,
                        html,
                        restore + UrlEncoding.part(version.id())));
    }

    private List<Entry> entries(String chosen) {
        return versions.stream()
                .map(version -> new Entry(
                        version.id(),
                        when(version),
                        author.apply(version.author()),
                        version.message(),
                        self + "?version=" + UrlEncoding.part(version.id()),
                        version.id().equals(chosen)))
                .toList();
    }

    private static String when(NoteVersion version) {
        return when(version.when());
    }

    /** A time as the pages of versions show it. */
    static String when(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toString().substring(0, 16).replace('T', ' ');
    }

    private Page page(List<Entry> entries, @Nullable Shown shown) {
        View view = new View(name, back, self, entries, shown);
        return new Page("History", "history", view, "", "", null, "", "", true);
    }
}
