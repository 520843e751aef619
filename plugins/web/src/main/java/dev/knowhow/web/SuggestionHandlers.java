package dev.knowhow.web;

import static dev.knowhow.web.SentForm.value;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.spi.QuestionCancelledException;
import dev.knowhow.web.editing.NoteEditor;
import dev.knowhow.web.editing.SaveOutcome;
import dev.knowhow.web.editing.Suggestion;
import dev.knowhow.web.editing.Suggestions;
import dev.knowhow.web.editing.Suggestions.Opened;
import dev.knowhow.web.editing.SuggestionsPage;
import dev.knowhow.web.editing.UneditableException;
import dev.knowhow.web.page.Layout;
import dev.knowhow.web.page.Page;
import dev.knowhow.web.page.ServedLinks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the pages on which editors decide about suggestions. */
final class SuggestionHandlers {

    /** The route of the list, and of a suggestion with its id. */
    static final String SUGGESTIONS = "suggested";

    private static final Logger LOG = LoggerFactory.getLogger(SuggestionHandlers.class);

    private final Knowhow knowhow;
    private final Suggestions suggestions;
    private final @Nullable NoteEditor editor;
    private final Layout layout;
    private final PublicAddress address;
    private final Readers readers;
    private final ErrorResponses errors;
    private final FormToken tokens;

    SuggestionHandlers(
            Knowhow knowhow,
            Suggestions suggestions,
            @Nullable NoteEditor editor,
            Layout layout,
            PublicAddress address,
            Readers readers,
            ErrorResponses errors,
            Clock clock) {
        this.knowhow = knowhow;
        this.suggestions = suggestions;
        this.editor = editor;
        this.layout = layout;
        this.address = address;
        this.readers = readers;
        this.errors = errors;
        this.tokens = new FormToken(knowhow.operations().state(), clock);
    }

    void addTo(Router router) {
        router.at(SUGGESTIONS, this::list).below(SUGGESTIONS, this::one);
    }

    /** Whether a request is for one of these pages. */
    static boolean areFor(Request request) {
        return request.isInArea(SUGGESTIONS);
    }

    private Response list(Request request, Viewer viewer) {
        if (viewer.member() == null) {
            return errors.of(request, 401, "Sign in to take part.", "This page requires authentication.");
        }
        ServedLinks links = address.links(request);
        Page page = SuggestionsPage.list(
                editor == null ? List.of() : editor.kept(viewer),
                one -> EditHandlers.address(links, one.note()) + "?conflict="
                        + one.version().name(),
                suggestions.list(viewer),
                author -> name(viewer, author),
                one -> one.state() == Suggestion.State.OPEN
                        ? links.question(SUGGESTIONS) + "/" + one.id()
                        : isSeen(viewer, one) ? links.note(one.note(), "") : "");
        return Response.html(200, layout.html(page, links, readers.of(request, viewer)));
    }

    /** A new note is not there yet, and then a draft that its authors see. */
    private boolean isSeen(Viewer viewer, Suggestion one) {
        return knowhow.as(viewer).note(one.note()).isPresent();
    }

    private String name(Viewer viewer, String member) {
        return knowhow.as(viewer).people(Purpose.SEARCH).resolve(member).name();
    }

    private Response one(Request request, Viewer viewer) {
        Opened opened = suggestions.open(viewer, request.pathAfter(1)).orElseThrow(NotFoundException::new);
        return page(request, viewer, 200, opened, "");
    }

    private Response page(Request request, Viewer viewer, int status, Opened opened, String problem) {
        ServedLinks links = address.links(request);
        Suggestion one = opened.suggestion();
        String html = knowhow.as(viewer)
                .preview(one.note(), opened.draft().text().getBytes(StandardCharsets.UTF_8), links)
                .orElse("");
        Page page = SuggestionsPage.one(
                opened,
                problem,
                isSeen(viewer, one) ? links.note(one.note(), "") : "",
                name(viewer, one.member()),
                html,
                links.question(SUGGESTIONS) + "/" + one.id(),
                one.made() ? "" : EditHandlers.address(links, one.note()) + "?suggestion=" + one.id(),
                tokens.shown(viewer));
        return Response.html(status, layout.html(page, links, readers.of(request, viewer)));
    }

    /** Answers the form that decides. */
    Response save(Request request, Viewer viewer, SentForm sent) {
        if (!address.isFromHere(request)) {
            return errors.of(request, 403, "Not saved", "Only pages of this site can send a form.");
        }
        try {
            return decided(request, viewer, sent.values());
        } catch (IOException | KnowhowException | QuestionCancelledException e) {
            LOG.error("a suggestion cannot be decided: {}", e.getClass().getSimpleName());
            return errors.of(
                    request,
                    503,
                    "Not saved",
                    "The server cannot write now. Nothing was saved. Try again in a moment.");
        }
    }

    private Response decided(Request request, Viewer viewer, Map<String, List<String>> form) throws IOException {
        MemberId member = viewer.member();
        String id = request.pathAfter(1);
        Opened opened = suggestions.open(viewer, id).orElseThrow(NotFoundException::new);
        if (member == null || !tokens.isOf(member, value(form, "token"))) {
            return page(request, viewer, 403, opened, FormToken.OLD);
        }
        ServedLinks links = address.links(request);
        if (value(form, "do").equals("decline")) {
            if (!suggestions.decline(viewer, id, value(form, "reason"))) {
                throw new NotFoundException();
            }
            return Response.redirect(links.question(SUGGESTIONS));
        }
        try {
            return switch (suggestions.accept(viewer, id)) {
                case SaveOutcome.Saved saved ->
                    Response.redirect(
                            isSeen(viewer, opened.suggestion())
                                    ? links.note(saved.id(), "")
                                    : links.question(SUGGESTIONS));
                case SaveOutcome.Refused refused -> page(request, viewer, 403, opened, refused.why());
                case SaveOutcome.Conflict conflict ->
                    page(
                            request,
                            viewer,
                            409,
                            opened,
                            "Somebody saved other changes of the same lines. Edit the suggestion to have both.");
                case SaveOutcome.Missing missing -> throw new NotFoundException();
            };
        } catch (UneditableException e) {
            return page(request, viewer, 403, opened, e.why());
        }
    }
}
