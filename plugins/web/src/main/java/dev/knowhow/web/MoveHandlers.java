package dev.knowhow.web;

import static dev.knowhow.web.SentForm.value;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.spi.QuestionCancelledException;
import dev.knowhow.web.editing.MovePage;
import dev.knowhow.web.editing.NoteEditor;
import dev.knowhow.web.editing.PlannedMove;
import dev.knowhow.web.editing.SaveOutcome;
import dev.knowhow.web.editing.UneditableException;
import dev.knowhow.web.page.Layout;
import dev.knowhow.web.page.Links;
import dev.knowhow.web.page.ServedLinks;
import dev.knowhow.web.page.UrlEncoding;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the pages that rename and move notes. */
final class MoveHandlers {

    /** The route of the form, with the id of the note. */
    static final String MOVE = "move";

    private static final Logger LOG = LoggerFactory.getLogger(MoveHandlers.class);

    private final Knowhow knowhow;
    private final NoteEditor editor;
    private final Layout layout;
    private final PublicAddress address;
    private final Readers readers;
    private final ErrorResponses errors;
    private final FormToken tokens;

    MoveHandlers(
            Knowhow knowhow,
            NoteEditor editor,
            Layout layout,
            PublicAddress address,
            Readers readers,
            ErrorResponses errors,
            Clock clock) {
        this.knowhow = knowhow;
        this.editor = editor;
        this.layout = layout;
        this.address = address;
        this.readers = readers;
        this.errors = errors;
        this.tokens = new FormToken(knowhow.operations().state(), clock);
    }

    void addTo(Router router) {
        router.below(MOVE, this::form);
    }

    /** Whether a request is for one of these pages. */
    static boolean areFor(Request request) {
        return request.isInArea(MOVE);
    }

    /** The address of the form for a note. */
    static String address(Links links, NoteId id) {
        return links.question(MOVE) + "/" + UrlEncoding.path(id.path());
    }

    private Response form(Request request, Viewer viewer) {
        if (viewer.member() == null) {
            return errors.of(request, 401, "Sign in to edit notes.", "This page requires authentication.");
        }
        NoteId id = PageHandlers.noteId(request.pathAfter(1));
        if (knowhow.as(viewer).source(id).isEmpty() || !editor.mayEdit(viewer, id)) {
            throw new NotFoundException();
        }
        Map<String, List<String>> typed = request.parameters();
        if (!typed.containsKey("name")) {
            return page(request, viewer, 200, id, Map.of(), "", null);
        }
        try {
            PlannedMove plan =
                    editor.plan(viewer, id, target(viewer, id, typed)).orElseThrow(NotFoundException::new);
            return page(request, viewer, 200, id, typed, "", plan);
        } catch (UneditableException e) {
            return page(request, viewer, 422, id, typed, e.why(), null);
        }
    }

    private NoteId target(Viewer viewer, NoteId id, Map<String, List<String>> typed) {
        String folder = value(typed, "folder").strip().replaceAll("^/+|/+$", "");
        return editor.target(viewer, id, folder, value(typed, "name").strip());
    }

    private Response page(
            Request request,
            Viewer viewer,
            int status,
            NoteId id,
            Map<String, List<String>> typed,
            String problem,
            @Nullable PlannedMove plan) {
        ServedLinks links = address.links(request);
        boolean isTyped = typed.containsKey("name");
        return Response.html(
                status,
                layout.html(
                        MovePage.of(
                                id.path(),
                                links.note(id, ""),
                                problem,
                                address(links, id),
                                isTyped ? value(typed, "folder") : id.folder(),
                                isTyped ? value(typed, "name") : editor.name(id),
                                tokens.shown(viewer),
                                plan),
                        links,
                        readers.of(request, viewer)));
    }

    /** Answers the form that moves the note. */
    Response save(Request request, Viewer viewer, SentForm sent) {
        Map<String, List<String>> form = sent.values();
        NoteId id = PageHandlers.noteId(request.pathAfter(1));
        MemberId member = viewer.member();
        if (!address.isFromHere(request)) {
            return errors.of(request, 403, "Not saved", "Only pages of this site can send a form.");
        }
        if (member == null) {
            return errors.of(request, 401, "Not saved", "Sign in to edit notes.");
        }
        try {
            if (knowhow.as(viewer).source(id).isEmpty()) {
                throw new NotFoundException();
            }
            if (!tokens.isOf(member, value(form, "token"))) {
                return page(request, viewer, 403, id, form, FormToken.OLD, null);
            }
            return switch (editor.move(viewer, id, target(viewer, id, form))) {
                case SaveOutcome.Saved saved ->
                    Response.redirect(address.links(request).note(saved.id(), ""));
                case SaveOutcome.Refused refused -> page(request, viewer, 403, id, form, refused.why(), null);
                case SaveOutcome.Conflict conflict ->
                    page(request, viewer, 409, id, form, "The note changes too often. Move it again.", null);
                case SaveOutcome.Missing missing -> throw new NotFoundException();
            };
        } catch (UneditableException e) {
            return page(request, viewer, 403, id, form, e.why(), null);
        } catch (IOException | KnowhowException | QuestionCancelledException e) {
            LOG.error("a note cannot be moved: {}", e.getClass().getSimpleName());
            String problem = "The server cannot write now. The note may be at both places. Try again in a moment.";
            return page(request, viewer, 503, id, form, problem, null);
        }
    }
}
