package dev.knowhow.cli.command;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.line.Usage;
import dev.knowhow.oidc.OidcFile;
import dev.knowhow.oidc.OidcSignIn;
import dev.knowhow.people.Viewer;
import dev.knowhow.web.ProxyHeaders;
import dev.knowhow.web.Tokens;
import dev.knowhow.web.ViewerResolver;
import dev.knowhow.web.WebSettings.Anonymous;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The options of the server for authentication and access. */
final class AccessOptions {

    static final String SECRET = "KNOWHOW_PROXY_SECRET";

    private static final String OIDC = "--oidc";
    private static final List<String> ANONYMOUS = Arrays.stream(Anonymous.values())
            .map(one -> one.name().toLowerCase(Locale.ROOT))
            .toList();

    private AccessOptions() {}

    static Usage added(Usage usage) {
        return usage.choice("--anonymous", "WHAT", ANONYMOUS, "access without sign-in: off, limited or read (read)")
                .path(OIDC, "FILE", "sign users in with OpenID Connect, by the settings of this file (none)")
                .texts("--proxy", "ADDRESS", "trust the user headers of a proxy at this address; may be repeated")
                .texts(
                        GroupAudiences.OPTION,
                        "GROUP=AUDIENCES",
                        "the audiences of a group of a proxy or of OpenID Connect, with commas; may be repeated (one of "
                                + "the same name)");
    }

    static Anonymous anonymous(Invocation invocation) {
        String word = invocation.text("--anonymous");
        return word == null ? Anonymous.READ : Anonymous.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /**
     * Resolves viewers, in this order: by a proxy, a token, a sign-in, the options for the viewer.
     *
     * @param site the URL of the site as visitors see it; null if it is not set
     */
    static List<ViewerResolver> resolvers(Invocation invocation, Knowhow knowhow, @Nullable URI site, ServerLog log) {
        Map<String, List<String>> audiences = GroupAudiences.of(invocation);
        List<String> proxies = invocation.texts("--proxy");
        Path oidc = invocation.path(OIDC);
        if (!audiences.isEmpty() && proxies.isEmpty() && oidc == null) {
            throw Invocation.wrong(GroupAudiences.OPTION + " is for groups of a sign-in; add --proxy or " + OIDC);
        }
        List<ViewerResolver> resolvers = new ArrayList<>();
        if (!proxies.isEmpty()) {
            resolvers.add(proxy(invocation, proxies, audiences));
        }
        resolvers.add(new Tokens(
                knowhow.operations().state(), invocation.environment().clock()));
        if (oidc != null) {
            resolvers.add(signIn(invocation, oidc, audiences, site, log));
        }
        Viewer viewer = Vault.viewer(invocation, knowhow);
        if (!viewer.equals(Viewer.EVERYONE)) {
            resolvers.add(ViewerResolver.always(viewer));
        }
        return resolvers;
    }

    private static ProxyHeaders proxy(
            Invocation invocation, List<String> proxies, Map<String, List<String>> audiences) {
        String secret = invocation.environment().variables().get(SECRET);
        if (secret == null) {
            throw Invocation.wrong("--proxy requires a secret that the proxy sends, too: set " + SECRET);
        }
        ProxyHeaders usual = ProxyHeaders.of(Set.copyOf(proxies), secret);
        return new ProxyHeaders(usual.addresses(), secret, usual.userHeader(), usual.groupsHeader(), audiences);
    }

    /** Warns if the provider cannot be reached; each sign-in tries again. */
    private static OidcSignIn signIn(
            Invocation invocation, Path file, Map<String, List<String>> audiences, @Nullable URI site, ServerLog log) {
        if (site == null) {
            throw Invocation.wrong(OIDC + " requires --site, the URL to which the provider returns visitors");
        }
        OidcSignIn signIn = new OidcSignIn(
                OidcFile.read(file).withAudiences(audiences),
                site,
                invocation.environment().clock());
        try {
            signIn.check();
            log.say("sign-in with OpenID Connect; its redirect URI is " + signIn.callback());
        } catch (KnowhowException e) {
            log.say("visitors cannot sign in now: " + e.getMessage());
        }
        return signIn;
    }
}
