package dev.knowhow.web;

import static dev.knowhow.web.SentForm.lines;
import static dev.knowhow.web.SentForm.value;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.Session;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.RisingQuery;
import dev.knowhow.spi.QuestionCancelledException;
import dev.knowhow.web.EditForms.Sent;
import dev.knowhow.web.editing.Draft;
import dev.knowhow.web.editing.FilledText;
import dev.knowhow.web.editing.NewNoteRequest;
import dev.knowhow.web.editing.NoteEditor;
import dev.knowhow.web.editing.SaveOutcome;
import dev.knowhow.web.editing.SentFile;
import dev.knowhow.web.editing.Suggestions;
import dev.knowhow.web.editing.UneditableException;
import dev.knowhow.web.page.Layout;
import dev.knowhow.web.page.Links;
import dev.knowhow.web.page.UrlEncoding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the pages that change notes. A form that is not saved, for whatever reason, is shown again with the text that
 * was sent.
 */
final class EditHandlers {

    /** The route of an existing note, with its id. */
    static final String EDIT = "edit";

    /** The route of a new note. */
    static final String CREATE = "create";

    private static final Logger LOG = LoggerFactory.getLogger(EditHandlers.class);

    /** The beginning of the names of fields for properties. */
    private static final String PROPERTY = "property.";

    private static final String SIGN_IN = "Sign in to edit notes.";
    private static final String DECIDED =
            "Somebody has decided about this suggestion. Save again to save your text as a change of yours.";
    private static final String MISSING = "This page does not exist, or you do not have access.";

    private final Knowhow knowhow;
    private final NoteEditor editor;
    private final @Nullable Suggestions suggestions;
    private final PublicAddress address;
    private final ErrorResponses errors;
    private final FormToken tokens;
    private final EditForms forms;
    private final HistoryHandlers history;

    EditHandlers(
            Knowhow knowhow,
            NoteEditor editor,
            @Nullable Suggestions suggestions,
            Layout layout,
            PublicAddress address,
            Readers readers,
            ErrorResponses errors,
            Clock clock) {
        this.knowhow = knowhow;
        this.editor = editor;
        this.suggestions = suggestions;
        this.address = address;
        this.errors = errors;
        this.tokens = new FormToken(knowhow.operations().state(), clock);
        this.history = new HistoryHandlers(knowhow, editor, layout, address, readers);
        this.forms = new EditForms(knowhow, editor, suggestions != null, tokens, layout, address, readers);
    }

    void addTo(Router router) {
        router.below(EDIT, this::edit).at(CREATE, this::create);
        history.addTo(router);
    }

    /** Whether a request is for one of these pages. */
    static boolean areFor(Request request) {
        return request.isInArea(EDIT) || request.isInArea(CREATE);
    }

    /** Whether a form asks for no more than a preview, which its address says before the form is read. */
    static boolean isPreview(Request request) {
        return request.parameter("preview") != null;
    }

    /** Whether a form has a picture, which its address says before the form is read. */
    static boolean hasPicture(Request request) {
        return request.parameter("picture") != null;
    }

    /** The address of the form for a note. */
    static String address(Links links, NoteId id) {
        return links.question(EDIT) + "/" + UrlEncoding.path(id.path());
    }

    private Response edit(Request request, Viewer viewer) {
        NoteId id = noteId(request, viewer);
        if (viewer.member() == null) {
            return forms.page(request, viewer, 401, Sent.nothing(id), SIGN_IN);
        }
        try {
            Draft draft = editor.open(viewer, id).orElseThrow(NotFoundException::new);
            String kept = request.parameter("conflict", "");
            if (!kept.isEmpty()) {
                SaveOutcome.Conflict conflict =
                        editor.conflict(viewer, id, kept).orElseThrow(NotFoundException::new);
                return forms.conflict(request, viewer, 200, Sent.of(null, draft), conflict);
            }
            Sent sent = Sent.of(null, chosen(viewer, draft, request))
                    .suggested(suggestions == null ? "" : request.parameter("suggestion", ""));
            return editor.mayEdit(viewer, id) || suggestions != null
                    ? forms.page(request, viewer, 200, sent, "")
                    : forms.page(request, viewer, 403, sent, "You may read this note, but not save it.");
        } catch (UneditableException e) {
            return forms.page(request, viewer, 409, Sent.nothing(id), e.why());
        }
    }

    /** The note of a request, which may have moved since the form was opened. */
    private NoteId noteId(Request request, Viewer viewer) {
        NoteId id = PageHandlers.noteId(request.pathAfter(1));
        Session session = knowhow.as(viewer);
        return session.note(id).isPresent() ? id : session.moved(id).orElse(id);
    }

