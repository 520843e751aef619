package dev.knowhow.web;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Blame;
import dev.knowhow.people.Viewer;
import dev.knowhow.web.ViewerResolver.Known;
import dev.knowhow.web.ViewerResolver.Refused;
import dev.knowhow.web.page.Layout;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The notes in a browser: answers each request with a response, and knows of no socket. Safe for use by many threads.
 *
 * <pre>{@code
 * Web web = new Web(knowhow, WebSettings.USUAL);
 * Response page = web.answer(Request.get("/search?q=kafka"));
 * }</pre>
 */
public final class Web {

    private static final Logger LOG = LoggerFactory.getLogger(Web.class);

    /** What whoever is not known may ask for where access is limited: notes, but no people. */
    private static final Set<String> LIMITED = Set.of("", "search", "new", "topics", "notes", "pictures");

    private final WebSettings settings;
    private final Router router = new Router();
    private final Failures failures;
    private final Finish finish;

    /** The web of a knowhow, which the host closes. */
    public Web(Knowhow knowhow, WebSettings settings) {
        this.settings = settings;
        Layout layout = new Layout(settings.site());
        this.failures = new Failures(layout);
        this.finish = new Finish(settings);
        new PageHandlers(knowhow, layout, settings.clock()).addTo(router);
        new Api(knowhow).addTo(router);
        router.below("assets", new Assets());
    }

    /** Answers. Whatever goes wrong is an answer, too. */
    public Response answer(Request request) {
        return finish.of(request, answered(request));
    }

    private Response answered(Request request) {
        try {
            return routed(request);
        } catch (NotFoundException e) {
            return failures.of(request, 404, "Not found", "There is no such page, or it is not for you.");
        } catch (BadRequestException e) {
            return failures.of(request, 400, "That makes no sense", e.said());
        } catch (KnowhowException e) {
            if (e.blame() == Blame.USAGE) {
                return failures.of(request, 400, "That makes no sense", String.valueOf(e.getMessage()));
            }
            LOG.error(
                    "{} cannot be answered",
                    request.path().isEmpty() ? "/" : request.path().getFirst(),
                    e);
            return failures.of(request, 503, "Out of order", "The notes cannot be read now; try again later.")
                    .header("Retry-After", "30");
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error(
                    "a fault while answering {}",
                    request.path().isEmpty() ? "/" : request.path().getFirst(),
                    e);
            return failures.of(
                    request, 500, "A fault", "This is a fault in knowhow; its operator finds more in the log.");
        }
    }

    private Response routed(Request request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return failures.of(request, 405, "Read only", "Nothing can be changed here.")
                    .header("Allow", "GET, HEAD");
        }
        boolean asset = !request.path().isEmpty() && request.path().getFirst().equals("assets");
        if (asset) {
            return router.find(request.path()).answer(request, Viewer.EVERYONE);
        }
        for (ViewerResolver resolver : settings.resolvers()) {
            ViewerResolver.Answer answer = resolver.resolve(request);
            if (answer instanceof Known known) {
                return router.find(request.path()).answer(request, known.viewer());
            }
            if (answer instanceof Refused refused) {
                return signIn(request).header("WWW-Authenticate", refused.scheme());
            }
        }
        String area = request.path().isEmpty() ? "" : request.path().getFirst();
        boolean allowed = switch (settings.anonymous()) {
            case OFF -> false;
            case LIMITED -> LIMITED.contains(area);
            case READ -> true;
        };
        return allowed
                ? router.find(request.path()).answer(request, Viewer.EVERYONE)
                : signIn(request).header("WWW-Authenticate", "Bearer");
    }

    private Response signIn(Request request) {
        return failures.of(request, 401, "Who are you?", "This needs somebody who is known here; sign in first.");
    }

    /** The answer to what is no request. */
    Response unreadable(String why) {
        Request nothing = Request.get("/");
        return finish.of(nothing, failures.of(nothing, 400, "That makes no sense", why));
    }
}
