package dev.knowhow.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.people.MemberId;
import dev.knowhow.web.SignInException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Claims of the ID token and of the UserInfo endpoint together. */
class ClaimsTest {

    private static final OidcSettings USUAL = OidcSettings.of(URI.create("https://id.example.org"), "knowhow", null);

    private static final OidcSettings NESTED = new OidcSettings(
            USUAL.issuer(),
            USUAL.clientId(),
            null,
            USUAL.scopes(),
            USUAL.userClaim(),
            "status.verified",
            USUAL.groupsClaim(),
            USUAL.audiences(),
            USUAL.session());

    private static final Map<String, Object> OTHER_IS_VERIFIED =
            Map.of("email", "ben@example.org", "status", Map.of("verified", true));

    @Test
    void thatAnotherAddressIsVerifiedDoesNotCountInsideAnObject() {
        Claims claims = Claims.of(Map.of("email", "ana@example.org"), OTHER_IS_VERIFIED, NESTED);
        assertThatThrownBy(() -> claims.viewer(NESTED)).isInstanceOf(SignInException.class);
    }

    @Test
    void thatTheSameAddressIsVerifiedCounts() {
        Claims claims = Claims.of(Map.of("email", "ben@example.org"), OTHER_IS_VERIFIED, NESTED);
        assertThat(claims.viewer(NESTED).member()).isEqualTo(new MemberId("ben@example.org"));
    }
}
