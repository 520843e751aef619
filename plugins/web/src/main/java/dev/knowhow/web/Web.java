package dev.knowhow.web;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import dev.knowhow.people.Viewer;
import dev.knowhow.spi.Deadline;
import dev.knowhow.spi.QuestionCancelledException;
import dev.knowhow.web.editing.NoteEditor;
import dev.knowhow.web.editing.Suggestions;
import dev.knowhow.web.page.Layout;
import dev.knowhow.web.part.Participation;
import java.time.Duration;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The web front end: answers each request with a response, independent of sockets and containers. Thread-safe.
 *
 * <pre>{@code
 * Web web = new Web(knowhow, WebSettings.USUAL);
 * Response page = web.answer(Request.get("/search?q=kafka"));
 * }</pre>
 */
public final class Web {

    private static final Logger LOG = LoggerFactory.getLogger(Web.class);

    private final WebSettings settings;
    private final Router router = new Router();
    private final RequestGuard guard;
    private final ErrorResponses errors;
    private final ResponseHeaders headers;
    private final Probes probes;
    private final @Nullable SignInHandlers signIn;
    private final @Nullable EditHandlers editing;
    private final @Nullable MoveHandlers moving;
    private final @Nullable PartHandlers part;
    private final @Nullable SuggestionHandlers suggesting;
    private final @Nullable ProposalHandlers proposing;
    private final FormReader forms = new FormReader();

    /** Visitors without a name may be slow, but must not keep members from saving. */
    private final FormReader formsOfVisitors = new FormReader();

    /** The front end of a knowhow, which the host closes. */
    public Web(Knowhow knowhow, WebSettings settings) {
        this(knowhow, settings, new RequestGuard(settings));
    }

    /**
     * The front end of a knowhow. Servlets with the same guard share its limits.
     *
     * @param knowhow the knowhow; the host closes it
     * @param guard a guard with the same settings
     */
    public Web(Knowhow knowhow, WebSettings settings, RequestGuard guard) {
        this.settings = settings;
        Layout layout = new Layout(settings.site(), settings.look());
        PublicAddress address = new PublicAddress(settings.address());
        Readers readers = new Readers(knowhow, settings, address);
        this.errors = new ErrorResponses(layout, address, readers);
        this.headers = new ResponseHeaders(settings);
        this.guard = guard;
        new PageHandlers(knowhow, layout, address, readers, settings).addTo(router);
        SignIn signIn = settings.signIn();
        this.signIn = signIn == null ? null : new SignInHandlers(signIn, layout, address, readers, errors);
        if (this.signIn != null) {
            this.signIn.addTo(router);
        }
        NoteEditor editor = settings.editor();
        this.editing = editor == null
                ? null
                : new EditHandlers(
                        knowhow, editor, settings.suggestions(), layout, address, readers, errors, settings.clock());
        if (editing != null) {
            editing.addTo(router);
        }
        this.moving = editor == null
                ? null
                : new MoveHandlers(knowhow, editor, layout, address, readers, errors, settings.clock());
        if (moving != null) {
            moving.addTo(router);
        }
        Participation participation = settings.participation();
        this.part = participation == null
                ? null
                : new PartHandlers(knowhow, participation, layout, address, readers, errors, settings.clock());
        if (part != null) {
            part.addTo(router);
        }
        Suggestions suggestions = settings.suggestions();
        this.suggesting = suggestions == null
                ? null
                : new SuggestionHandlers(
                        knowhow, suggestions, editor, layout, address, readers, errors, settings.clock());
        if (suggesting != null) {
            suggesting.addTo(router);
        }
        this.proposing = editor == null || suggestions == null
                ? null
                : new ProposalHandlers(editor, suggestions, address, errors);
        if (proposing != null) {
            proposing.addTo(router);
        }
        new Api(new QuestionRequests(knowhow, settings.clock()), proposing != null).addTo(router);
        new RecordHandlers(knowhow, settings).addTo(router);
        this.probes = new Probes(knowhow);
        probes.addTo(router);
        new OpenSearch(knowhow, settings.site(), address).addTo(router);
        router.at("widget.js", new WidgetScript(settings.look().languages()))
                .at("oembed", new OEmbed(knowhow, settings, address))
                .below("feeds", new FeedHandlers(knowhow, settings, address))
                .below("assets", new Assets(settings.look()));
    }

    /** Answers a request. Errors become responses; nothing is thrown. */
    public Response answer(Request request) {
        long began = System.nanoTime();
        Response response = request.method().equals("OPTIONS") && request.isInArea("api")
                ? headers.preflight(request)
                : headers.of(request, answered(request));
        settings.listener()
                .answered(
                        router.pattern(request.path()), request, response, Duration.ofNanos(System.nanoTime() - began));
        return response;
    }

    /** The response to a request that cannot be parsed. */
    Response unreadable(String why) {
        Request nothing = Request.get("/");
        return headers.of(nothing, errors.of(nothing, 400, "Invalid request", why));
    }

    /** All routes, without the first slash; one that covers the paths below it ends in <code>/{}</code>. */
    public Collection<String> routes() {
        return router.paths();
    }

