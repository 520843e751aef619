package dev.knowhow.web;

import static dev.knowhow.web.SentForm.lines;
import static dev.knowhow.web.SentForm.value;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.spi.QuestionCancelledException;
import dev.knowhow.web.editing.SaveOutcome;
import dev.knowhow.web.page.Layout;
import dev.knowhow.web.page.Links;
import dev.knowhow.web.page.Page;
import dev.knowhow.web.page.ServedLinks;
import dev.knowhow.web.page.UrlEncoding;
import dev.knowhow.web.part.NoteAction;
import dev.knowhow.web.part.Participation;
import dev.knowhow.web.part.SettingsPage;
import dev.knowhow.web.part.TakePart;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the forms by which members add to notes, follow something and change their records. */
final class PartHandlers {

    /** The route of the forms of a note, with the action and the id. */
    static final String PART = "part";

    /** The route of the form that follows something. */
    static final String FOLLOW = "follow";

    /** The route of the member's own record. */
    static final String SETTINGS = "settings";

    private static final Logger LOG = LoggerFactory.getLogger(PartHandlers.class);
    private static final String SIGN_IN = "Sign in to take part.";
    private static final String NO_RECORD = "You have no record that can be changed here. Ask the operator to add one.";
    private static final int MONTHS = 6;

    private final Knowhow knowhow;
    private final Participation participation;
    private final Layout layout;
    private final PublicAddress address;
    private final Readers readers;
    private final ErrorResponses errors;
    private final FormToken tokens;
    private final Clock clock;

    PartHandlers(
            Knowhow knowhow,
            Participation participation,
            Layout layout,
            PublicAddress address,
            Readers readers,
            ErrorResponses errors,
            Clock clock) {
        this.knowhow = knowhow;
        this.participation = participation;
        this.layout = layout;
        this.address = address;
        this.readers = readers;
        this.errors = errors;
        this.tokens = new FormToken(knowhow.operations().state(), clock);
        this.clock = clock;
    }

    void addTo(Router router) {
        router.below(PART, this::form).at(FOLLOW, this::followForm).at(SETTINGS, this::settings);
    }

    /** Whether a request is for one of these pages. */
    static boolean areFor(Request request) {
        return request.isInArea(PART) || request.isInArea(FOLLOW) || request.isInArea(SETTINGS);
    }

    /** The address of a form of a note. */
    static String address(Links links, NoteId id, NoteAction action) {
        return links.question(PART) + "/" + action.word() + "/" + UrlEncoding.path(id.path());
    }

    /** The address of the form that follows a query. */
    static String followAddress(Links links, String query, String back) {
        return links.question(FOLLOW) + "?query=" + UrlEncoding.part(query) + "&back=" + UrlEncoding.part(back);
    }

    private Response form(Request request, Viewer viewer) {
        NoteAction action = action(request);
        if (viewer.member() == null) {
            return errors.of(request, 401, SIGN_IN, "This page requires authentication.");
        }
        Note note = note(request, viewer);
        if (!participation.offered(viewer, note).contains(action)) {
            throw new NotFoundException();
        }
        LocalDate next = LocalDate.now(clock).plusMonths(MONTHS);
        return page(request, viewer, 200, note, action, action == NoteAction.REVIEW ? next.toString() : "", "");
    }

