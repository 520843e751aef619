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
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Authenticates requests and limits their rate and concurrency. Pages and servlets beside them share one guard.
 * Thread-safe.
 */
public final class RequestGuard {

    /** The routes open to anonymous visitors with limited rights: those that show notes, but no people. */
    private static final Set<String> LIMITED = limited();

    private static Set<String> limited() {
        Set<String> routes = new HashSet<>(Set.of(
                "",
                "pictures",
                "attachments",
                "language",
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

    /** An {@code asOf} request may have to index the notes of that day first. */
    private static final int COST_OF_AS_OF = 50;

    /** A save writes to disk and updates the index. */
    private static final int COST_OF_SAVE = 10;

    /** A preview is asked for after each pause in typing, and its form has the whole text. */
    private static final int COST_OF_PREVIEW = 2;

    /** The outcome of a check. */
    public sealed interface Decision {}

    /**
     * The request may be answered.
     *
     * @param viewer the viewer
     */
    public record Admitted(Viewer viewer) implements Decision {}

    /**
     * Authentication is required: status 401.
     *
     * @param scheme the scheme for the {@code WWW-Authenticate} header, such as {@code Bearer}
     */
    public record Unauthenticated(String scheme) implements Decision {}

    /** The rate limit is exceeded: status 429. */
    public record RateLimited() implements Decision {}

    /** The right to compute one response. */
    public interface Permit extends AutoCloseable {

        /** Releases the permit. */
        @Override
        void close();
    }

    /** More than one, because some requests wait for the disk; few, to bound memory. */
    private static final int REQUESTS_PER_PROCESSOR = 4;

    private static final int MAX_WAITING = 512;

    /** A client that waits longer has probably disconnected. */
    private static final Duration MAX_WAIT = Duration.ofSeconds(10);

    private final WebSettings settings;
    private final Set<String> hosts;
    private final RateLimit rate;
    private final ConcurrencyLimiter limiter;

    /**
     * Creates a guard.
     *
     * @param settings the resolvers, the rights of anonymous visitors, and the rate limit
     */
    public RequestGuard(WebSettings settings) {
        this(
                settings,
                new ConcurrencyLimiter(
                        REQUESTS_PER_PROCESSOR * Runtime.getRuntime().availableProcessors(), MAX_WAITING, MAX_WAIT));
    }

    RequestGuard(WebSettings settings, ConcurrencyLimiter limiter) {
        this.settings = settings;
        this.hosts = Set.copyOf(settings.hosts().stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .toList());
        this.rate = new RateLimit(settings.rate(), System::nanoTime);
        this.limiter = limiter;
    }

    /**
     * Acquires a permit to compute a response. Waits up to ten seconds, first come, first served.
     *
     * <pre>{@code
     * try (RequestGuard.Permit permit = guard.acquire()) {
     *     return permit == null ? tooBusy() : answer();
     * }
     * }</pre>
     *
     * @return null if too many requests are running: status 503
     */
    public @Nullable Permit acquire() {
        return limiter.acquire();
    }

    /**
     * Whether a request names a host that is not accepted, which prevents DNS rebinding: status 421.
     *
     * @see WebSettings#hosts
     */
    public boolean isMisdirected(Request request) {
        return !hosts.isEmpty()
                && !hosts.contains(request.host())
                && !(settings.anyHostOfProxy() && forwardedFor(request) != null);
    }

    private @Nullable String forwardedFor(Request request) {
        for (ViewerResolver resolver : settings.resolvers()) {
            String client = resolver.client(request);
            if (client != null) {
                return client;
            }
        }
        return null;
    }

    /** Authenticates a request and counts it against the rate limit. */
    public Decision check(Request request) {
        String forwarded = forwardedFor(request);
        String address = forwarded == null ? request.remote() : forwarded;
        for (ViewerResolver resolver : settings.resolvers()) {
            ViewerResolver.Answer answer = resolver.resolve(request);
            if (answer instanceof Known known) {
                return rate.allows(client(address, known.viewer()), cost(request))
                        ? new Admitted(known.viewer())
                        : new RateLimited();
            }
            if (answer instanceof Refused refused) {
                return rate.allows(address) ? new Unauthenticated(refused.scheme()) : new RateLimited();
            }
        }
        if (!rate.allows(address, cost(request))) {
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
        if (request.method().equals("POST") && Web.isForm(request)) {
            boolean preview = EditHandlers.areFor(request)
                    && EditHandlers.isPreview(request)
                    && !EditHandlers.hasPicture(request);
            return preview ? COST_OF_PREVIEW : COST_OF_SAVE;
        }
        if (request.method().equals("POST") && ProposalHandlers.areFor(request)) {
            return COST_OF_SAVE;
        }
        return request.parameter("asOf", "").isBlank() ? 1 : COST_OF_AS_OF;
    }

    private static String client(String address, Viewer viewer) {
        MemberId member = viewer.member();
        return member == null ? address : "member " + member.value();
    }
}
