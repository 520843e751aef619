package dev.knowhow.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.Knowhow;
import dev.knowhow.serve.Server;
import dev.knowhow.web.Request;
import dev.knowhow.web.ViewerResolver;
import dev.knowhow.web.Web;
import dev.knowhow.web.WebServlet;
import dev.knowhow.web.WebSettings;
import dev.knowhow.web.WebSettings.Anonymous;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser signs in at a Spring Authorization Server and reads the pages of a real server. */
class OidcSignInTest {

    private static final String FAILED = "Sign-in failed";

    @TempDir
    static Path folder;

    private static URI site;
    private static Knowhow knowhow;
    private static SpringProvider provider;

    private final MovedClock clock = new MovedClock();
    private Server server;
    private Browser browser;

    @BeforeAll
    static void open() throws Exception {
        Files.writeString(folder.resolve("people.yml"), """
                - {id: ana, name: Ana Ruiz, emails: [ana@example.org], handles: [aruiz], groups: [board]}
                - {id: ben, name: Ben Okri, emails: [ben@example.org]}
                """);
        Files.writeString(folder.resolve("open.md"), "# Retries\nBack off.");
        Files.writeString(folder.resolve("board.md"), "---\naudience: [board]\n---\n# Layoffs\nSoon.");
        Files.writeString(folder.resolve("ops.md"), "---\naudience: [ops]\n---\n# Pager\nAt night.");
        knowhow =
                Knowhow.builder().notes(folder).index(folder.resolve(".index")).build();
        knowhow.index();
        site = URI.create("http://127.0.0.1:" + freePort() + "/");
        provider = new SpringProvider(site.resolve("signin/callback"));
    }

    @AfterAll
    static void close() throws Exception {
        provider.close();
        knowhow.close();
    }

