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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Authenticates requests of a trusted reverse proxy (single sign-on). The proxy names the user and the user's groups in
 * headers, connects from a known address, and sends a shared secret. Otherwise these headers are ignored. A repeated
 * user or groups header is refused, because the client may have added one of them.
 *
 * @param addresses the IP addresses of trusted proxies
 * @param secret the shared secret, sent in the header {@value #SECRET}
 * @param userHeader the header that names the user, by id, handle or e-mail address
 * @param groupsHeader the header that names the user's groups, with commas between them
 * @param audiences the audiences of each group; an unlisted group is an audience of the same name
 */
public record ProxyHeaders(
        Set<String> addresses,
        String secret,
        String userHeader,
        String groupsHeader,
        Map<String, List<String>> audiences)
        implements ViewerResolver {

    /** The header with the shared secret. */
    public static final String SECRET = "X-Knowhow-Secret";

    private static final String FORWARDED = "X-Forwarded-For";
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    /** An address with a port, or an IPv6 address in brackets. */
    private static final Pattern PORT = Pattern.compile("^(?:\\[([^]]*)](?::\\d+)?|([0-9.]+):\\d+)$");

    private static final int MIN_SECRET = 16;

    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException if there is no address, or the secret is too short
     */
    public ProxyHeaders {
        addresses = Set.copyOf(addresses);
        audiences = Map.copyOf(audiences);
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("a trusted proxy needs at least one IP address");
        }
        if (secret.length() < MIN_SECRET) {
            throw new IllegalArgumentException(
                    "the proxy secret must have at least " + MIN_SECRET + " characters, but has " + secret.length());
        }
    }

    /** A proxy that sends {@code X-Forwarded-User} and {@code X-Forwarded-Groups}. */
    public static ProxyHeaders of(Set<String> addresses, String secret) {
        return new ProxyHeaders(addresses, secret, "X-Forwarded-User", "X-Forwarded-Groups", Map.of());
    }

    @Override
    public Answer resolve(Request request) {
        if (!isTrusted(request)) {
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

    private boolean isTrusted(Request request) {
        return addresses.contains(request.remote()) && isSecret(request.header(SECRET));
    }

    /**
     * The last address of {@code X-Forwarded-For} that is not a trusted proxy: the proxy added it, while the client may
     * have sent those before it.
     */
    @Override
    public @Nullable String client(Request request) {
        if (!isTrusted(request)) {
            return null;
        }
        List<String> hops = request.headerValues(FORWARDED).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(hop -> PORT.matcher(hop.strip()).replaceFirst("$1$2"))
                .filter(hop -> !addresses.contains(hop))
                .toList();
        return hops.isEmpty() || !ADDRESS.matcher(hops.getLast()).matches() ? request.remote() : hops.getLast();
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

    /** Compares in constant time. */
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
