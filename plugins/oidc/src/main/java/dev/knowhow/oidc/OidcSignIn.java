package dev.knowhow.oidc;

import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import dev.knowhow.oidc.Provider.Identity;
import dev.knowhow.oidc.Provider.InvalidAnswerException;
import dev.knowhow.people.Viewer;
import dev.knowhow.web.Request;
import dev.knowhow.web.Response;
import dev.knowhow.web.SignIn;
import dev.knowhow.web.SignInException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs visitors in with OpenID Connect: the authorization code flow with PKCE, state and nonce. Sessions are in memory
 * and end with the process. Add it to {@code WebSettings.resolvers}. Thread-safe.
 *
 * <pre>{@code
 * OidcSettings settings = OidcFile.read(Path.of("oidc.conf"));
 * SignIn signIn = new OidcSignIn(settings, URI.create("https://notes.example.org/"), InstantSource.system());
 * WebSettings.builder().resolvers(List.of(signIn));
 * }</pre>
 */
public final class OidcSignIn implements SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);

    private static final Duration TIME_TO_SIGN_IN = Duration.ofMinutes(10);
    private static final int MAX_ATTEMPTS = 10_000;
    private static final int MAX_SESSIONS = 10_000;

    private final OidcSettings settings;
    private final Provider provider;
    private final Cookie attemptCookie;
    private final Cookie sessionCookie;
    private final ShortLived<Attempt> attempts;
    private final ShortLived<Session> sessions;

    private record Session(Viewer viewer, JWT idToken) {}

    /**
     * The sign-in of a site. Nothing is sent to the provider yet.
     *
     * @param settings the registration of the site with the provider
     * @param site the URL of the site as visitors see it; https, or http on this machine
     * @param clock the clock by which sessions end
     * @throws IllegalArgumentException if the URL of the site is neither
     */
    public OidcSignIn(OidcSettings settings, URI site, InstantSource clock) {
        OidcSettings.check("the site", site);
        URI root = URI.create(site.toString().replaceFirst("/*$", "/"));
        this.settings = settings;
        this.provider = new Provider(settings, root);
        this.attemptCookie = Cookie.of("knowhow-signin", root, TIME_TO_SIGN_IN);
        this.sessionCookie = Cookie.of("knowhow-session", root, settings.session());
        this.attempts = new ShortLived<>(MAX_ATTEMPTS, TIME_TO_SIGN_IN, clock);
        this.sessions = new ShortLived<>(MAX_SESSIONS, settings.session(), clock);
    }

    /** The URL to register with the provider, to which it returns visitors. */
    public URI callback() {
        return provider.callback();
    }

    /**
     * Asks the provider for its discovery document, to report a mistake before the first visitor comes.
     *
     * @throws KnowhowException if it cannot be reached or its answer is invalid
     */
    public void check() {
        try {
            provider.discover();
        } catch (IOException | InvalidAnswerException e) {
            throw new KnowhowException(
                    Category.PLUGIN, "the OpenID Connect provider " + settings.issuer() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Answer resolve(Request request) {
        Session session = sessions.get(request.cookie(sessionCookie.name()));
        return session == null ? new Unknown() : new Known(session.viewer());
    }

    @Override
    public Response begin(String back) {
        Attempt attempt = Attempt.to(back);
        String state = attempts.name();
        URI there = asked(() -> provider.authorization(state, attempt));
        attempts.put(state, attempt);
        return Response.redirect(there.toString()).header("Set-Cookie", attemptCookie.set(state));
    }

    @Override
    public Response complete(Request request) {
        String state = request.parameter("state", "");
        // the state is sent by the provider, the cookie by the browser in which the sign-in began
        Attempt attempt = state.equals(request.cookie(attemptCookie.name())) ? attempts.take(state) : null;
        if (attempt == null) {
            throw new SignInException(400, "The sign-in has expired or began in another window. Sign in again.");
        }
        Identity identity = asked(() -> provider.identity(code(request), attempt));
        Viewer viewer = identity.claims().viewer(settings);
        sessions.take(request.cookie(sessionCookie.name()));
        String name = sessions.name();
        sessions.put(name, new Session(viewer, identity.idToken()));
        return Response.redirect(attempt.back()).header("Set-Cookie", sessionCookie.set(name));
    }

    private AuthorizationCode code(Request request) throws IOException, InvalidAnswerException {
        try {
            AuthenticationResponse response =
                    AuthenticationResponseParser.parse(provider.callback(), request.parameters());
            if (!provider.isFromHere(response.getIssuer())) {
                throw new InvalidAnswerException("the response is of another issuer");
            }
            if (response.indicatesSuccess()) {
                AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
                if (code == null) {
                    throw new InvalidAnswerException("the response has no authorization code");
                }
                return code;
            }
            var error = response.toErrorResponse().getErrorObject();
            if (OAuth2Error.ACCESS_DENIED.equals(error)) {
                throw new SignInException(403, "The sign-in was cancelled.");
            }
            LOG.warn("the OpenID Connect provider refused a sign-in: {}", error.getCode());
            throw new SignInException(502, "The identity provider refused the sign-in. The server log has details.");
        } catch (ParseException e) {
            throw new InvalidAnswerException(e);
        }
    }

    @Override
    public SignedOut end(Request request) {
        Session session = sessions.take(request.cookie(sessionCookie.name()));
        return new SignedOut(sessionCookie.removed(), session == null ? null : provider.signOut(session.idToken()));
    }

    /** A question to the provider. */
    @FunctionalInterface
    private interface Question<T> {
        T ask() throws IOException, InvalidAnswerException;
    }

    private static <T> T asked(Question<T> question) {
        try {
            return question.ask();
        } catch (IOException e) {
            LOG.warn("the OpenID Connect provider cannot be reached: {}", e.toString());
            throw new SignInException(503, "The identity provider cannot be reached. Try again later.");
        } catch (InvalidAnswerException e) {
            LOG.warn("the answer of the OpenID Connect provider is invalid: {}", e.getMessage());
            throw new SignInException(
                    502, "The answer of the identity provider is invalid. The server log has details.");
        }
    }
}