    /** The text of the note, of one of its versions or of a suggestion. */
    private Draft chosen(Viewer viewer, Draft draft, Request request) {
        String suggestion = request.parameter("suggestion", "");
        if (suggestions != null && !suggestion.isEmpty()) {
            return suggestions
                    .open(viewer, suggestion)
                    .map(Suggestions.Opened::draft)
                    .filter(one -> one.id().equals(draft.id()))
                    .orElseThrow(NotFoundException::new);
        }
        return request.parameter("version", "").isEmpty()
                ? draft
                : draft.text(history.version(viewer, draft.id(), request).text());
    }

    private Response create(Request request, Viewer viewer) {
        NewNoteRequest made = request(request.parameters(), null);
        if (viewer.member() == null) {
            return forms.choose(request, viewer, 401, made, SIGN_IN);
        }
        if (!editor.mayCreate(viewer)) {
            return forms.choose(request, viewer, 403, made, "You may not create notes.");
        }
        try {
            made = request(request.parameters(), trend(request.parameters()));
        } catch (DateTimeException | IllegalArgumentException e) {
            return forms.choose(
                    request,
                    viewer,
                    400,
                    made,
                    "The periods need days such as 2026-03-31, and the earlier one 1 to 20 years.");
        }
        if (made.title().isBlank()) {
            return forms.choose(request, viewer, 200, made, "");
        }
        try {
            Draft draft = editor.template(viewer, made);
            return forms.page(request, viewer, 200, Sent.of(made, draft), "");
        } catch (UneditableException e) {
            return forms.choose(request, viewer, 400, made, e.why());
        }
    }

    /** Answers a form: with a preview, or after the text is saved. */
    Response save(Request request, Viewer viewer, SentForm sentForm) {
        Map<String, List<String>> form = sentForm.values();
        Sent sent = new Sent(
                request.isInArea(CREATE) ? request(form, null) : null,
                request.isInArea(EDIT) ? noteId(request, viewer) : null,
                FormBase.decoded(value(form, "base")),
                text(form),
                properties(form),
                value(form, "conflict"),
                value(form, "suggestion"),
                value(form, "message").strip());
        try {
            return answer(request, viewer, sentForm, sent);
        } catch (UneditableException e) {
            return forms.page(request, viewer, 403, sent, e.why());
        } catch (IOException | KnowhowException | QuestionCancelledException e) {
            LOG.error("a note cannot be saved: {}", reason(e));
            return forms.page(
                    request,
                    viewer,
                    503,
                    sent,
                    "The server cannot write now. Nothing was saved. Try again in a moment.");
        }
    }

    /** Without the path, which names the note. */
    private static String reason(Exception failure) {
        String reason = failure instanceof FileSystemException file ? file.getReason() : null;
        return failure.getClass().getSimpleName() + (reason == null ? "" : " " + reason);
    }

    private Response answer(Request request, Viewer viewer, SentForm sentForm, Sent sent) throws IOException {
        Map<String, List<String>> form = sentForm.values();
        if (!address.isFromHere(request)) {
            // the text is not shown: another site may have written it, and the member could save it
            return errors.of(request, 403, "Not saved", "Only pages of this site can save a note.");
        }
        MemberId member = viewer.member();
        if (member == null) {
            return forms.page(request, viewer, 401, sent, "Sign in in another tab, then save again.");
        }
        if (!tokens.isOf(member, value(form, "token"))) {
            return forms.page(request, viewer, 403, sent, FormToken.OLD);
        }
        if (sent.text().getBytes(StandardCharsets.UTF_8).length > NoteEditor.MAX_BYTES) {
            return forms.page(request, viewer, 413, sent, "The text has more than 1 MiB. Split it into several notes.");
        }
        NoteId id = sent.id();
        Draft draft = id != null
                ? editor.open(viewer, id)
                        .map(current -> new Draft(id, sent.base(), sent.text()))
                        .orElse(null)
                : sent.made() == null
                        ? null
                        : editor.template(viewer, sent.made()).text(sent.text());
        if (draft == null) {
            return forms.page(request, viewer, 404, sent, MISSING);
        }
        if (id != null && !isPreview(request) && value(form, "do").equals("discard")) {
            editor.decided(viewer, id, sent.conflict());
            return Response.redirect(address.links(request).note(id, ""));
        }
        if (hasPicture(request)) {
            SentFile picture = sentForm.file();
            return picture == null
                    ? forms.page(request, viewer, 422, sent, "Choose a picture first.")
                    : forms.page(request, viewer, 200, sent.with(editor.addPicture(viewer, draft, picture)), "");
        }
        if (sent.properties().isEmpty()) {
            return answer(request, viewer, form, sent, draft);
        }
        FilledText filled = editor.fill(viewer, draft, sent.properties());
        return filled.problems().isEmpty()
                ? answer(request, viewer, form, sent.filled(filled), draft.text(filled.text()))
                : forms.page(request, viewer, sent.filled(filled), filled.problems());
    }

