package dev.knowhow.web.editing;

import dev.knowhow.web.editing.Suggestions.Opened;
import dev.knowhow.web.page.Page;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The pages of suggestions: the list, and one to decide about. */
public final class SuggestionsPage {

    private SuggestionsPage() {}

    /** The data of the template. */
    private record View(
            List<Waiting> waiting,
            List<Entry> entries,
            @Nullable Shown shown) {}

    /** A version of the viewer that did not merge. */
    private record Waiting(String note, String href, String when) {}

    /** A suggestion in the list. */
    private record Entry(
            String when, String state, String author, String note, String href, String message, String reason) {}

    /** The suggestion that is shown. */
    private record Shown(
            String problem,
            String note,
            String back,
            String when,
            String author,
            String message,
            List<DifferenceRow> lines,
            String html,
            boolean decides,
            String action,
            String edit,
            String token) {}

    /**
     * The list.
     *
     * @param waiting the versions of the viewer that did not merge
     * @param form the URL of the form of such a version
     * @param author the name to show of a member
     * @param href the URL of a suggestion that is open, else that of its note
     */
    public static Page list(
            List<WaitingVersion> waiting,
            Function<WaitingVersion, String> form,
            List<Suggestion> all,
            Function<String, String> author,
            Function<Suggestion, String> href) {
        List<Waiting> versions = waiting.stream()
                .map(one -> new Waiting(
                        one.note().path(), form.apply(one), when(one.version().when())))
                .toList();
        List<Entry> entries = all.stream()
                .map(one -> new Entry(
                        when(one.when()),
                        switch (one.state()) {
                            case OPEN -> "open";
                            case ACCEPTED -> "accepted";
                            case DECLINED -> "declined";
                        },
                        author.apply(one.member()),
                        one.note().path(),
                        href.apply(one),
                        one.message(),
                        one.reason()))
                .toList();
        return page(new View(versions, entries, null));
    }

    /**
     * A suggestion.
     *
     * @param problem why it is not accepted; empty for none
     * @param back the URL of the note
     * @param html the suggested text as a page
     * @param action the URL that the form is sent to
     * @param edit the URL of the form with the text
     */
    public static Page one(
            Opened opened,
            String problem,
            String back,
            String author,
            String html,
            String action,
            String edit,
            String token) {
        Suggestion one = opened.suggestion();
        List<DifferenceRow> rows = DifferenceRow.of(opened.changes());
        return page(new View(
                List.of(),
                List.of(),
                new Shown(
                        problem,
                        one.note().path(),
                        back,
                        when(one.when()),
                        author,
                        one.message(),
                        rows,
                        html,
                        opened.decides(),
                        action,
                        edit,
                        token)));
    }

    private static String when(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toString().substring(0, 16).replace('T', ' ');
    }

    private static Page page(View view) {
        return new Page("Suggestions", "suggestions", view, "", "", null, "", "", true);
    }
}
