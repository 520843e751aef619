package dev.knowhow.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.record.PublishedKey;
import dev.knowhow.record.SignedRecord;
import dev.knowhow.web.WebSettings.Anonymous;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordTest {

    private static final Viewer BEN = Viewer.of(new MemberId("ben"), Set.of("board"));

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
    void aMemberTakesAlongASignedRecordThatTheKeysOfTheServerVerify() throws Exception {
        Web web = vault.seenBy(BEN);
        assertThat(web.answer(Request.get("/keys.txt")).text())
                .as("before the first record")
                .isEmpty();
        Response file = web.answer(Request.get("/record.jsonld"));
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.headers())
                .containsEntry("Content-Type", "application/ld+json")
                .containsEntry("Content-Disposition", "attachment; filename=\"record.jsonld\"");
        String keys = web.answer(Request.get("/keys.txt")).text();
        SignedRecord record = SignedRecord.verified(file.body(), PublishedKey.parse(keys));
        assertThat(record.member()).isEqualTo("Ben Okri");
        assertThat(record.notes()).as("the note for the board stays").containsExactly("kafka/design.md");
        assertThat(file.text()).doesNotContain("Layoffs", "Cleo");
    }

    @Test
    void nobodyElseHasARecordOfAMember() {
        assertThat(vault.web().answer(Request.get("/record.jsonld")).status()).isEqualTo(404);
        assertThat(vault.web().answer(Request.get("/record")).text()).contains("Sign in to continue");
        assertThat(vault.seenBy(WebVault.ANA)
                        .answer(Request.get("/record.jsonld"))
                        .text())
                .contains("Ana Ruiz")
                .doesNotContain("design.md");
    }

    @Test
    void theKeysArePublicSinceARecordIsVerifiedElsewhere() {
        vault.seenBy(BEN).answer(Request.get("/record.jsonld"));
        Web closed = new Web(
                vault.knowhow, WebVault.settings().anonymous(Anonymous.OFF).build());
        Response keys = closed.answer(Request.get("/keys.txt"));
        assertThat(keys.status()).isEqualTo(200);
        assertThat(keys.text()).matches("[A-Za-z0-9_-]{43} 2026-11-25\n");
        assertThat(keys.headers().getOrDefault("Cache-Control", "")).doesNotContain("immutable");
        assertThat(closed.answer(Request.get("/record.jsonld")).status()).isEqualTo(401);
    }
}
