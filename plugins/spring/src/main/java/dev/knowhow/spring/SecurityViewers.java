package dev.knowhow.spring;

import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import java.security.Principal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.util.ClassUtils;

/**
 * The viewer of a user of Spring Security. The pages use it for each request; a controller of the application gets the
 * same permissions with {@code knowhow.as(viewers.of(authentication))}. Immutable and thread-safe.
 */
public final class SecurityViewers {

    private static final boolean HAS_CLAIMS = ClassUtils.isPresent(
            "org.springframework.security.oauth2.core.ClaimAccessor", SecurityViewers.class.getClassLoader());

    private static final AuthenticationTrustResolver TRUST = new AuthenticationTrustResolverImpl();

    private final KnowhowProperties.Security settings;

    /** The viewers by these settings. */
    public SecurityViewers(KnowhowProperties.Security settings) {
        this.settings = settings;
    }

    /**
     * The viewer of a user. A user whose member claim is missing has groups, but is no member.
     *
     * @param user the user, such as an {@link Authentication}; null for anonymous
     * @return {@link Viewer#EVERYONE} if the user is not signed in by Spring Security
     */
    public Viewer of(@Nullable Principal user) {
        return known(user).orElse(Viewer.EVERYONE);
    }

    /** The viewer of a user; empty if the user is not signed in by Spring Security. */
    Optional<Viewer> known(@Nullable Principal user) {
        if (!(user instanceof Authentication authentication) || !TRUST.isAuthenticated(authentication)) {
            return Optional.empty();
        }
        String member = settings.memberClaim() == null
                ? authentication.getName()
                : claim(authentication, settings.memberClaim()).findFirst().orElse("");
        return Optional.of(
                new Viewer(member.isBlank() ? null : new MemberId(member), audiences(authentication), false));
    }

    private Set<String> audiences(Authentication authentication) {
        Stream<String> groups = settings.groupsClaim() == null
                ? authentication.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .filter(authority -> authority != null)
                        .map(this::withoutPrefix)
                : claim(authentication, settings.groupsClaim());
        Set<String> audiences = new LinkedHashSet<>();
        groups.forEach(group -> audiences.addAll(settings.audiences().getOrDefault(group, List.of(group))));
        return audiences;
    }

    private String withoutPrefix(String authority) {
        return authority.startsWith(settings.rolePrefix())
                ? authority.substring(settings.rolePrefix().length())
                : authority;
    }

    private static Stream<String> claim(Authentication authentication, String name) {
        return switch (HAS_CLAIMS ? Claims.of(authentication.getPrincipal(), name) : null) {
            case null -> Stream.of();
            case Collection<?> values -> values.stream().map(String::valueOf);
            case Object value -> Stream.of(value.toString());
        };
    }
}