    private Response answered(Request request) {
        try {
            return routed(request);
        } catch (NotFoundException e) {
            return errors.of(request, 404, "Not found", String.valueOf(e.getMessage()));
        } catch (BadRequestException e) {
            return errors.of(request, 400, "Invalid request", e.detail());
        } catch (KnowhowException e) {
            if (e.category() == Category.USAGE) {
                return errors.of(request, 400, "Invalid request", String.valueOf(e.getMessage()));
            }
            if (e.category() == Category.TIME) {
                return timedOut(request);
            }
            LOG.error("/{} cannot be answered", request.area(), e);
            String what = e.category() == Category.INDEX
                    ? "The index is damaged or cannot be read. It is rebuilt when the notes are indexed next."
                    : "The notes cannot be read. Try again later.";
            return errors.of(request, 503, "Service unavailable", what).header("Retry-After", "30");
        } catch (QuestionCancelledException e) {
            return timedOut(request);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("internal error while answering /{}", request.area(), e);
            return errors.of(
                    request, 500, "Internal error", "An error occurred in knowhow. The server log has details.");
        }
    }

    private Response timedOut(Request request) {
        return errors.of(request, 503, "Request timed out", "The answer takes too long. Try again, or ask for less.")
                .header("Retry-After", "1");
    }

    private Response routed(Request request) {
        boolean signing = signIn != null && SignInHandlers.areFor(request);
        boolean post = request.method().equals("POST");
        FormAnswer saving = post ? forms(request) : null;
        ProposalHandlers proposals = post && ProposalHandlers.areFor(request) ? proposing : null;
        if (!signing
                && saving == null
                && proposals == null
                && !request.method().equals("GET")
                && !request.method().equals("HEAD")) {
            return errors.of(request, 405, "Method not allowed", "This site is read-only.")
                    .header("Allow", "GET, HEAD");
        }
        if (request.isInArea("health")) {
            return router.find(request.path()).answer(request, Viewer.EVERYONE);
        }
        if (guard.isMisdirected(request)) {
            return errors.of(request, 421, "Misdirected request", "This server does not serve that host name.");
        }
        if (request.isForFile() || request.isInArea(RecordHandlers.KEYS)) {
            return router.find(request.path()).answer(request, Viewer.EVERYONE);
        }
        RequestGuard.Decision decision = guard.check(request);
        if (signing && !(decision instanceof RequestGuard.RateLimited)) {
            return router.find(request.path()).answer(request, Viewer.EVERYONE);
        }
        if (saving != null && !(decision instanceof RequestGuard.RateLimited) && probes.hasIndex()) {
            return saved(
                    request,
                    saving,
                    decision instanceof RequestGuard.Admitted admitted ? admitted.viewer() : Viewer.EVERYONE);
        }
        return switch (decision) {
            case RequestGuard.Admitted admitted
            when proposals != null && probes.hasIndex() -> proposed(request, proposals, admitted.viewer());
            case RequestGuard.Admitted admitted ->
                probes.hasIndex()
                        ? withPermit(request, () -> router.find(request.path()).answer(request, admitted.viewer()))
                        : errors.of(request, 503, "Indexing in progress", "This page reloads by itself.")
                                .header("Retry-After", "5")
                                .header("Refresh", "5");
            case RequestGuard.Unauthenticated unauthenticated ->
                errors.of(request, 401, "Sign in to continue", "This page requires authentication.")
                        .header("WWW-Authenticate", unauthenticated.scheme());
            case RequestGuard.RateLimited limited ->
                errors.of(request, 429, "Too many requests", "Wait a moment and try again.")
                        .header("Retry-After", "5");
        };
    }

    /** Answers a form that changes something. */
    @FunctionalInterface
    private interface FormAnswer {
        Response answer(Request request, Viewer viewer, SentForm form);
    }

    /** Whether a request is for a page with a form that changes something. */
    static boolean isForm(Request request) {
        return EditHandlers.areFor(request)
                || MoveHandlers.areFor(request)
                || PartHandlers.areFor(request)
                || SuggestionHandlers.areFor(request);
    }

    private @Nullable FormAnswer forms(Request request) {
        if (editing != null && EditHandlers.areFor(request)) {
            return editing::save;
        }
        if (moving != null && MoveHandlers.areFor(request)) {
            return moving::save;
        }
        if (suggesting != null && SuggestionHandlers.areFor(request)) {
            return suggesting::save;
        }
        return part != null && PartHandlers.areFor(request) ? part::save : null;
    }

    private Response proposed(Request request, ProposalHandlers proposals, Viewer viewer) {
        if (!ProposalHandlers.hasType(request)) {
            return errors.of(request, 415, "Not suggested", "The body of a suggestion is application/json.");
        }
        try {
            FormReader reader = viewer.member() == null ? formsOfVisitors : forms;
            return reader.answerBody(
                    request, body -> withPermit(request, () -> proposals.answer(request, viewer, body)));
        } catch (FormReader.RejectedException e) {
            return errors.of(request, e.status(), "Not suggested", String.valueOf(e.getMessage()));
        }
    }

    /** A form is read before the permit is taken, because its sender may be slow. */
    private Response saved(Request request, FormAnswer saving, Viewer viewer) {
        try {
            FormReader reader = viewer.member() == null ? formsOfVisitors : forms;
            Function<SentForm, Response> answer =
                    form -> withPermit(request, () -> saving.answer(request, viewer, form));
            return EditHandlers.areFor(request) && EditHandlers.hasPicture(request)
                    ? reader.answerWithFile(request, answer)
                    : reader.answer(request, answer);
        } catch (FormReader.RejectedException e) {
            return errors.of(request, e.status(), "Not saved", String.valueOf(e.getMessage()));
        }
    }

    @SuppressWarnings("try") // the permit only has to be closed
    private Response withPermit(Request request, Supplier<Response> answer) {
        try (RequestGuard.Permit permit = guard.acquire()) {
            return permit == null
                    ? errors.of(request, 503, "Server busy", "Too many concurrent requests. Try again in a moment.")
                            .header("Retry-After", "5")
                    : Deadline.within(settings.timeout(), answer);
        }
    }
}
