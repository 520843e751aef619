package dev.knowhow.web;

import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.present.question.Description.Rights;
import dev.knowhow.present.question.Question;
import dev.knowhow.present.question.Questions;
import dev.knowhow.web.ViewerResolver.Known;
import dev.knowhow.web.ViewerResolver.Refused;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides who comes in, as whom, how often, and how many at once, for all that is mounted beside the pages too. Safe for use by many threads.
 */
public final class RequestGuard {

    /** What anonymous visitors with limited rights may ask for: the questions that are open to them, and what shows notes. */
    private static final Set<String> LIMITED = limited();

    private static Set<String> limited() {
        Set<String> routes = new HashSet<>(Set.of(
                "",
                "pictures",
                "feeds/all.atom",
                "feeds/all.json",
                "feeds/tag",
                "feeds/kind",
                "feeds/saved",
                "embed/search",
                "embed/note",
                "opensearch.xml",
                "api/v1/openapi.json"));
        for (Question question : Questions.all()) {
            if (question.description().rights() == Rights.ANONYMOUS) {
                routes.add(question.description().name());
                routes.add("api/v1/" + question.description().name());
            }
        }
        return Set.copyOf(routes);
    }

    /** The notes of another day may have to be indexed first. */
    private static final int COST_OF_ANOTHER_DAY = 50;

    /** What the guard says. */
    public sealed interface Decision {}

    /**
     * Come in.
     *
     * @param viewer who asks
     */
    public record Admitted(Viewer viewer) implements Decision {}

    /**
     * Say who you are: status 401.
     *
     * @param scheme the scheme for the {@code WWW-Authenticate} header, such as {@code Bearer}
     */
    public record Unauthenticated(String scheme) implements Decision {}

    /** Not so fast: status 429. */
    public record RateLimited() implements Decision {}

    /** A permit to work at. */
    public interface Permit extends AutoCloseable {

        /** Leaves it to the next. */
        @Override
        void close();
    }

    /** More at once than processors, since some wait for the disk; few enough to be sparing with memory. */
    private static final int AT_ONCE_BY_PROCESSOR = 4;

    private static final int MAX_WAITING = 512;

    /** Who waits for longer has gone away. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WebSettings settings;
    private final RateLimit rate;
    private final ConcurrencyLimiter limiter;

    /**
     * Begins to watch a door.
     *
     * @param settings who is who, what strangers may do, and how many requests a minute are let through
     */
    public RequestGuard(WebSettings settings) {
        this(
                settings,
                new ConcurrencyLimiter(
                        AT_ONCE_BY_PROCESSOR * Runtime.getRuntime().availableProcessors(), MAX_WAITING, PATIENCE));
    }

    RequestGuard(WebSettings settings, ConcurrencyLimiter limiter) {
        this.settings = settings;
        this.rate = new RateLimit(settings.rate(), System::nanoTime);
        this.limiter = limiter;
    }

    /**
     * A permit to work out the answer for whoever came in. Waits in line for some seconds.
     *
     * <pre>{@code
     * try (RequestGuard.Permit permit = guard.acquire()) {
     *     return permit == null ? tooBusy() : answer();
     * }
     * }</pre>
     *
     * @return null if too many ask at once: status 503
     */
    public @Nullable Permit acquire() {
        return limiter.acquire();
    }

    /** Looks at a request, which counts against the rate. */
    public Decision check(Request request) {
        for (ViewerResolver resolver : settings.resolvers()) {
            ViewerResolver.Answer answer = resolver.resolve(request);
            if (answer instanceof Known known) {
                return rate.allows(client(request, known.viewer()), cost(request))
                        ? new Admitted(known.viewer())
                        : new RateLimited();
            }
            if (answer instanceof Refused refused) {
                return rate.allows(request.remote()) ? new Unauthenticated(refused.scheme()) : new RateLimited();
            }
        }
        if (!rate.allows(request.remote(), cost(request))) {
            return new RateLimited();
        }
        boolean allowed = switch (settings.anonymous()) {
            case OFF -> false;
            case LIMITED -> LIMITED.contains(request.route());
            case READ -> true;
        };
        return allowed ? new Admitted(Viewer.EVERYONE) : new Unauthenticated("Bearer");
    }

    private static int cost(Request request) {
        return request.parameter("asOf", "").isBlank() ? 1 : COST_OF_ANOTHER_DAY;
    }

    private static String client(Request request, Viewer viewer) {
        MemberId member = viewer.member();
        return member == null ? request.remote() : "member " + member.value();
    }
}
