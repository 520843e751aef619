package dev.knowhow.web;

import dev.knowhow.Knowhow;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Viewer;
import dev.knowhow.web.page.CoveragePage;
import dev.knowhow.web.page.EmbedPage;
import dev.knowhow.web.page.HomePage;
import dev.knowhow.web.page.Layout;
import dev.knowhow.web.page.NewPage;
import dev.knowhow.web.page.NotePage;
import dev.knowhow.web.page.Page;
import dev.knowhow.web.page.PeoplePage;
import dev.knowhow.web.page.PersonPage;
import dev.knowhow.web.page.SearchForm;
import dev.knowhow.web.page.SearchPage;
import dev.knowhow.web.page.TopicPage;
import dev.knowhow.web.page.TopicsPage;
import dev.knowhow.web.page.Visit;
import dev.knowhow.web.page.WhoForm;
import dev.knowhow.web.page.WhoPage;
import dev.knowhow.web.page.WhyPage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers with pages. */
final class PageHandlers {

    private static final int MOST_OFFSET = 100_000;

    private final Knowhow knowhow;
    private final Layout layout;
    private final PublicAddress address;
    private final Clock clock;

    PageHandlers(Knowhow knowhow, Layout layout, PublicAddress address, Clock clock) {
        this.knowhow = knowhow;
        this.layout = layout;
        this.address = address;
        this.clock = clock;
    }

    void addTo(Router router) {
        router.at("", (request, viewer) -> home(request, viewer))
                .at("search", this::search)
                .at("who", this::who)
                .at("why", this::why)
                .at(
                        "new",
                        (request, viewer) -> shown(
                                request,
                                NewPage.of(visit(request, viewer), request.number("offset", 0, 0, MOST_OFFSET))))
                .at("topics", (request, viewer) -> shown(request, TopicsPage.of(visit(request, viewer))))
                .at("people", (request, viewer) -> shown(request, PeoplePage.of(visit(request, viewer))))
                .below(
                        "notes",
                        (request, viewer) ->
                                shown(request, NotePage.of(visit(request, viewer), noteId(request.pathAfter(1)))))
                .below(
                        "topics",
                        (request, viewer) -> shown(request, TopicPage.of(visit(request, viewer), request.pathAfter(1))))
                .below(
                        "people",
                        (request, viewer) ->
                                shown(request, PersonPage.of(visit(request, viewer), request.pathAfter(1))))
                .below("pictures", this::picture)
                .at(
                        "embed/search",
                        (request, viewer) -> framed(request, EmbedPage.search(visit(request, viewer), asked(request))))
                .at(
                        "embed/who",
                        (request, viewer) -> framed(request, EmbedPage.who(visit(request, viewer), asked(request))))
                .below(
                        "embed/notes",
                        (request, viewer) -> framed(
                                request,
                                EmbedPage.note(visit(request, viewer), noteId(request.pathAfter(2)))
                                        .orElseThrow(NotFoundException::new)));
    }

    private static String asked(Request request) {
        return request.parameter("q", "").strip();
    }

    /** The id a path stands for; one that is none is missing like any other. */
    static NoteId noteId(String path) {
        try {
            return new NoteId(path);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }

    private Visit visit(Request request, Viewer viewer) {
        return Visit.of(knowhow, viewer, address.links(request), LocalDate.now(clock));
    }

    private Response shown(Request request, Page page) {
        return Response.html(200, layout.html(page, address.links(request)));
    }

    /** To stand in a frame of another page. */
    private Response framed(Request request, Page page) {
        return Response.html(200, layout.framed(page, address.links(request)));
    }

    private Response shown(Request request, Optional<Page> page) {
        return shown(request, page.orElseThrow(NotFoundException::new));
    }

    private Response home(Request request, Viewer viewer) {
        return shown(request, HomePage.of(visit(request, viewer)));
    }

    private Response search(Request request, Viewer viewer) {
        int offset = request.number("offset", 0, 0, MOST_OFFSET);
        return understood(() -> {
            SearchForm form = SearchForm.of(request.parameters(), offset);
            return form.isEmpty() ? home(request, viewer) : shown(request, SearchPage.of(visit(request, viewer), form));
        });
    }

    /** A form that makes no sense is the asker's to mend. */
    static <T> T understood(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(String.valueOf(e.getMessage()), e);
        }
    }

    private Response who(Request request, Viewer viewer) {
        WhoForm form = understood(() -> WhoForm.of(request.parameters()));
        Visit visit = visit(request, viewer);
        return shown(
                request,
                switch (form.topics().size()) {
                    case 0 -> PeoplePage.of(visit);
                    case 1 -> WhoPage.of(visit, form);
                    default -> CoveragePage.of(visit, form);
                });
    }

    private Response why(Request request, Viewer viewer) {
        WhoForm form = understood(() -> WhoForm.of(request.parameters()));
        String person = request.parameter("person", "").strip();
        if (form.text().isEmpty() || person.isEmpty()) {
            throw new BadRequestException("say about which topic (q) and which person");
        }
        return shown(request, WhyPage.of(visit(request, viewer), form, person));
    }

    private Response picture(Request request, Viewer viewer) {
        NoteId from = noteId(request.parameter("of", ""));
        byte[] picture = knowhow.as(viewer).picture(from, request.pathAfter(1)).orElseThrow(NotFoundException::new);
        String type = PictureType.of(picture).orElseThrow(NotFoundException::new);
        return Response.of(200, type, picture);
    }
}
