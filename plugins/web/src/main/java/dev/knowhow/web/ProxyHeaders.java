package dev.knowhow.web;

import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Believes a reverse proxy that has signed the user in: it names the user and the user's groups in headers, comes from an
 * address that is known, and shows a secret. Headers that come otherwise are as good as not there. A user or groups that are named in
 * two headers are refused: then somebody else than the proxy has written one of them.
 *
 * @param addresses the addresses a proxy may come from
 * @param secret what it shows in the header {@value #SECRET}
 * @param userHeader the header that names the user, by id, handle or e-mail address
 * @param groupsHeader the header that names the user's groups, with commas between them
 * @param audiences the audiences that a group stands for; a group that is not named here is an audience of its own name
 */
public record ProxyHeaders(
        Set<String> addresses,
        String secret,
        String userHeader,
        String groupsHeader,
        Map<String, List<String>> audiences)
        implements ViewerResolver {

    /** The header in which a proxy shows the secret. */
    public static final String SECRET = "X-Knowhow-Secret";

    private static final int SHORTEST = 16;

    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException if there is no address, or the secret could be guessed
     */
    public ProxyHeaders {
        addresses = Set.copyOf(addresses);
        audiences = Map.copyOf(audiences);
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("a proxy needs an address it may come from");
        }
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "the secret of a proxy needs " + SHORTEST + " characters or more, this one has " + secret.length());
        }
    }

    /** A proxy that says {@code X-Forwarded-User} and {@code X-Forwarded-Groups}. */
    public static ProxyHeaders of(Set<String> addresses, String secret) {
        return new ProxyHeaders(addresses, secret, "X-Forwarded-User", "X-Forwarded-Groups", Map.of());
    }

    @Override
    public Answer resolve(Request request) {
        if (!addresses.contains(request.remote()) || !isSecret(request.header(SECRET))) {
            return new Unknown();
        }
        List<String> users = request.headerValues(userHeader);
        if (users.isEmpty() || (users.size() == 1 && users.getFirst().isBlank())) {
            return new Unknown();
        }
        if (users.size() > 1
                || users.getFirst().contains(",")
                || request.headerValues(groupsHeader).size() > 1) {
            return new Refused("Proxy");
        }
        return new Known(Viewer.of(new MemberId(users.getFirst().strip()), groups(request)));
    }

    private Set<String> groups(Request request) {
        Set<String> groups = new LinkedHashSet<>();
        request.headerValues(groupsHeader).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(group -> !group.isEmpty())
                .forEach(group -> groups.addAll(audiences.getOrDefault(group, List.of(group))));
        return groups;
    }

    /** Takes as long for a wrong secret as for the right one. */
    private boolean isSecret(@Nullable String shown) {
        return shown != null
                && MessageDigest.isEqual(
                        shown.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "ProxyHeaders[addresses=" + addresses + ", userHeader=" + userHeader + ", groupsHeader=" + groupsHeader
                + "]";
    }
}
