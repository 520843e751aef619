package dev.knowhow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.note.Problem;
import dev.knowhow.web.WebSettings.Anonymous;
import dev.knowhow.web.page.Look;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator adds to the pages. */
class LookTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    @TempDir
    Path folder;

    private WebVault vault;

    @BeforeEach
    void open() {
        vault = WebVault.ofKafka(folder);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private Web web(Look.Builder look) {
        return new Web(vault.knowhow, WebVault.settings().look(look.build()).build());
    }

    @Test
    void aLogoLinksAndAFooterAreOnEachPage() {
        Web web = web(Look.builder()
                .logo(PNG)
                .navigation(List.of("Hand & book = https://handbook.example.org/", "Ops=/search?q=tag:ops"))
                .footer("Internal <only>"));
        for (String target : List.of("/", "/topics", "/nowhere")) {
            assertThat(web.answer(Request.get(target)).text())
                    .contains("<img src=\"/assets/logo\" alt=\"\"")
                    .contains("<a href=\"https://handbook.example.org/\">Hand &amp; book</a>")
                    .contains("<a href=\"/search?q=tag:ops\">Ops</a>")
                    .contains("<p>Internal &lt;only&gt;</p>");
        }
        assertThat(web.answer(Request.get("/assets/logo")))
                .satisfies(logo -> assertThat(logo.body()).isEqualTo(PNG))
                .satisfies(logo -> assertThat(logo.headers()).containsEntry("Content-Type", "image/png"));
        assertThat(vault.web().answer(Request.get("/assets/logo")).status()).isEqualTo(404);
    }

    @Test
    void membersWhoAgreeAreAskedByALink() {
        vault.write("people.yml", """
                        - {id: ana, name: Ana Ruiz}
                        - {id: ben, name: Ben Okri, consent: {asking: false}}
                        - {id: cleo, name: Cleo Lind, chat: "https://chat.example.org/cleo"}
                        """).indexed();
        Web web = web(Look.builder().ask("https://chat.example.org/direct/{id}"));
        assertThat(web.answer(Request.get("/who?q=kafka")).text())
                .containsOnlyOnce(
                        "<a href=\"https://chat.example.org/direct/ana\" rel=\"noopener\" aria-label=\"Ask on chat, Ana Ruiz\">Ask on chat</a>")
                .contains("<a href=\"https://chat.example.org/cleo\"")
                .doesNotContain("direct/ben", "direct/cleo");
        assertThat(vault.web().answer(Request.get("/person/ana")).text()).doesNotContain("Ask on chat");
    }

    @Test
    void aPictureOfTheVaultIsTheFaceOfAMemberWhoAgrees() {
        vault.write("faces/ana.png", PNG)
                .write("faces/text.png", "no picture".getBytes(StandardCharsets.UTF_8))
                .write("people.yml", """
                        - {id: ana, name: Ana Ruiz, picture: faces/ana.png}
                        - {id: ben, name: Ben Okri, picture: faces/text.png}
                        - {id: cleo, name: Cleo Lind, picture: faces/ana.png, consent: {search: false}}
                        - {id: dan, name: Dan Roe, picture: "https://evil.example/track.png"}
                        - {id: eve, name: Eve Low, picture: ../../outside.png}
                        """)
                .indexed();
        Web web = vault.web();
        assertThat(web.answer(Request.get("/person/ana")).text())
                .contains("<img class=\"face\" src=\"/face/ana\" alt=\"\" loading=\"lazy\">");
        assertThat(web.answer(Request.get("/face/ana")))
                .satisfies(face -> assertThat(face.body()).isEqualTo(PNG))
                .satisfies(face -> assertThat(face.headers()).containsEntry("Content-Type", "image/png"));
        for (String hidden : List.of("ben", "cleo", "dan", "eve", "nobody", "")) {
            assertThat(web.answer(Request.get("/face/" + hidden)).status())
                    .as(hidden)
                    .isEqualTo(404);
        }
        assertThat(web.answer(Request.get("/people")).text()).doesNotContain("evil.example", "/face/dan", "/face/eve");
        assertThat(vault.knowhow.operations().check().problems())
                .extracting(Problem::toString)
                .anyMatch(text -> text.contains("people.yml:4") && text.contains("no picture in the vault"))
                .anyMatch(text -> text.contains("people.yml:5") && text.contains("no picture in the vault"));
    }

    @Test
    void aVisitorWhoIsNotSignedInFindsTheWay() {
        Look look = Look.builder().signIn("/login?back={url}").build();
        Response page = new Web(
                        vault.knowhow,
                        WebVault.settings().look(look).anonymous(Anonymous.OFF).build())
                .answer(Request.get("/search?q=tail+latency"));
        assertThat(page.status()).isEqualTo(401);
        assertThat(page.text()).contains("href=\"/login?back=%2Fsearch%3Fq%3Dtail%2520latency\">Sign in</a>");
    }

    @Test
    void aTemplateReplacesThatOfAPage() {
        Web web = web(Look.builder().templates(Map.of("topics", "<h1>Our topics</h1>{{>basis}}", "basis", "<hr>")));
        assertThat(web.answer(Request.get("/topics")).text()).contains("<h1>Our topics</h1><hr>");
        assertThat(web.answer(Request.get("/people")).text()).contains("<h1>People</h1>");
    }

    @Test
    void aWrongTemplateIsRefusedByFileAndLine() {
        assertThatThrownBy(() -> Look.builder().templates(Map.of("topics", "<h1>\n{{#groups}}\n</h1>")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("topics.html:2: ");
        assertThatThrownBy(() -> Look.builder().templates(Map.of("nowhere", "")))
                .hasMessage("nowhere.html replaces no template of the pages");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Handbook",
                "=https://a.example/",
                "X=javascript:alert(1)",
                "X=//a.example/",
                "X=data:text/html,x"
            })
    void aLinkOfTheNavigationLeadsToAWebPage(String link) {
        assertThatThrownBy(() -> Look.builder().navigation(List.of(link)))
                .hasMessageContaining("is not a link for the navigation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:{id}", "https://chat.example.org/", "https://{id}/", "chat/{id}"})
    void aLinkToAskIsAWebPage(String link) {
        assertThatThrownBy(() -> Look.builder().ask(link)).hasMessageContaining("is not a link to ask a person");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "//a.example/", "login", "https:///x"})
    void aPageToSignInIsAWebPage(String link) {
        assertThatThrownBy(() -> Look.builder().signIn(link)).hasMessageContaining("is not a page to sign in");
    }

    @Test
    void aLogoIsASmallPicture() {
        assertThatThrownBy(() -> Look.builder().logo("<html>".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("is not a picture");
        assertThatThrownBy(() -> Look.builder().logo(new byte[Look.MAX_LOGO + 1]))
                .hasMessageContaining("must have at most");
    }
}
