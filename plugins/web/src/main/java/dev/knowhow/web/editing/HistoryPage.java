package dev.knowhow.web.editing;

import dev.knowhow.web.editing.VersionText.Line.Kind;
import dev.knowhow.web.page.Page;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The pages of the versions of a note. */
public final class HistoryPage {

    private HistoryPage() {}

    /** The data of the template. */
    private record View(
            String name,
            String back,
            List<Entry> versions,
            @Nullable Shown shown) {}

    /** A version in the list. */
    private record Entry(String when, String author, String message, String href) {}

    /** The version that is shown. */
    private record Shown(String when, String author, String html, List<Row> changes, String restore) {}

    /** A line of the difference. */
    private record Row(String text, boolean added, boolean removed) {}

    /**
     * The list of versions.
     *
     * @param name the id of the note
     * @param back the URL of the note
     * @param author the name to show of an author
     * @param href the URL of a version
     */
    public static Page list(
            String name,
            String back,
            List<NoteVersion> versions,
            Function<String, String> author,
            Function<String, String> href) {
        List<Entry> entries = versions.stream()
                .map(version -> new Entry(
                        when(version), author.apply(version.author()), version.message(), href.apply(version.id())))
                .toList();
        return page(new View(name, back, entries, null));
    }

    /**
     * A version.
     *
     * @param html the version as a page
     * @param restore the URL of the form with the text of the version
     */
    public static Page version(String name, String back, VersionText text, String author, String html, String restore) {
        List<Row> rows = text.changes().stream()
                .map(line -> new Row(line.text(), line.kind() == Kind.ADDED, line.kind() == Kind.REMOVED))
                .toList();
        return page(new View(name, back, List.of(), new Shown(when(text.version()), author, html, rows, restore)));
    }

    private static String when(NoteVersion version) {
        return version.when()
                .atOffset(ZoneOffset.UTC)
                .toString()
                .substring(0, 16)
                .replace('T', ' ');
    }

    private static Page page(View view) {
        return new Page("History", "history", view, "", "", null, "", "", true);
    }
}
