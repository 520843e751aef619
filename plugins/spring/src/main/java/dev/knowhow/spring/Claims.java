package dev.knowhow.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;

/** Reads claims of OpenID Connect users, JWTs and OAuth 2.0 users. Loaded only if the application has their classes. */
final class Claims {

    private Claims() {}

    /** The value of a claim; null if the principal has no such claim. */
    static @Nullable Object of(@Nullable Object principal, String claim) {
        return switch (principal) {
            case ClaimAccessor claims -> claims.getClaims().get(claim);
            case OAuth2AuthenticatedPrincipal user -> user.getAttributes().get(claim);
            case null, default -> null;
        };
    }
}
