package dev.knowhow.web;

import dev.knowhow.Knowhow;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.web.editing.Draft;
import dev.knowhow.web.editing.EditPage;
import dev.knowhow.web.editing.FilledText;
import dev.knowhow.web.editing.NewNoteRequest;
import dev.knowhow.web.editing.NoteEditor;
import dev.knowhow.web.editing.SaveOutcome;
import dev.knowhow.web.editing.TextForm;
import dev.knowhow.web.page.Layout;
import dev.knowhow.web.page.ServedLinks;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Shows the forms that create and edit notes, with the text that was sent. */
final class EditForms {

    private static final String CONFLICT =
            "Somebody saved other changes of the same lines. Yours are kept, but not in the note: the text below has both "
                    + "versions. Keep what is right, remove the marker lines, then save.";
    private static final String MERGES = "Your version fits the current text now: the text below has both. Save it.";

    private final Knowhow knowhow;
    private final NoteEditor editor;
    private final boolean suggestions;
    private final FormToken tokens;
    private final Layout layout;
    private final PublicAddress address;
    private final Readers readers;

    EditForms(
            Knowhow knowhow,
            NoteEditor editor,
            boolean suggestions,
            FormToken tokens,
            Layout layout,
            PublicAddress address,
            Readers readers) {
        this.knowhow = knowhow;
        this.editor = editor;
        this.suggestions = suggestions;
        this.tokens = tokens;
        this.layout = layout;
        this.address = address;
        this.readers = readers;
    }

    /** What a member sent, or is about to. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    record Sent(
            @Nullable NewNoteRequest made,
            @Nullable NoteId id,
            byte[] base,
            String text,
            Map<String, String> properties,
            String conflict,
            String suggestion,
            String message) {

        static Sent nothing(NoteId id) {
            return of(null, new Draft(id, new byte[0], ""));
        }

        static Sent of(@Nullable NewNoteRequest made, Draft draft) {
            return new Sent(made, draft.id(), draft.base(), draft.text(), Map.of(), "", "", "");
        }

        /** The text of a suggestion. */
        Sent suggested(String other) {
            return new Sent(made, id, base, text, properties, conflict, other, message);
        }

        /** Both versions, with the properties. */
        Sent conflict(SaveOutcome.Conflict both) {
            Draft draft = both.draft();
            return new Sent(made, draft.id(), draft.base(), draft.text(), Map.of(), both.kept(), suggestion, message);
        }

        /** The text with Markdown as its last paragraph. */
        Sent with(String markdown) {
            String before = text.isBlank() ? text : text.endsWith("\n") ? text + "\n" : text + "\n\n";
            return new Sent(made, id, base, before + markdown + "\n", properties, conflict, suggestion, message);
        }

