package dev.knowhow.oidc;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The registration of this site with an OpenID Connect provider, and what its claims mean. Immutable.
 *
 * @param issuer the issuer, which has a discovery document; https, or http on this machine
 * @param clientId the id of this site at the provider
 * @param clientSecret the secret of this site; null for a public client
 * @param scopes the requested scopes, with {@code openid}
 * @param userClaim the claim with the user's id, handle or e-mail address
 * @param verifiedClaim the claim that says whether the provider has verified the e-mail address
 * @param groupsClaim the claim with the user's groups; a dot leads into an object, as in {@code realm_access.roles}
 * @param audiences the audiences of each group; an unlisted group is an audience of the same name
 * @param session how long a session lasts, above zero
 */
public record OidcSettings(
        URI issuer,
        String clientId,
        @Nullable String clientSecret,
        List<String> scopes,
        String userClaim,
        String verifiedClaim,
        String groupsClaim,
        Map<String, List<String>> audiences,
        Duration session) {

    static final String EMAIL = "email";

    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException if the issuer is not a usable URL, {@code openid} is missing from the scopes, or
     *     the session is not above zero
     */
    public OidcSettings {
        scopes = List.copyOf(scopes);
        audiences = Map.copyOf(audiences);
        check("the issuer", issuer);
        if (!scopes.contains("openid")) {
            throw new IllegalArgumentException("the scopes lack 'openid'");
        }
        if (session.isNegative() || session.isZero()) {
            throw new IllegalArgumentException("the session is " + session + ", must be above zero");
        }
    }

    /** A registration with the default claims: verified addresses, the groups of {@code groups}, eight hours. */
    public static OidcSettings of(URI issuer, String clientId, @Nullable String clientSecret) {
        return new OidcSettings(
                issuer,
                clientId,
                clientSecret,
                List.of("openid", "profile", EMAIL),
                EMAIL,
                "email_verified",
                "groups",
                Map.of(),
                Duration.ofHours(8));
    }

    /** The same with other audiences of groups. */
    public OidcSettings withAudiences(Map<String, List<String>> other) {
        return new OidcSettings(
                issuer, clientId, clientSecret, scopes, userClaim, verifiedClaim, groupsClaim, other, session);
    }

    /** Tokens and sessions must not travel in clear text. */
    static void check(String name, URI url) {
        String host = url.getHost();
        boolean secure = "https".equals(url.getScheme());
        boolean here = "http".equals(url.getScheme())
                && host != null
                && (host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]"));
        if (host == null || !(secure || here)) {
            throw new IllegalArgumentException(
                    name + " is '" + url + "', must be an https URL, or an http URL of this machine");
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "OidcSettings[issuer=" + issuer + ", clientId=" + clientId + "]";
    }
}