    private static NoteAction action(Request request) {
        return Arrays.stream(NoteAction.values())
                .filter(one -> request.path().size() > 2
                        && one.word().equals(request.path().get(1)))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private Note note(Request request, Viewer viewer) {
        return knowhow.as(viewer)
                .note(PageHandlers.noteId(request.pathAfter(2)))
                .orElseThrow(NotFoundException::new);
    }

    private Response page(
            Request request, Viewer viewer, int status, Note note, NoteAction action, String text, String problem) {
        ServedLinks links = address.links(request);
        return shown(
                request,
                viewer,
                status,
                TakePart.page(
                        TakePart.form(action, address(links, note.id(), action), text),
                        note.title(),
                        links.note(note.id(), ""),
                        tokens.shown(viewer),
                        problem));
    }

    private Response shown(Request request, Viewer viewer, int status, Page page) {
        return Response.html(status, layout.html(page, address.links(request), readers.of(request, viewer)));
    }

    private Response followForm(Request request, Viewer viewer) {
        return viewer.member() == null
                ? errors.of(request, 401, SIGN_IN, "This page requires authentication.")
                : follow(request, viewer, 200, request.parameters(), "");
    }

    private Response follow(
            Request request, Viewer viewer, int status, Map<String, List<String>> values, String problem) {
        String query = value(values, "query").strip();
        if (query.isEmpty()) {
            throw new NotFoundException();
        }
        ServedLinks links = address.links(request);
        Optional<Boolean> follows = participation.follows(viewer, query);
        String why = follows.isPresent() ? problem : NO_RECORD;
        return shown(
                request,
                viewer,
                follows.isPresent() ? status : 403,
                TakePart.page(
                        new TakePart.Follow(links.question(FOLLOW), query, back(values, links), follows.orElse(false)),
                        tokens.shown(viewer),
                        why));
    }

    /** The page to return to, if it is one of this site. */
    private static String back(Map<String, List<String>> values, ServedLinks links) {
        String back = value(values, "back");
        return Readers.isLocal(back) && (back + "/").startsWith(links.root() + "/") ? back : links.home();
    }

    private Response settings(Request request, Viewer viewer) {
        if (viewer.member() == null) {
            return errors.of(request, 401, SIGN_IN, "This page requires authentication.");
        }
        return settings(request, viewer, 200, Map.of(), "", request.parameters().containsKey("saved") ? "Saved." : "");
    }

    private Response settings(
            Request request, Viewer viewer, int status, Map<String, String> typed, String problem, String done) {
        Optional<Map<String, String>> record = participation.record(viewer);
        if (record.isEmpty()) {
            return errors.of(request, 404, "Settings", NO_RECORD);
        }
        return shown(
                request,
                viewer,
                status,
                SettingsPage.of(
                        problem,
                        done,
                        address.links(request).question(SETTINGS),
                        tokens.shown(viewer),
                        record.get(),
                        typed));
    }

    /** Answers a form. */
    Response save(Request request, Viewer viewer, SentForm sent) {
        Map<String, List<String>> form = sent.values();
        if (!address.isFromHere(request)) {
            return errors.of(request, 403, "Not saved", "Only pages of this site can send a form.");
        }
        MemberId member = viewer.member();
        if (member == null) {
            return errors.of(request, 401, "Not saved", SIGN_IN);
        }
        try {
            boolean known = tokens.isOf(member, value(form, "token"));
            return request.isInArea(PART)
                    ? act(request, viewer, form, known)
                    : request.isInArea(FOLLOW)
                            ? followed(request, viewer, form, known)
                            : saved(request, viewer, form, known);
        } catch (IOException | KnowhowException | QuestionCancelledException e) {
            LOG.error("a form cannot be saved: {}", e.getClass().getSimpleName());
            return errors.of(
                    request,
                    503,
                    "Not saved",
                    "The server cannot write now. Nothing was saved. Try again in a moment.");
        }
    }

    private Response act(Request request, Viewer viewer, Map<String, List<String>> form, boolean known)
            throws IOException {
        NoteAction action = action(request);
        Note note = note(request, viewer);
        String text = lines(form, "text").strip();
        if (!known) {
            return page(request, viewer, 403, note, action, text, FormToken.OLD);
        }
        return switch (participation.act(viewer, note.id(), action, text)) {
            case SaveOutcome.Saved saved ->
                Response.redirect(address.links(request).note(saved.id(), ""));
            case SaveOutcome.Refused refused -> page(request, viewer, 403, note, action, text, refused.why());
            case SaveOutcome.Conflict conflict ->
                page(request, viewer, 409, note, action, text, "The note changes too often. Save again.");
            case SaveOutcome.Missing missing -> throw new NotFoundException();
        };
    }

    private Response followed(Request request, Viewer viewer, Map<String, List<String>> form, boolean known)
            throws IOException {
        if (!known) {
            return follow(request, viewer, 403, form, FormToken.OLD);
        }
        Optional<String> refusal = participation.follow(
                viewer, value(form, "query").strip(), !value(form, "do").equals("unfollow"));
        return refusal.isPresent()
                ? follow(request, viewer, 403, form, refusal.get())
                : Response.redirect(back(form, address.links(request)));
    }

    private Response saved(Request request, Viewer viewer, Map<String, List<String>> form, boolean known)
            throws IOException {
        Map<String, String> changed = SettingsPage.changed(form);
        if (!known) {
            return settings(request, viewer, 403, changed, FormToken.OLD, "");
        }
        Optional<String> refusal = participation.save(viewer, changed);
        return refusal.isPresent()
                ? settings(request, viewer, 403, changed, refusal.get(), "")
                : Response.redirect(address.links(request).question(SETTINGS) + "?saved=");
    }
}
