package dev.knowhow.notify.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.DummySSLSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.knowhow.notify.channel.MailServer.Security;
import dev.knowhow.notify.outbox.Delivery;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail to a real SMTP server, and each kind of failure. */
class MailChannelTest {

    private static final String ANA = "ana@example.org";
    private static final String HOST = "127.0.0.1";

    private @Nullable GreenMail server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop();
        }
    }

    private GreenMail started(String protocol) {
        GreenMail started = new GreenMail(new ServerSetup(0, HOST, protocol));
        server = started;
        started.start();
        return started;
    }

    private static MailChannel channel(int port, Security security, @Nullable String password) {
        return new MailChannel(server(port, security, password));
    }

    private static MailServer server(int port, Security security, @Nullable String password) {
        return new MailServer(
                HOST,
                port,
                security,
                password == null ? null : "notes",
                password,
                "Notes <notes@example.org>",
                Duration.ofSeconds(5));
    }

    private static Delivery scripted(Map<String, String> answers) {
        try (ScriptedServer scripted = new ScriptedServer(answers)) {
            MailServer quick = new MailServer(
                    HOST, scripted.port(), Security.NONE, null, null, "notes@example.org", Duration.ofMillis(500));
            return new MailChannel(quick).send(ANA, Contents.titled("Lag?"));
        }
    }

    @Test
    void aMailHasTextHtmlAndAWayToTurnItOff() throws Exception {
        GreenMail smtp = started(ServerSetup.PROTOCOL_SMTP);

        assertThat(channel(smtp.getSmtp().getPort(), Security.NONE, null).send(ANA, Contents.titled("Käse & <Lag>?")))
                .isEqualTo(new Delivery.Accepted());

        MimeMessage mail = smtp.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("[Notes] Questions for you: Käse & <Lag>?");
        assertThat(mail.getMessageID()).isEqualTo("<abc123@example.org>");
        assertThat(mail.getHeader("List-Unsubscribe"))
                .containsExactly("<https://notes.example.org/unsubscribe/token.sig>");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        MimeMultipart both = (MimeMultipart) mail.getContent();
        assertThat(both.getContentType()).startsWith("multipart/alternative");
        BodyPart text = both.getBodyPart(0);
        assertThat(text.getContentType()).startsWith("text/plain");
        assertThat((String) text.getContent())
                .contains("Käse & <Lag>?", "https://notes.example.org/note/q.md", "unsubscribe/token.sig");
        BodyPart html = both.getBodyPart(1);
        assertThat(html.getContentType()).startsWith("text/html");
        assertThat((String) html.getContent())
                .contains("<a href=\"https://notes.example.org/note/q.md\">Käse &amp; &lt;Lag&gt;?</a>");
    }

    @Test
    void theSameMessageHasTheSameId() {
        GreenMail smtp = started(ServerSetup.PROTOCOL_SMTP);
        MailChannel channel = channel(smtp.getSmtp().getPort(), Security.NONE, null);

        channel.send(ANA, Contents.titled("Lag?"));
        channel.send(ANA, Contents.titled("Lag?"));

        assertThat(smtp.getReceivedMessages())
                .extracting(mail -> GreenMailUtil.getHeaders(mail)
                        .lines()
                        .filter(line -> line.startsWith("Message-ID"))
                        .toList())
                .hasSize(2)
                .containsOnly(java.util.List.of("Message-ID: <abc123@example.org>"));
    }

    @Test
    void aTitleCannotAddAHeader() throws Exception {
        GreenMail smtp = started(ServerSetup.PROTOCOL_SMTP);

        channel(smtp.getSmtp().getPort(), Security.NONE, null)
                .send(ANA, Contents.titled("Lag?\r\nBcc: eve@example.org\r\n\r\nbody"));

        assertThat(smtp.getReceivedMessages()).hasSize(1);
        MimeMessage mail = smtp.getReceivedMessages()[0];
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).isEqualTo("[Notes] Questions for you: Lag? Bcc: eve@example.org body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ana",
                "ana@example.org, eve@example.org",
                "ana@example.org\r\nBcc: eve@example.org",
                "Ana <ana@example.org>",
                "ana\u010D\u010ARCPT@example.org",
                "ana@ex\u010D\u010Aample.org"
            })
    void anAddressThatIsNotOneIsNotSentTo(String address) {
        GreenMail smtp = started(ServerSetup.PROTOCOL_SMTP);

        assertThat(channel(smtp.getSmtp().getPort(), Security.NONE, null).send(address, Contents.titled("Lag?")))
                .isInstanceOf(Delivery.Rejected.class);
        assertThat(smtp.getReceivedMessages()).isEmpty();
    }

    @Test
    void withoutTlsNothingIsSent() {
        GreenMail smtp = started(ServerSetup.PROTOCOL_SMTP);

        assertThat(channel(smtp.getSmtp().getPort(), Security.STARTTLS, null).send(ANA, Contents.titled("Lag?")))
                .isInstanceOfSatisfying(
                        Delivery.Unreachable.class,
                        failure -> assertThat(failure.reason()).contains("STARTTLS"));
        assertThat(smtp.getReceivedMessages()).isEmpty();
    }

    @Test
    void aCertificateThatNobodyTrustsIsRefused() {
        GreenMail smtps = started(ServerSetup.PROTOCOL_SMTPS);

        assertThat(channel(smtps.getSmtps().getPort(), Security.TLS, null).send(ANA, Contents.titled("Lag?")))
                .isInstanceOf(Delivery.Unreachable.class);
        assertThat(smtps.getReceivedMessages()).isEmpty();
    }

    @Test
    void aCertificateOfAnotherHostIsRefused() {
        GreenMail smtps = started(ServerSetup.PROTOCOL_SMTPS);
        MailChannel channel =
                new MailChannel(server(smtps.getSmtps().getPort(), Security.TLS, null), new DummySSLSocketFactory());

        assertThat(channel.send(ANA, Contents.titled("Lag?"))).isInstanceOf(Delivery.Unreachable.class);
        assertThat(smtps.getReceivedMessages()).isEmpty();
    }

    @Test
    void theUserSignsIn() {
        GreenMail smtp = new GreenMail(new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP))
                .withConfiguration(new GreenMailConfiguration().withUser("notes", "secret"));
        server = smtp;
        smtp.start();

        assertThat(channel(smtp.getSmtp().getPort(), Security.NONE, "wrong").send(ANA, Contents.titled("Lag?")))
                .isInstanceOfSatisfying(
                        Delivery.Unreachable.class,
                        failure -> assertThat(failure.reason()).contains("refused the user name or password"));
        assertThat(channel(smtp.getSmtp().getPort(), Security.NONE, "secret").send(ANA, Contents.titled("Lag?")))
                .isEqualTo(new Delivery.Accepted());
    }

    @Test
    void aServerThatIsDownIsUnreachable() {
        GreenMail smtp = started(ServerSetup.PROTOCOL_SMTP);
        int port = smtp.getSmtp().getPort();
        smtp.stop();

        assertThat(channel(port, Security.NONE, null).send(ANA, Contents.titled("Lag?")))
                .isInstanceOf(Delivery.Unreachable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 451 try later, Deferred",
        "RCPT, 450 mailbox busy, Deferred",
        "RCPT, 550 no such user, Rejected",
        "DATA, 554 no, Rejected",
        "., 452 disk full, Deferred",
        "., 554 spam, Rejected",
        "., close, Unknown",
        "., hang, Unknown",
        "CONNECT, 421 closing, Unreachable",
        "CONNECT, hang, Unreachable",
        "MAIL, hang, Unreachable",
        "DATA, close, Unreachable",
    })
    void eachAnswerHasItsOutcome(String command, String answer, String outcome) {
        assertThat(scripted(Map.of(command, answer)).getClass().getSimpleName()).isEqualTo(outcome);
    }

    @Test
    void theAddressThatAServerRepeatsIsNotShown() {
        assertThat(scripted(Map.of("RCPT", "550 <ana@example.org> is unknown")))
                .isInstanceOfSatisfying(
                        Delivery.Rejected.class,
                        refusal -> assertThat(refusal.reason())
                                .contains("is unknown")
                                .doesNotContain(ANA));
    }

    @Test
    void aServerThatClosesWithoutAFarewellHasAcceptedTheMail() {
        assertThat(scripted(Map.of("QUIT", "close"))).isEqualTo(new Delivery.Accepted());
    }

    @Test
    void aPasswordNeedsTls() {
        assertThatThrownBy(() -> new MailServer(
                        "mail.example.org",
                        25,
                        Security.NONE,
                        "notes",
                        "secret",
                        "notes@example.org",
                        Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("without TLS");
        assertThatThrownBy(() -> new MailChannel(new MailServer(
                        HOST, 25, Security.NONE, null, null, "notes\r\nBcc: eve@example.org", Duration.ofSeconds(1))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
