package dev.knowhow.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Talks to an OpenID Connect provider: discovery, the authorization code flow, and the claims of a user. Thread-safe.
 */
final class Provider {

    private static final int TIMEOUT_MILLIS = 5_000;
    private static final int MAX_KEY_BYTES = 1 << 20;

    private final OidcSettings settings;
    private final URI site;
    private final ClientID client;
    private volatile @Nullable Discovered discovered;

    private record Discovered(OIDCProviderMetadata metadata, IDTokenValidator validator) {}

    /** A user who is signed in at the provider. */
    record Identity(Claims claims, JWT idToken) {}

    /** The answer of the provider is not what it must be, or says that something is wrong. */
    static final class InvalidAnswerException extends Exception {

        private static final long serialVersionUID = 1L;

        InvalidAnswerException(String message) {
            super(message);
        }

        InvalidAnswerException(Exception cause) {
            super(cause.getMessage(), cause);
        }
    }

    Provider(OidcSettings settings, URI site) {
        this.settings = settings;
        this.site = site;
        this.client = new ClientID(settings.clientId());
    }

    /** The URL to which the provider returns a visitor. */
    URI callback() {
        return site.resolve("signin/callback");
    }

    /** Reads the discovery document, once. */
    private Discovered discovered() throws IOException, InvalidAnswerException {
        Discovered known = discovered;
        if (known == null) {
            try {
                Issuer issuer = new Issuer(settings.issuer());
                OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer, TIMEOUT_MILLIS, TIMEOUT_MILLIS);
                known = new Discovered(metadata, validator(metadata));
                discovered = known;
            } catch (GeneralException e) {
                throw new InvalidAnswerException(e);
            }
        }
        return known;
    }

    void discover() throws IOException, InvalidAnswerException {
        discovered();
    }

    /** Accepts signatures by the keys of the provider alone: no unsigned token, and none signed with the secret. */
    private IDTokenValidator validator(OIDCProviderMetadata metadata) throws IOException, InvalidAnswerException {
        Set<JWSAlgorithm> algorithms = new HashSet<>(JWSAlgorithm.Family.SIGNATURE);
        List<JWSAlgorithm> offered = metadata.getIDTokenJWSAlgs();
        if (offered != null) {
            algorithms.retainAll(offered);
        }
        if (algorithms.isEmpty() || metadata.getJWKSetURI() == null) {
            throw new InvalidAnswerException("the provider does not sign ID tokens with a public key");
        }
        DefaultResourceRetriever retriever =
                new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MAX_KEY_BYTES);
        return new IDTokenValidator(
                metadata.getIssuer(),
                client,
                new JWSVerificationKeySelector<>(
                        algorithms,
                        JWKSourceBuilder.<SecurityContext>create(
                                        metadata.getJWKSetURI().toURL(), retriever)
                                .build()),
                null);
    }

    /** The URL at which a visitor signs in. */
    URI authorization(String state, Attempt attempt) throws IOException, InvalidAnswerException {
        OIDCProviderMetadata metadata = discovered().metadata();
        Scope scope = new Scope(settings.scopes().toArray(String[]::new));
        return new AuthenticationRequest.Builder(ResponseType.CODE, scope, client, callback())
                .endpointURI(metadata.getAuthorizationEndpointURI())
                .state(new State(state))
                .nonce(attempt.nonce())
                .codeChallenge(attempt.verifier(), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** Whether a response is from this provider (RFC 9207). */
    boolean isFromHere(@Nullable Issuer issuer) throws IOException, InvalidAnswerException {
        OIDCProviderMetadata metadata = discovered().metadata();
        return issuer == null
                ? !metadata.supportsAuthorizationResponseIssuerParam()
                : issuer.equals(metadata.getIssuer());
    }

    /** Exchanges an authorization code for the identity of the user. */
    Identity identity(AuthorizationCode code, Attempt attempt) throws IOException, InvalidAnswerException {
        Discovered provider = discovered();
        OIDCTokens tokens = tokens(provider.metadata(), code, attempt);
        try {
            IDTokenClaimsSet token = provider.validator().validate(tokens.getIDToken(), attempt.nonce());
            Map<String, Object> userInfo = userInfo(provider.metadata(), tokens, token);
            return new Identity(Claims.of(token.toJSONObject(), userInfo, settings), tokens.getIDToken());
        } catch (BadJOSEException | JOSEException e) {
            throw new InvalidAnswerException(e);
        }
    }

    private OIDCTokens tokens(OIDCProviderMetadata metadata, AuthorizationCode code, Attempt attempt)
            throws IOException, InvalidAnswerException {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(code, callback(), attempt.verifier());
        ClientAuthentication authentication = authentication(metadata);
        URI endpoint = metadata.getTokenEndpointURI();
        TokenRequest request = authentication == null
                ? new TokenRequest.Builder(endpoint, client, grant).build()
                : new TokenRequest.Builder(endpoint, authentication, grant).build();
        try {
            TokenResponse response = OIDCTokenResponseParser.parse(sent(request.toHTTPRequest()));
            if (!response.indicatesSuccess()) {
                throw new InvalidAnswerException("the token endpoint answers "
                        + response.toErrorResponse().getErrorObject());
            }
            if (response.toSuccessResponse() instanceof OIDCTokenResponse success
                    && success.getOIDCTokens().getIDToken() != null) {
                return success.getOIDCTokens();
            }
            throw new InvalidAnswerException("there is no ID token");
        } catch (ParseException e) {
            throw new InvalidAnswerException(e);
        }
    }

    private @Nullable ClientAuthentication authentication(OIDCProviderMetadata metadata) {
        if (settings.clientSecret() == null) {
            return null;
        }
        Secret secret = new Secret(settings.clientSecret());
        List<ClientAuthenticationMethod> methods = metadata.getTokenEndpointAuthMethods();
        boolean basic = methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return basic ? new ClientSecretBasic(client, secret) : new ClientSecretPost(client, secret);
    }

    /** The claims of the UserInfo endpoint; none if there is no such endpoint. */
    private static Map<String, Object> userInfo(
            OIDCProviderMetadata metadata, OIDCTokens tokens, IDTokenClaimsSet token)
            throws IOException, InvalidAnswerException {
        URI endpoint = metadata.getUserInfoEndpointURI();
        if (endpoint == null) {
            return Map.of();
        }
        try {
            UserInfoRequest request = new UserInfoRequest(endpoint, tokens.getAccessToken());
            UserInfoResponse response = UserInfoResponse.parse(sent(request.toHTTPRequest()));
            UserInfo user =
                    response.indicatesSuccess() ? response.toSuccessResponse().getUserInfo() : null;
            if (user == null) {
                return Map.of();
            }
            if (!token.getSubject().equals(user.getSubject())) {
                throw new InvalidAnswerException("the UserInfo endpoint answers for another user");
            }
            return user.toJSONObject();
        } catch (ParseException e) {
            throw new InvalidAnswerException(e);
        }
    }

    private static HTTPResponse sent(HTTPRequest request) throws IOException {
        request.setConnectTimeout(TIMEOUT_MILLIS);
        request.setReadTimeout(TIMEOUT_MILLIS);
        request.setFollowRedirects(false);
        return request.send();
    }

    /** The URL at which a user signs out of the provider; null if it has none. */
    @Nullable URI signOut(JWT idToken) {
        Discovered known = discovered;
        URI endpoint = known == null ? null : known.metadata().getEndSessionEndpointURI();
        return endpoint == null ? null : new LogoutRequest(endpoint, idToken, null, client, null, null, null).toURI();
    }
}