    @BeforeEach
    void serve() {
        provider.forged = false;
        provider.userInfo.clear();
        provider.token.clear();
        provider.token.putAll(Map.of("email", "ana@example.org", "email_verified", true));
        serve(OidcSettings.of(provider.issuer(), SpringProvider.CLIENT, SpringProvider.SECRET)
                .withAudiences(Map.of("sre", List.of("ops"))));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void serve(OidcSettings settings) {
        OidcSignIn signIn = new OidcSignIn(settings, site, clock);
        signIn.check();
        Web web = new Web(
                knowhow,
                WebSettings.builder()
                        .anonymous(Anonymous.OFF)
                        .address(site)
                        .resolvers(List.<ViewerResolver>of(signIn))
                        .build());
        server = Server.on("127.0.0.1", site.getPort())
                .mount("/*", new WebServlet(web))
                .start();
        browser = new Browser(site);
    }

    /** Serves the same site with other settings. */
    private void serveAgain(String userClaim) {
        server.close();
        OidcSettings usual = OidcSettings.of(provider.issuer(), SpringProvider.CLIENT, SpringProvider.SECRET);
        serve(new OidcSettings(
                usual.issuer(),
                usual.clientId(),
                usual.clientSecret(),
                usual.scopes(),
                userClaim,
                usual.verifiedClaim(),
                "realm_access.roles",
                usual.audiences(),
                usual.session()));
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Browser.Page signedIn() throws Exception {
        return browser.follow(browser.get("signin?return=/search%3Fq%3Dsoon"));
    }

    @Test
    void aUserSignsInAndReturnsToThePage() throws Exception {
        Browser.Page denied = browser.get("search?q=soon");
        assertThat(denied.status()).isEqualTo(401);
        assertThat(denied.text()).contains("href=\"/signin?return=%2Fsearch%3Fq%3Dsoon\"");

        Browser.Page page = signedIn();
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.uri()).hasPath("/search").hasQuery("q=soon");
        assertThat(page.text())
                .contains("Signed in as</span> Ana Ruiz<", "Layoffs", "action=\"/signout\" method=\"post\"")
                .doesNotContain(">Sign in<");
    }

    @Test
    void theRequestToTheProviderHasStateNonceAndAChallenge() throws Exception {
        Browser.Page begun = browser.get("signin");
        assertThat(begun.status()).isEqualTo(303);
        assertThat(begun.location())
                .startsWith(provider.issuer() + "/oauth2/authorize?")
                .contains("response_type=code", "state=", "nonce=", "code_challenge_method=S256", "scope=openid");
        assertThat(begun.header("Set-Cookie")).contains("; HttpOnly; SameSite=Lax; Max-Age=600");
        assertThat(begun.header("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void groupsAreMapped() throws Exception {
        signedIn();
        assertThat(browser.get("note/ops.md").status()).isEqualTo(404);
        provider.token.put("groups", List.of("sre", "staff"));
        signedIn();
        assertThat(browser.get("note/ops.md").status()).isEqualTo(200);
    }

    @Test
    void claimsMayComeFromTheUserInfoEndpoint() throws Exception {
        provider.userInfo.putAll(Map.of("email", "ben@example.org", "email_verified", true));
        provider.token.clear();
        assertThat(signedIn().text()).contains("Signed in as</span> Ben Okri<");
    }

    @Test
    void aVerifiedAddressIsTheOneThatWasVerified() throws Exception {
        provider.token.remove("email_verified");
        provider.userInfo.putAll(Map.of("email", "ben@example.org", "email_verified", true));
        assertThat(signedIn().text()).contains(FAILED, "does not confirm your e-mail address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "no", ""})
    void anAddressThatIsNotVerifiedIsNobody(String verified) throws Exception {
        provider.token.put("email_verified", verified);
        Browser.Page page = signedIn();
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text()).contains(FAILED, "does not confirm your e-mail address", ">Sign in</a>");
        assertThat(browser.get("note/board.md").status()).isEqualTo(401);
    }

    @Test
    void aUserIsFoundByAHandleAndNeverByAName() throws Exception {
        serveAgain("preferred_username");
        provider.token.put("preferred_username", "aruiz");
        provider.token.put("realm_access", Map.of("roles", List.of("ops")));
        assertThat(signedIn().text()).contains("Signed in as</span> Ana Ruiz<");
        assertThat(browser.get("note/ops.md").status()).isEqualTo(200);

        browser.clear();
        provider.token.put("preferred_username", "Ana Ruiz");
        assertThat(signedIn().text()).doesNotContain("Layoffs");

        browser.clear();
        provider.token.put("preferred_username", "ben@example.org");
        assertThat(signedIn().text()).contains("does not confirm your e-mail address");
    }

    @Test
    void aUserWithoutTheClaimIsRefused() throws Exception {
        provider.token.clear();
        assertThat(signedIn().text()).contains(FAILED, "does not send your user name");
    }

    @Test
    void aForgedTokenIsRefused() throws Exception {
        provider.forged = true;
        assertThat(signedIn().text()).contains(FAILED, "The answer of the identity provider is invalid.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonce", "aud", "iss", "exp"})
    void aTokenForSomethingElseIsRefused(String claim) throws Exception {
        provider.token.put(
                claim,
                switch (claim) {
                    case "aud" -> List.of("another client");
                    case "exp" -> Instant.now().minus(Duration.ofHours(1));
                    default -> "https://elsewhere.example";
                });
        assertThat(signedIn().text()).contains(FAILED, "The answer of the identity provider is invalid.");
        assertThat(browser.get("note/board.md").status()).isEqualTo(401);
    }

    @Test
    void anAnswerCountsOnceAndInTheBrowserWhereTheSignInBegan() throws Exception {
        Browser.Page begun = browser.get("signin");
        String callback = browser.get(begun.location()).location();
        assertThat(callback).startsWith(site + "signin/callback?");

        Browser other = new Browser(site);
        assertThat(other.get(callback).text()).contains(FAILED, "began in another window");
        other.get("signin");
        assertThat(other.get(callback).text()).contains(FAILED, "began in another window");

        assertThat(browser.get(callback).status()).isEqualTo(303);
        assertThat(browser.get(callback).text()).contains(FAILED, "has expired");
        assertThat(browser.get("note/board.md").status()).as("the session").isEqualTo(200);
    }

    @Test
    void aSignInMustNotTakeLong() throws Exception {
        Browser.Page begun = browser.get("signin");
        String callback = browser.get(begun.location()).location();
        clock.move(Duration.ofMinutes(11));
        assertThat(browser.get(callback).text()).contains(FAILED, "has expired");
    }

    @Test
    void theSessionIsNewAndEnds() throws Exception {
        browser.cookie("knowhow-session", "chosen-by-another");
        Browser.Page begun = browser.get("signin");
        Browser.Page done = browser.get(browser.get(begun.location()).location());
        assertThat(done.header("Set-Cookie"))
                .startsWith("knowhow-session=")
                .doesNotContain("chosen-by-another")
                .endsWith("; Path=/; HttpOnly; SameSite=Lax; Max-Age=28800");
        assertThat(browser.get("note/board.md").status()).isEqualTo(200);
        clock.move(Duration.ofHours(8));
        assertThat(browser.get("note/board.md").status()).isEqualTo(401);
    }

    @Test
    void aUserSignsOut() throws Exception {
        signedIn();
        String session = browser.cookie("knowhow-session");
        assertThat(browser.get("signout").status()).isEqualTo(405);
        assertThat(browser.post("signout", Map.of("Sec-Fetch-Site", "cross-site"))
                        .status())
                .isEqualTo(403);
        assertThat(browser.get("note/board.md").status()).isEqualTo(200);

        Browser.Page out = browser.post("signout", Map.of("Sec-Fetch-Site", "same-origin"));
        assertThat(out.status()).isEqualTo(200);
        assertThat(out.text()).contains("Signed out", provider.issuer() + "/connect/logout?");
        assertThat(browser.cookie("knowhow-session")).isEmpty();
        browser.cookie("knowhow-session", session);
        assertThat(browser.get("note/board.md").status()).as("the old cookie").isEqualTo(401);
        assertThat(browser.post("signout", Map.of()).header("Set-Cookie"))
                .as("nothing to end")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example/", "/%5Cevil.example", "/%0d%0aX:%20y", "x"})
    void theSignInReturnsToPagesOfThisSiteOnly(String back) throws Exception {
        Browser.Page page = browser.follow(browser.get("signin?return=" + back));
        assertThat(page.uri()).isEqualTo(site);
    }

    @Test
    void aResponseWithoutACodeIsRefused() throws Exception {
        String state = browser.get("signin").location().replaceAll(".*[?&]state=([^&]*).*", "$1");
        Browser.Page page = browser.get(
                "signin/callback?access_token=a&token_type=Bearer&state=" + state + "&iss=" + provider.issuer());
        assertThat(page.status()).isEqualTo(502);
        assertThat(page.text()).contains(FAILED, "The answer of the identity provider is invalid.");
    }

    @Test
    void aCancelledSignInIsSaidSo() throws Exception {
        String state = browser.get("signin").location().replaceAll(".*[?&]state=([^&]*).*", "$1");
        Browser.Page page =
                browser.get("signin/callback?error=access_denied&state=" + state + "&iss=" + provider.issuer());
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text()).contains("The sign-in was cancelled.");
    }

    @Test
    void aProviderThatIsGoneIsReported() throws Exception {
        URI gone = URI.create("http://127.0.0.1:" + freePort());
        OidcSignIn signIn = new OidcSignIn(OidcSettings.of(gone, SpringProvider.CLIENT, null), site, clock);
        Web web = new Web(
                knowhow,
                WebSettings.builder().address(site).resolvers(List.of(signIn)).build());
        assertThat(web.answer(Request.get("/signin")))
                .satisfies(page -> assertThat(page.status()).isEqualTo(503))
                .satisfies(page -> assertThat(page.text()).contains("The identity provider cannot be reached."));
        assertThat(web.answer(Request.get("/note/open.md")).text()).contains(">Sign in</a>");
    }

    @Test
    void aPageAboutOneselfLeadsToTheSignIn() {
        OidcSignIn signIn =
                new OidcSignIn(OidcSettings.of(provider.issuer(), SpringProvider.CLIENT, null), site, clock);
        Web web = new Web(
                knowhow,
                WebSettings.builder().address(site).resolvers(List.of(signIn)).build());
        assertThat(web.answer(Request.get("/me")).text())
                .contains("<a class=\"button\" href=\"/signin?return=%2Fme\">Sign in</a>");
    }

    /** A clock that tests move; the provider has its own. */
    private static final class MovedClock extends Clock {

        private Duration moved = Duration.ZERO;

        void move(Duration more) {
            moved = moved.plus(more);
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(moved);
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
