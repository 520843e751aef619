package dev.knowhow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.web.ViewerResolver.Known;
import dev.knowhow.web.ViewerResolver.Unknown;
import dev.knowhow.web.WebSettings.Anonymous;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Access control and authentication. */
class RightsTest {

    private static final String SECRET = "a-long-shared-secret";
    private static final Request LAYOFFS = Request.get("/note/board/layoffs.md");

    @TempDir
    Path folder;

    private WebVault vault;
    private Tokens tokens;

    @BeforeEach
    void open() {
        vault = WebVault.ofKafka(folder);
        tokens = new Tokens(vault.knowhow.operations().state(), WebVault.TODAY);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private Web web(ViewerResolver... resolvers) {
        return new Web(
                vault.knowhow, WebVault.settings().resolvers(List.of(resolvers)).build());
    }

    private static Request with(Request request, String token) {
        return request.header("Authorization", "Bearer " + token);
    }

    @Test
    void aTokenSeesWhatItsMemberSees() {
        String board = tokens.issue(new MemberId("ana"), Set.of("board"), null, "dashboard");
        String plain = tokens.issue(new MemberId("ana"), Set.of(), null, "");
        Web web = web(tokens);
        assertThat(web.answer(with(LAYOFFS, board)).status()).isEqualTo(200);
        assertThat(web.answer(with(LAYOFFS, plain)).status()).isEqualTo(404);
        assertThat(web.answer(LAYOFFS).status()).isEqualTo(404);
    }

    @Test
    void aRevokedTokenIsRefusedAtTheNextRequest() {
        String token = tokens.issue(null, Set.of("board"), null, "");
        Web web = web(new Tokens(vault.knowhow.operations().state(), WebVault.TODAY));
        assertThat(web.answer(with(LAYOFFS, token)).status()).isEqualTo(200);
        assertThat(tokens.revoke(tokens.all().getFirst().id())).isTrue();
        assertThat(web.answer(with(LAYOFFS, token)).status()).isEqualTo(401);
    }

    @Test
    void anOutdatedTokenIsRefused() {
        LocalDate today = LocalDate.now(WebVault.TODAY);
        String good = tokens.issue(null, Set.of("board"), today, "");
        String old = tokens.issue(null, Set.of("board"), today.minusDays(1), "");
        assertThat(web(tokens).answer(with(LAYOFFS, good)).status()).isEqualTo(200);
        assertThat(web(tokens).answer(with(LAYOFFS, old)).status()).isEqualTo(401);
    }

    @Test
    void forgedTokensAreRefusedAllAlike() {
        String token = tokens.issue(null, Set.of("board"), null, "");
        String id = tokens.all().getFirst().id();
        String hash = tokens.all().getFirst().hash();
        List<Response> answers = new ArrayList<>();
        for (String forged : List.of(
                token.substring(0, token.length() - 1) + (token.endsWith("A") ? "B" : "A"),
                token + "x",
                "kh_" + id + "_",
                "kh_" + id + "_" + hash,
                "kh_000000000000_" + secret(token))) {
            answers.add(web(tokens).answer(with(LAYOFFS, forged)));
        }
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.headers()).isEqualTo(answers.getFirst().headers());
            assertThat(answer.text()).isEqualTo(answers.getFirst().text());
        });
        for (String nonsense : List.of("", "kh_", "kh__", "x", "kh_a", "é")) {
            assertThat(web(tokens).answer(with(LAYOFFS, nonsense)).status())
                    .as(nonsense)
                    .isEqualTo(401);
        }
    }

    /** The part after the prefix and the id; it may contain underscores, too. */
    private static String secret(String token) {
        return token.split("_", 3)[2];
    }

    @Test
    void theFileOfTokensHoldsNoSecretsAndIsForItsOwnerAlone() throws IOException {
        String token = tokens.issue(new MemberId("ana"), Set.of("ops"), null, "build server");
        Path file = Path.of(vault.knowhow.operations().state().name()).resolve("tokens");
        assertThat(Files.readString(file)).doesNotContain(secret(token)).contains("build server");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(tokens.all())
                .singleElement()
                .extracting(Token::viewer)
                .isEqualTo(Viewer.of(new MemberId("ana"), Set.of("ops")));
    }

    @Test
    void aTokenCannotSmuggleLinesIntoTheFile() {
        assertThatThrownBy(() -> tokens.issue(null, Set.of("a"), null, "x\nevil\thash\t\toperator\t2020-01-01\t\t"))
                .hasMessageContaining("must not contain tabs or line breaks");
        assertThatThrownBy(() -> tokens.issue(null, Set.of("a,b"), null, "")).hasMessageContaining("nor groups commas");
        assertThat(tokens.all()).isEmpty();
    }

    @Test
    void concurrentChangesOfTheTokensAreAllKept() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            tokens.issue(null, Set.of("board"), null, "old " + i);
        }
        tokens.all().forEach(token -> ids.add(token.id()));
        List<Callable<Boolean>> others = new ArrayList<>();
        for (List<String> some : List.of(ids.subList(0, 15), ids.subList(15, 30))) {
            Tokens same = new Tokens(vault.knowhow.operations().state(), WebVault.TODAY);
            others.add(() -> some.stream().allMatch(id -> {
                same.issue(null, Set.of("board"), null, "new");
                return same.revoke(id);
            }));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> running = new ArrayList<>();
            others.forEach(other -> running.add(threads.submit(other)));
            for (int i = 0; i < 15; i++) {
                tokens.issue(null, Set.of("board"), null, "new");
            }
            for (Future<Boolean> one : running) {
                assertThat(one.get()).isTrue();
            }
        }

        assertThat(tokens.all()).extracting(Token::label).hasSize(45).containsOnly("new");
    }

    private static Request proxied(String user, String groups) {
        return LAYOFFS.header(ProxyHeaders.SECRET, SECRET)
                .header("X-Forwarded-User", user)
                .header("X-Forwarded-Groups", groups);
    }

    @Test
    void aProxyThatShowsItsSecretIsBelieved() {
        Web web = web(ProxyHeaders.of(Set.of("127.0.0.1"), SECRET));
        assertThat(web.answer(proxied("ana@example.org", "staff, Board")).status())
                .isEqualTo(200);
        assertThat(web.answer(proxied("ana", "staff")).status()).isEqualTo(404);
    }

    @Test
    void aUserNamedLikeAGroupIsNotInIt() {
        Web web = web(ProxyHeaders.of(Set.of("127.0.0.1"), SECRET));
        assertThat(web.answer(proxied("board", "")).status()).isEqualTo(404);
        assertThat(web.answer(proxied("@board", "")).status()).isEqualTo(404);
        assertThat(web.answer(proxied("group:board", "")).status()).isEqualTo(404);
    }

    @Test
    void aGroupMayBeMappedToAnAudience() {
        ProxyHeaders proxy = new ProxyHeaders(
                Set.of("127.0.0.1"), SECRET, "X-User", "X-Groups", Map.of("CN=Directors", List.of("board", "staff")));
        Request request = Request.get("/")
                .header(ProxyHeaders.SECRET, SECRET)
                .header("X-User", "ana")
                .header("X-Groups", "CN=Directors, others");
        assertThat(proxy.resolve(request))
                .isEqualTo(new Known(Viewer.of(new MemberId("ana"), Set.of("board", "staff", "others"))));
    }

    @Test
    void headersThatNoProxyVouchesForAreAsGoodAsNotThere() {
        ProxyHeaders proxy = ProxyHeaders.of(Set.of("10.0.0.1"), SECRET);
        Request fromProxy = proxied("ana", "board").from("10.0.0.1");
        assertThat(proxy.resolve(fromProxy)).isInstanceOf(Known.class);
        for (Request smuggled : List.of(
                proxied("ana", "board"),
                fromProxy.header(ProxyHeaders.SECRET, "another-long-shared-secret"),
                fromProxy.header(ProxyHeaders.SECRET, ""),
                LAYOFFS.header("X-Forwarded-User", "ana").from("10.0.0.1"),
                fromProxy.header("X-Forwarded-For", "10.0.0.1").from("192.0.2.7"))) {
            assertThat(proxy.resolve(smuggled)).isInstanceOf(Unknown.class);
            assertThat(web(proxy).answer(smuggled).status()).isEqualTo(404);
        }
    }

    @Test
    void aUserOrGroupsNamedTwiceAreRefused() {
        ProxyHeaders proxy = ProxyHeaders.of(Set.of("127.0.0.1"), SECRET);
        Request once = proxied("ana", "board");
        Map<String, List<String>> twice = new java.util.HashMap<>(once.headers());
        twice.put("x-forwarded-user", List.of("ben", "ana"));
        Request smuggled = new Request("GET", "", once.path(), Map.of(), twice, "127.0.0.1", null);
        assertThat(web(proxy).answer(smuggled).status()).isEqualTo(401);
        assertThat(web(proxy).answer(proxied("ben,ana", "board")).status()).isEqualTo(401);
        twice.put("x-forwarded-user", List.of("ben"));
        twice.put("x-forwarded-groups", List.of("board", "staff"));
        smuggled = new Request("GET", "", once.path(), Map.of(), twice, "127.0.0.1", null);
        assertThat(web(proxy).answer(smuggled).status()).isEqualTo(401);
    }

    @Test
    void aSecretThatCouldBeGuessedIsRefusedAtOnce() {
        assertThatThrownBy(() -> ProxyHeaders.of(Set.of("127.0.0.1"), "secret")).hasMessageContaining("16 characters");
        assertThatThrownBy(() -> ProxyHeaders.of(Set.of(), SECRET)).hasMessageContaining("address");
        assertThat(ProxyHeaders.of(Set.of("127.0.0.1"), SECRET).toString()).doesNotContain(SECRET);
    }

    @Test
    void aHostMayNameTheSignedInUser() {
        Web web = web(request -> request.user() == null
                ? new Unknown()
                : new Known(Viewer.of(new MemberId(request.user().getName()), Set.of("board"))));

        assertThat(web.answer(LAYOFFS).status()).isEqualTo(404);
        assertThat(web.answer(LAYOFFS.by(() -> "ana")).status()).isEqualTo(200);
    }

    @Test
    void theFirstResolverThatKnowsTheViewerDecides() {
        Web web = web(tokens, ViewerResolver.always(Viewer.OPERATOR));
        assertThat(web.answer(LAYOFFS).status()).isEqualTo(200);
        String ana = tokens.issue(new MemberId("ana"), Set.of(), null, "");
        assertThat(web.answer(with(LAYOFFS, ana)).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search?q=kafka",
                "/note/kafka/design.md",
                "/nothing",
                "/api/v1/search?q=a",
                "/api/v1/nothing"
            })
    void whereNobodyUnknownIsLetInEverythingIsTheSame(String target) {
        Web closed = new Web(
                vault.knowhow, WebVault.settings().anonymous(Anonymous.OFF).build());
        Response response = closed.answer(Request.get(target));
        assertThat(response.status()).isEqualTo(401);
        assertThat(response.headers()).containsEntry("WWW-Authenticate", "Bearer");
        assertThat(closed.answer(Request.get("/assets/knowhow.css")).status()).isEqualTo(200);
    }

    @Test
    void nobodyIsGreetedAsTheMemberWhoseFullNameTheyTake() {
        assertThat(greeting("ana@example.org")).isEqualTo("Signed in as Ana Ruiz");
        assertThat(greeting("ana")).isEqualTo("Signed in as Ana Ruiz");
        assertThat(greeting("ana ruiz")).isEqualTo("Signed in as ana ruiz");
    }

    private String greeting(String user) {
        Viewer viewer = Viewer.of(new MemberId(user), Set.of());
        return Jsoup.parse(vault.seenBy(viewer).answer(Request.get("/")).text())
                .select(".viewer")
                .text();
    }

    @Test
    void limitedAccessIsToNotesButNotToPeople() {
        Web limited = new Web(
                vault.knowhow, WebVault.settings().anonymous(Anonymous.LIMITED).build());
        for (String allowed : List.of(
                "/",
                "/search?q=kafka",
                "/note/kafka/design.md",
                "/news",
                "/feeds/all.atom",
                "/feeds/tag/kafka.json",
                "/embed/search?q=kafka",
                "/embed/note/kafka/design.md",
                "/opensearch.xml",
                "/api/v1/search?q=kafka")) {
            assertThat(limited.answer(Request.get(allowed)).status())
                    .as(allowed)
                    .isEqualTo(200);
        }
        assertThat(limited.answer(Request.get("/")).text())
                .contains("Recent notes")
                .doesNotContain("Active people", "Who knows about");
        for (String denied : List.of(
                "/who?q=kafka",
                "/why?q=kafka&person=ana",
                "/people",
                "/person/ana",
                "/topic/kafka",
                "/feeds/person/ana.atom",
                "/embed/who?q=kafka",
                "/suggestions?q=ana",
                "/oembed?url=http://localhost/note/kafka/design.md",
                "/api/v1/who?q=kafka",
                "/api/v1/person/ana",
                "/api/v1/complete?q=ana",
                "/api/v1/facets/author")) {
            assertThat(limited.answer(Request.get(denied)).status()).as(denied).isEqualTo(401);
        }
    }

    @Test
    void aSiteIsAskedUnderItsOwnNamesAlone() {
        Web web = new Web(
                vault.knowhow,
                WebVault.settings().hosts(List.of("localhost", "[::1]")).build());
        for (String good : List.of("localhost", "LOCALHOST:8080", "[::1]:8080")) {
            assertThat(web.answer(Request.get("/").header("Host", good)).status())
                    .as(good)
                    .isEqualTo(200);
        }
        for (String bad : List.of("evil.example", "localhost.evil.example:8080", "127.0.0.1", "")) {
            assertThat(web.answer(Request.get("/").header("Host", bad)).status())
                    .as(bad)
                    .isEqualTo(421);
        }
    }

    @Test
    void tooManyRequestsHaveToWait() {
        Web web = new Web(vault.knowhow, WebVault.settings().rate(8).build());
        Request request = Request.get("/api/v1/complete?q=a");
        assertThat(web.answer(request).status()).isEqualTo(200);
        assertThat(web.answer(request).status()).isEqualTo(200);
        Response hurried = web.answer(request);
        assertThat(hurried.status()).isEqualTo(429);
        assertThat(hurried.headers()).containsKey("Retry-After");
        assertThat(web.answer(request.from("192.0.2.1")).status())
                .as("another one need not")
                .isEqualTo(200);
    }

    @Test
    void eachAnonymousVisitorBehindAProxyHasALimitOfTheirOwn() {
        Web web = new Web(
                vault.knowhow,
                WebVault.settings()
                        .rate(4)
                        .resolvers(List.of(ProxyHeaders.of(Set.of("127.0.0.1", "10.0.0.9"), SECRET)))
                        .build());
        Request proxied = Request.get("/api/v1/complete?q=a").header(ProxyHeaders.SECRET, SECRET);
        for (String one : List.of("192.0.2.1", "2001:db8::1", "[2001:db8::2]:4711", "192.0.2.2:80")) {
            assertThat(web.answer(proxied.header("X-Forwarded-For", one)).status())
                    .as(one)
                    .isEqualTo(200);
            assertThat(web.answer(proxied.header("X-Forwarded-For", "198.51.100.7, " + one + ", 10.0.0.9"))
                            .status())
                    .as("what the client sent is not believed")
                    .isEqualTo(429);
        }
        assertThat(web.answer(proxied.header("X-Forwarded-For", "<script>")).status())
                .isEqualTo(200);
        assertThat(web.answer(proxied.header("X-Forwarded-For", "another")).status())
                .as("what is not an address counts for the proxy")
                .isEqualTo(429);
        Request forged = Request.get("/api/v1/complete?q=a").from("203.0.113.5");
        assertThat(web.answer(forged).status()).isEqualTo(200);
        assertThat(web.answer(forged.header("X-Forwarded-For", "192.0.2.99")).status())
                .isEqualTo(429);
    }

    @Test
    void onlyATrustedProxyMayNameAnyHost() {
        Web web = new Web(
                vault.knowhow,
                WebVault.settings()
                        .hosts(List.of("localhost"))
                        .anyHostOfProxy(true)
                        .resolvers(List.of(ProxyHeaders.of(Set.of("127.0.0.1"), SECRET)))
                        .build());
        Request rebound = Request.get("/").header("Host", "notes.example.org");
        assertThat(web.answer(rebound).status()).isEqualTo(421);
        assertThat(web.answer(rebound.header(ProxyHeaders.SECRET, SECRET)).status())
                .isEqualTo(200);
        assertThat(web.answer(rebound.header(ProxyHeaders.SECRET, SECRET).from("192.0.2.7"))
                        .status())
                .isEqualTo(421);
    }

    @Test
    void everyAnswerCarriesWhatABrowserMayDo() {
        Web web = new Web(
                vault.knowhow,
                WebVault.settings()
                        .frameAncestors(List.of("https://intranet.example.org"))
                        .build());
        for (String target : List.of("/", "/nothing", "/search?offset=x", "/api/v1/search?q=a", "/api/v1/nothing")) {
            assertThat(web.answer(Request.get(target)).headers())
                    .as(target)
                    .containsEntry("X-Content-Type-Options", "nosniff")
                    .hasEntrySatisfying(
                            "Content-Security-Policy",
                            policy -> assertThat(policy)
                                    .startsWith("default-src 'none'; style-src 'self'; script-src 'self';")
                                    .endsWith("frame-ancestors https://intranet.example.org")
                                    .doesNotContain("unsafe"));
        }
        assertThatThrownBy(() -> WebVault.settings()
                        .frameAncestors(List.of("https://a; script-src *"))
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WebVault.settings()
                        .origins(List.of("https://a\r\nSet-Cookie: x"))
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