        /** The text that has the valid properties. */
        Sent filled(FilledText filled) {
            Map<String, String> rest = new TreeMap<>(properties);
            rest.keySet().retainAll(filled.problems().keySet());
            return new Sent(made, id, base, filled.text(), rest, conflict, suggestion, message);
        }
    }

    /** The form that asks for the kind and title of a new note. */
    Response choose(Request request, Viewer viewer, int status, NewNoteRequest made, String problem) {
        List<String> kinds = editor.mayCreate(viewer) ? List.copyOf(editor.kinds()) : List.of();
        ServedLinks links = address.links(request);
        return Response.html(
                status,
                layout.html(
                        EditPage.create(problem, links.question(EditHandlers.CREATE), made, kinds),
                        links,
                        readers.of(request, viewer)));
    }

    /** The form of a text, with a problem or none. */
    Response page(Request request, Viewer viewer, int status, Sent sent, String problem) {
        return page(request, viewer, status, sent, problem, Map.of(), List.of(), "");
    }

    /** The form of a text with what is wrong with some of its properties. */
    Response page(Request request, Viewer viewer, Sent sent, Map<String, String> problems) {
        String problem = "Some values are not valid. Nothing was saved.";
        return page(request, viewer, 422, sent, problem, problems, List.of(), "");
    }

    /** The form of a text with what was saved meanwhile. */
    Response conflict(Request request, Viewer viewer, int status, Sent sent, SaveOutcome.Conflict conflict) {
        ServedLinks links = address.links(request);
        List<EditPage.Versions> versions = conflict.differences().stream()
                .map(difference -> {
                    String saved = html(viewer, conflict.draft().id(), difference.saved(), links);
                    String yours = html(viewer, conflict.draft().id(), difference.yours(), links);
                    return new EditPage.Versions(saved, editor.marked(saved, yours));
                })
                .toList();
        String problem = versions.isEmpty() ? MERGES : CONFLICT;
        return page(request, viewer, status, sent.conflict(conflict), problem, Map.of(), versions, "");
    }

    private String html(Viewer viewer, NoteId id, String text, ServedLinks links) {
        return knowhow.as(viewer)
                .preview(id, text.getBytes(StandardCharsets.UTF_8), links)
                .orElse("");
    }

    /** The form of a text with a preview as HTML. */
    Response preview(Request request, Viewer viewer, Sent sent, String html) {
        String problem = html.isEmpty() ? "The text cannot be shown as a page." : "";
        return page(request, viewer, 200, sent, problem, Map.of(), List.of(), html);
    }

    private Response page(
            Request request,
            Viewer viewer,
            int status,
            Sent sent,
            String problem,
            Map<String, String> problems,
            List<EditPage.Versions> versions,
            String preview) {
        ServedLinks links = address.links(request);
        NoteId id = sent.id();
        NewNoteRequest made = sent.made();
        MemberId member = viewer.member();
        Map<String, String> hidden = new TreeMap<>(Map.of("token", tokens.shown(viewer)));
        if (made == null) {
            hidden.put("base", FormBase.encoded(sent.base()));
            hidden.put("conflict", sent.conflict());
            hidden.put("suggestion", sent.suggestion());
        } else {
            hidden.putAll(Map.of("title", made.title(), "kind", made.kind(), "folder", made.folder()));
        }
        String action =
                made == null && id != null ? EditHandlers.address(links, id) : links.question(EditHandlers.CREATE);
        String back = made == null && id != null ? links.note(id, "") : links.home();
        return Response.html(
                status,
                layout.html(
                        EditPage.of(
                                new EditPage.Form(
                                        made != null,
                                        suggestions && id != null && made == null && !editor.mayEdit(viewer, id),
                                        made != null ? made.title() : id == null ? "" : id.path(),
                                        action,
                                        hidden,
                                        editor.form(sent.text())
                                                .orElseGet(() -> new TextForm("", sent.text(), List.of())),
                                        sent.properties(),
                                        problems,
                                        sent.message(),
                                        back,
                                        made == null && id != null && editor.mayEdit(viewer, id)
                                                ? MoveHandlers.address(links, id)
                                                : "",
                                        new EditPage.Script(
                                                (member == null ? "" : member.value())
                                                        + " "
                                                        + action
                                                        + (made == null ? "" : " " + made.title()),
                                                id == null ? "" : id.path(),
                                                links.suggest(),
                                                links.asset(Assets.EDITOR))),
                                problem,
                                versions,
                                kept(viewer, sent, action),
                                preview),
                        links,
                        readers.of(request, viewer)));
    }

    /** The other versions of the member that wait for a decision. */
    private List<EditPage.Kept> kept(Viewer viewer, Sent sent, String action) {
        NoteId id = sent.id();
        return id == null || sent.made() != null
                ? List.of()
                : editor.kept(viewer, id).stream()
                        .filter(version -> !version.name().equals(sent.conflict()))
                        .map(version -> new EditPage.Kept(version, action + "?conflict=" + version.name()))
                        .toList();
    }
}
