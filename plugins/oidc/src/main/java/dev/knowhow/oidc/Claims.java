package dev.knowhow.oidc;

import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.web.SignInException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a provider says about a user. */
final class Claims {

    private static final int MAX_NAME = 254;

    private final Map<String, Object> claims;

    private Claims(Map<String, Object> claims) {
        this.claims = claims;
    }

    /**
     * The claims of a signed ID token, complemented by those of the UserInfo endpoint. Whether an address is verified
     * is taken only from the answer with this address.
     */
    static Claims of(Map<String, Object> token, Map<String, Object> userInfo, OidcSettings settings) {
        Map<String, Object> all = new TreeMap<>(userInfo);
        Object address = token.get(OidcSettings.EMAIL);
        if (address != null && !address.equals(userInfo.get(OidcSettings.EMAIL))) {
            String claim = settings.verifiedClaim();
            all.remove(claim);
            all.remove(claim.split("\\.")[0]);
        }
        all.putAll(token);
        return new Claims(all);
    }

    /**
     * The user as a viewer.
     *
     * @throws SignInException if the provider does not say who it is, or does not confirm their address
     */
    Viewer viewer(OidcSettings settings) {
        Object claim = at(settings.userClaim());
        String user = claim instanceof String text ? text.strip() : "";
        if (user.isEmpty() || user.length() > MAX_NAME || user.chars().anyMatch(Character::isISOControl)) {
            throw new SignInException(403, "The identity provider does not send your user name.");
        }
        // a record is found by an address too, and users of some providers choose their names
        if ((settings.userClaim().equals(OidcSettings.EMAIL) || user.indexOf('@') > 0)
                && !isVerified(user, settings.verifiedClaim())) {
            throw new SignInException(403, "The identity provider does not confirm your e-mail address.");
        }
        return Viewer.of(new MemberId(user), groups(settings));
    }

    private boolean isVerified(String user, String verifiedClaim) {
        Object verified = at(verifiedClaim);
        return user.equals(claims.get(OidcSettings.EMAIL))
                && verified != null
                && Set.of("true", "1").contains(verified.toString().toLowerCase(Locale.ROOT));
    }

    private Set<String> groups(OidcSettings settings) {
        Collection<?> named = switch (at(settings.groupsClaim())) {
            case Collection<?> several -> several;
            case String one -> List.of(one);
            case null, default -> List.of();
        };
        Set<String> groups = new LinkedHashSet<>();
        for (Object one : named) {
            if (one instanceof String group && !group.isBlank()) {
                groups.addAll(settings.audiences().getOrDefault(group, List.of(group)));
            }
        }
        return groups;
    }

    /** The value of a claim, or of a member of an object; null if missing. */
    private @Nullable Object at(String path) {
        Object whole = claims.get(path);
        if (whole != null) {
            return whole;
        }
        Object value = claims;
        for (String part : path.split("\\.")) {
            value = value instanceof Map<?, ?> object ? object.get(part) : null;
        }
        return value;
    }
}
