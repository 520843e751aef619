package dev.knowhow.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.knowhow.cli.Shell;
import dev.knowhow.cli.SmallVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands of operators, with a real mail server. */
class NotifyCommandTest {

    @TempDir
    Path folder;

    private final GreenMail smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Path vault;
    private Path settings;
    private Shell shell;

    @BeforeEach
    void start() throws IOException {
        smtp.start();
        vault = SmallVault.in(folder);
        Files.writeString(vault.resolve("people.yml"), """
                - id: ana
                  name: Ana Ruiz
                  email: ana@example.org
                  notify: { questions: immediate }
                """);
        Files.writeString(
                vault.resolve("question.md"),
                "---\nkind: question\nauthor: zoe\n---\n# Why do retries pile up?\n\nretries\n");
        settings = folder.resolve("notify.conf");
        write(
                "mail.server = 127.0.0.1:" + smtp.getSmtp().getPort(),
                "mail.security = none",
                "mail.from = n@example.org");
        shell = new Shell(vault);
        shell.run("index");
    }

    @AfterEach
    void stop() {
        smtp.stop();
    }

    private void write(String... lines) throws IOException {
        Files.write(settings, List.of(lines));
    }

    private Shell.Outcome run(String... more) {
        String[] all = new String[more.length + 3];
        all[0] = "notify";
        all[1] = "--settings";
        all[2] = settings.toString();
        System.arraycopy(more, 0, all, 3, more.length);
        return shell.run(all);
    }

    @Test
    void aDryRunShowsTheMailAndARunSendsItOnce() {
        var trial = run("--dry-run");
        assertThat(trial.code()).as(trial.err()).isZero();
        assertThat(trial.out())
                .contains("To: member ana", "Subject: [knowhow] Questions for you: Why do retries pile up?");
        assertThat(smtp.getReceivedMessages()).isEmpty();

        assertThat(run().out()).isEqualTo("1 message sent\n");
        assertThat(run().out()).isEqualTo("0 messages sent\n");
        assertThat(smtp.getReceivedMessages()).hasSize(1);
        assertThat(shell.run("outbox").code()).isEqualTo(1);
        assertThat(shell.run("outbox", "--all", "--json").out()).contains("\"state\":\"sent\"", "member ana");
    }

    @Test
    void whatCannotBeSentIsShownRetriedAndDropped() {
        smtp.stop();
        var down = run();
        assertThat(down.out()).isEqualTo("0 messages sent, 1 queued\n");
        assertThat(down.err()).contains("cannot connect to 127.0.0.1");

        String listed = shell.run("outbox").out();
        assertThat(listed).contains("queued  member ana  1 attempt, next");
        String id = listed.substring(0, listed.indexOf(' '));
        assertThat(shell.run("outbox", "retry", id).code()).isZero();
        assertThat(shell.run("outbox", "drop", id).code()).isZero();
        assertThat(shell.run("outbox", "drop", id).code()).isEqualTo(1);
        assertThat(shell.run("outbox").out()).isEmpty();
        assertThat(shell.run("outbox", "on", "ana").err()).contains("ana has turned nothing off");
        assertThat(shell.run("outbox", "burn").code()).isEqualTo(2);
        assertThat(shell.run("outbox", "on", " ").err()).contains("the member is empty");
    }

    @ParameterizedTest
    @CsvSource({
        "mail.security = tsl, mail.security must be one of starttls",
        "mail.timeout = 9999, mail.timeout must be 1 to 600 seconds",
        "zone = Mars, zone is wrong",
        "at = noon, at is wrong",
        "default.digest = sometimes, default.digest must be one of off",
        "colour = red, colour is not a setting",
        "site = notes, site is wrong: write an address such as",
        "room.a.format = fax, the setting room.a.url-file is missing",
        "mail.user = notes, the setting mail.password-file is missing",
    })
    void aWrongSettingIsNamedWithFileAndLine(String line, String problem) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(settings));
        lines.removeIf(one -> one.startsWith(line.substring(0, line.indexOf('='))));
        lines.add(line);
        Files.write(settings, lines);

        var outcome = run();
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("notify.conf", problem);
    }

    @Test
    void theUrlOfARoomIsReadFromAFileAndNeverShown() throws IOException {
        Files.writeString(folder.resolve("url"), "http://hooks.example.org/secret-token\n");
        write("room.team.format = slack", "room.team.url-file = url", "room.team.digest = daily");

        assertThat(run().err())
                .contains("notify.conf:2: room.team.url-file is wrong", "https://")
                .doesNotContain("secret-token");
    }

    @Test
    void settingsAreRequired() {
        assertThat(shell.run("notify").err()).contains("notify requires --settings FILE");
    }
}
