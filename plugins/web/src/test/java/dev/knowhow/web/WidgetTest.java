package dev.knowhow.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.web.WebSettings.Anonymous;
import dev.knowhow.web.language.Languages;
import dev.knowhow.web.page.Look;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The module that a page of another site loads. The browser tests cover its behaviour in a browser. */
class WidgetTest {

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

    @Test
    void pagesOfAnyOriginMayLoadItAndKeepIt() {
        Response widget = vault.web().answer(Request.get("/widget.js").header("Origin", "https://anybody.example"));
        assertThat(widget.status()).isEqualTo(200);
        assertThat(widget.headers())
                .containsEntry("Content-Type", "text/javascript; charset=utf-8")
                .containsEntry("Access-Control-Allow-Origin", "*")
                .containsEntry("Cross-Origin-Resource-Policy", "cross-origin")
                .containsEntry("Cache-Control", "public, no-cache");
        String tag = Objects.requireNonNull(widget.headers().get("ETag"));
        assertThat(vault.web()
                        .answer(Request.get("/widget.js").header("If-None-Match", tag))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void theScriptNeedsNoPermission() {
        Web closed = new Web(
                vault.knowhow, WebVault.settings().anonymous(Anonymous.OFF).build());
        assertThat(closed.answer(Request.get("/widget.js")).status()).isEqualTo(200);
        assertThat(closed.answer(Request.get("/widget.js/x")).status()).isEqualTo(404);
    }

    @Test
    void itNeedsNothingThatAStrictPolicyForbidsAndMakesNoMarkupOfAnswers() {
        assertThat(vault.web().answer(Request.get("/widget.js")).text())
                .doesNotContainPattern(
                        "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|DOMParser|createContextualFragment"
                                + "|\\beval\\b|new Function|setAttribute\\('style'|setAttribute\\('on|createElement\\('style'"
                                + "|^import |\\bimport\\(")
                .contains("adoptedStyleSheets");
    }

    @Test
    void itHasItsTextsInGerman() {
        Set<String> missing = new TreeSet<>();
        Web reporting = new Web(
                vault.knowhow,
                WebVault.settings()
                        .look(Look.builder()
                                .languages(Languages.BUILT_IN.reporting(missing::add))
                                .build())
                        .build());
        assertThat(reporting.answer(Request.get("/widget.js")).text())
                .contains("const TEXTS = {\"de\":{", "\"Find experts\":\"Fachleute finden\"");
        assertThat(missing).isEmpty();
    }
}
