package dev.knowhow.web.editing;

import dev.knowhow.web.page.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page that renames or moves a note. */
public final class MovePage {

    private MovePage() {}

    /** The data of the template. */
    private record View(
            String name,
            String back,
            String problem,
            String action,
            String folder,
            String file,
            String token,
            @Nullable PlanView plan) {}

    /** What changes. */
    private record PlanView(String to, boolean redirects, List<NoteView> changes, List<PlannedMove.LeftLink> left) {}

    /** A note that changes. */
    private record NoteView(String note, List<DifferenceRow> lines) {}

    /**
     * The page.
     *
     * @param name the id of the note
     * @param back the URL of the note
     * @param problem why the note cannot be moved; empty for none
     * @param action the URL that the forms are sent to
     * @param folder the folder as typed
     * @param file the file name as typed
     * @param token the token of the form
     * @param plan what changes; null before it is asked for
     */
    public static Page of(
            String name,
            String back,
            String problem,
            String action,
            String folder,
            String file,
            String token,
            @Nullable PlannedMove plan) {
        PlanView view = plan == null
                ? null
                : new PlanView(
                        plan.to().path(),
                        plan.redirects(),
                        plan.changes().stream()
                                .map(change -> new NoteView(change.note().path(), DifferenceRow.of(change.lines())))
                                .toList(),
                        plan.left());
        return new Page(
                "Rename or move",
                "move",
                new View(name, back, problem, action, folder, file, token, view),
                "",
                "",
                null,
                "",
                "",
                true);
    }
}
