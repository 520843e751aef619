package dev.knowhow.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Users of Spring Security as viewers. */
class SecurityViewersTest {

    private static SecurityViewers viewers(@Nullable String member, @Nullable String groups) {
        return new SecurityViewers(
                new KnowhowProperties.Security(member, groups, "ROLE_", Map.of("eng", List.of("engineers", "staff"))));
    }

    private static Authentication signedIn(Object principal) {
        return UsernamePasswordAuthenticationToken.authenticated(
                principal, "", AuthorityUtils.createAuthorityList("ROLE_board", "SCOPE_openid"));
    }

    private static Authentication openId(Map<String, Object> claims) {
        OidcIdToken token = OidcIdToken.withTokenValue("token")
                .subject("248289761001")
                .issuedAt(Instant.EPOCH)
                .expiresAt(Instant.EPOCH.plusSeconds(1))
                .claims(all -> all.putAll(claims))
                .build();
        return signedIn(new DefaultOidcUser(AuthorityUtils.createAuthorityList("OIDC_USER"), token));
    }

    @Test
    void theNameIsTheMemberAndAuthoritiesAreGroups() {
        assertThat(viewers(null, null).of(signedIn("ana")))
                .isEqualTo(Viewer.of(new MemberId("ana"), Set.of("board", "SCOPE_openid")));
    }

    @Test
    void claimsNameTheMemberAndTheGroups() {
        Authentication user = openId(Map.of("email", "ana@example.org", "groups", List.of("eng", "board")));

        assertThat(viewers("email", "groups").of(user))
                .isEqualTo(Viewer.of(new MemberId("ana@example.org"), Set.of("engineers", "staff", "board")));
    }

    @Test
    void aUserWithoutTheClaimIsNoMember() {
        assertThat(viewers("email", "groups").of(openId(Map.of("groups", "eng"))))
                .isEqualTo(new Viewer(null, Set.of("engineers", "staff"), false));
    }

    @Test
    void whoIsNotSignedInIsAnonymous() {
        SecurityViewers viewers = viewers(null, null);

        assertThat(viewers.of(null)).isEqualTo(Viewer.EVERYONE);
        assertThat(viewers.of(new AnonymousAuthenticationToken(
                        "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_board"))))
                .isEqualTo(Viewer.EVERYONE);
        assertThat(viewers.of(UsernamePasswordAuthenticationToken.unauthenticated("ana", "guess")))
                .isEqualTo(Viewer.EVERYONE);
    }
}