    private Response answer(Request request, Viewer viewer, Map<String, List<String>> form, Sent sent, Draft draft)
            throws IOException {
        if (isPreview(request) || !value(form, "do").equals("save")) {
            String html = knowhow.as(viewer)
                    .preview(draft.id(), draft.text().getBytes(StandardCharsets.UTF_8), address.links(request))
                    .orElse("");
            return forms.preview(request, viewer, sent, html);
        }
        if (suggestions != null && sent.made() == null && !editor.mayEdit(viewer, draft.id())) {
            Optional<String> refusal = suggestions.propose(viewer, draft, sent.message());
            return refusal.isPresent()
                    ? forms.page(request, viewer, 403, sent, refusal.get())
                    : Response.redirect(address.links(request).question(SuggestionHandlers.SUGGESTIONS));
        }
        SaveOutcome outcome = sent.made() != null
                ? editor.create(viewer, sent.made(), sent.text())
                : suggestions != null && !sent.suggestion().isEmpty()
                        ? suggestions.accept(viewer, sent.suggestion(), draft, sent.message())
                        : editor.save(viewer, draft, sent.message());
        return switch (outcome) {
            case SaveOutcome.Saved saved -> {
                forget(viewer, saved.id(), sent.conflict());
                yield Response.redirect(address.links(request).note(saved.id(), ""));
            }
            case SaveOutcome.Conflict conflict -> {
                if (!conflict.kept().isEmpty() && !sent.conflict().equals(conflict.kept())) {
                    forget(viewer, draft.id(), sent.conflict());
                }
                yield forms.conflict(request, viewer, 409, sent, conflict);
            }
            case SaveOutcome.Refused refused -> forms.page(request, viewer, 403, sent, refused.why());
            case SaveOutcome.Missing missing
            when !sent.suggestion().isEmpty() -> forms.page(request, viewer, 409, sent.suggested(""), DECIDED);
            case SaveOutcome.Missing missing -> forms.page(request, viewer, 404, sent, MISSING);
        };
    }

    /** Removes a kept version that another one replaces, which is saved: the answer has to say so. */
    private void forget(Viewer viewer, NoteId id, String kept) {
        try {
            if (!kept.isEmpty()) {
                editor.decided(viewer, id, kept);
            }
        } catch (IOException e) {
            LOG.error("a version in conflict is still kept: {}", e.getClass().getSimpleName());
        }
    }

    /** The front matter and the text below it, which the form may have divided. */
    private static String text(Map<String, List<String>> form) {
        String matter = lines(form, "matter");
        String body = lines(form, "text");
        return matter + (matter.isEmpty() || matter.endsWith("\n") || body.isEmpty() ? "" : "\n") + body;
    }

    /** The properties that the member changed. */
    private static Map<String, String> properties(Map<String, List<String>> form) {
        Map<String, String> changed = new TreeMap<>();
        for (String field : form.keySet()) {
            String name = field.startsWith(PROPERTY) ? field.substring(PROPERTY.length()) : "";
            if (!name.isEmpty() && !value(form, field).equals(value(form, "was." + name))) {
                changed.put(name, value(form, field));
            }
        }
        return changed;
    }

    /** The topic of a trend note and its periods; null for none. */
    private static @Nullable RisingQuery trend(Map<String, List<String>> values) {
        String topic = value(values, "topic").strip();
        String years = value(values, "years");
        return topic.isEmpty()
                ? null
                : RisingQuery.DEFAULT
                        .withTopic(topic)
                        .withSince(day(values, "since"))
                        .withUntil(day(values, "asOf"))
                        .withYears(years.isEmpty() ? RisingQuery.DEFAULT.years() : Integer.parseInt(years));
    }

    private static @Nullable LocalDate day(Map<String, List<String>> values, String name) {
        String day = value(values, name);
        return day.isEmpty() ? null : LocalDate.parse(day);
    }

    private static NewNoteRequest request(Map<String, List<String>> values, @Nullable RisingQuery trend) {
        return new NewNoteRequest(
                value(values, "title").strip(),
                value(values, "kind").strip(),
                value(values, "folder").strip(),
                trend,
                value(values, "ask").strip());
    }
}
