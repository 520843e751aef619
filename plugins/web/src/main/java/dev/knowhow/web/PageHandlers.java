package dev.knowhow.web;

import dev.knowhow.Knowhow;
import dev.knowhow.Session;
import dev.knowhow.expert.Coverage;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.present.CheckText;
import dev.knowhow.present.Listing;
import dev.knowhow.present.question.Description;
import dev.knowhow.present.question.Question;
import dev.knowhow.present.question.Questions;
import dev.knowhow.web.WebSettings.Anonymous;
import dev.knowhow.web.editing.NoteEditor;
import dev.knowhow.web.page.AnswerPage;
import dev.knowhow.web.page.EmbedPage;
import dev.knowhow.web.page.HomePage;
import dev.knowhow.web.page.Layout;
import dev.knowhow.web.page.Look;
import dev.knowhow.web.page.Page;
import dev.knowhow.web.page.PageContext;
import dev.knowhow.web.page.PictureType;
import dev.knowhow.web.page.QuestionPages;
import dev.knowhow.web.page.RecentRising;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Serves the pages. */
final class PageHandlers {

    private final Knowhow knowhow;
    private final Layout layout;
    private final PublicAddress address;
    private final Clock clock;
    private final Anonymous anonymous;
    private final Look look;
    private final Readers readers;
    private final @Nullable NoteEditor editor;
    private final RecentRising recentRising = new RecentRising();

    PageHandlers(Knowhow knowhow, Layout layout, PublicAddress address, Readers readers, WebSettings settings) {
        this.knowhow = knowhow;
        this.layout = layout;
        this.address = address;
        this.clock = settings.clock();
        this.anonymous = settings.anonymous();
        this.look = settings.look();
        this.readers = readers;
        this.editor = settings.editor();
    }

    void addTo(Router router) {
        for (Question question : Questions.all()) {
            Description description = question.description();
            QuestionRequests.route(router, "", description, (request, viewer) -> page(description, request, viewer));
        }
        router.at("", this::home)
                .at("search", this::search)
                .at("who", this::who)
                .below("pictures", this::picture)
                .below("attachments", this::attachment)
                .below("language", readers::choose)
                .below("face", this::face)
                .at("check", this::check)
                .at(
                        "embed/search",
                        (request, viewer) ->
                                framed(request, EmbedPage.search(context(request, viewer), asked(request))))
                .at(
                        "embed/who",
                        (request, viewer) -> framed(request, EmbedPage.who(context(request, viewer), asked(request))))
                .below(
                        "embed/note",
                        (request, viewer) -> framed(
                                request,
                                EmbedPage.note(context(request, viewer), noteId(request.pathAfter(2)))
                                        .orElseThrow(NotFoundException::new)));
    }

    private static String asked(Request request) {
        return request.parameter("q", "").strip();
    }

    /** The note id of a path; an invalid id is not found. */
    static NoteId noteId(String path) {
        try {
            return new NoteId(path);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }

    private PageContext context(Request request, Viewer viewer) {
        return PageContext.of(knowhow, viewer, address.links(request), LocalDate.now(clock), look)
                .withCreate(readers.create(request, viewer));
    }

    private Response shown(Request request, Viewer viewer, Page page) {
        return Response.html(
                page.found() ? 200 : 404,
                layout.html(page, address.links(request), readers.of(request, viewer, page.source(), page.followed())));
    }

    /** A page for an iframe on another site. */
    private Response framed(Request request, Page page) {
        return Response.html(200, layout.framed(page, address.links(request), readers.language(request)));
    }

    private Response home(Request request, Viewer viewer) {
        boolean people = anonymous != Anonymous.LIMITED || !viewer.equals(Viewer.EVERYONE);
        return shown(request, viewer, HomePage.of(context(request, viewer), people, recentRising));
    }

    private Response page(Description description, Request request, Viewer viewer) {
        if (description.name().equals("note") && request.path().size() > 1) {
            NoteId id = noteId(request.pathAfter(1));
            Session session = knowhow.as(viewer);
            Optional<NoteId> moved = session.note(id).isPresent() ? Optional.empty() : session.moved(id);
            if (moved.isPresent()) {
                return Response.redirect(address.links(request).note(moved.get(), ""));
            }
        }
        return page(description.name(), QuestionRequests.values(description, request, 1), request, viewer);
    }

    private Response page(String question, Map<String, List<String>> values, Request request, Viewer viewer) {
        return shown(
                request, viewer, QuestionPages.of(context(request, viewer), question, values, readers.signIn(request)));
    }

    /** An empty search shows the home page. */
    private Response search(Request request, Viewer viewer) {
        boolean nothing = request.parameters().values().stream()
                .allMatch(values -> values.stream().allMatch(String::isBlank));
        return nothing ? home(request, viewer) : page("search", request.parameters(), request, viewer);
    }

    /** An empty topic lists all people. */
    private Response who(Request request, Viewer viewer) {
        return page(
                Coverage.topics(asked(request)).isEmpty() ? "people" : "who", request.parameters(), request, viewer);
    }

    /** The report of the operator, to whom alone it exists. */
    private Response check(Request request, Viewer viewer) {
        if (!viewer.everything()) {
            throw new NotFoundException();
        }
        Listing report = CheckText.of(knowhow.operations().check(), LocalDate.now(clock));
        return shown(request, viewer, AnswerPage.of(context(request, viewer), report));
    }

    private Response face(Request request, Viewer viewer) {
        byte[] picture = knowhow.as(viewer)
                .picture(new MemberId(request.pathAfter(1)), Purpose.SEARCH)
                .orElseThrow(NotFoundException::new);
        String type = PictureType.of(picture).orElseThrow(NotFoundException::new);
        return Response.of(200, type, picture);
    }

    private Response picture(Request request, Viewer viewer) {
        NoteId from = noteId(request.parameter("of", ""));
        String path = request.pathAfter(1);
        byte[] picture = knowhow.as(viewer)
                .picture(from, path)
                .or(() -> editor == null ? Optional.empty() : editor.recentPicture(viewer, path))
                .orElseThrow(NotFoundException::new);
        String type = PictureType.of(picture).orElseThrow(NotFoundException::new);
        return Response.of(200, type, picture);
    }

    private Response attachment(Request request, Viewer viewer) {
        NoteId from = noteId(request.parameter("of", ""));
        byte[] file = knowhow.as(viewer).attachment(from, request.pathAfter(1)).orElseThrow(NotFoundException::new);
        return AttachmentType.response(file);
    }
}
