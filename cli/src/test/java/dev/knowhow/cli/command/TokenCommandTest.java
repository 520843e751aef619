package dev.knowhow.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.cli.Shell;
import dev.knowhow.cli.SmallVault;
import dev.knowhow.cli.line.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenCommandTest {

    @TempDir
    Path folder;

    private Shell shell;
    private Path file;

    @BeforeEach
    void index() throws IOException {
        Path vault = SmallVault.in(folder);
        shell = new Shell(vault);
        shell.run("index");
        file = vault.resolve(".knowhow-state/tokens");
    }

    @Test
    void aTokenIsShownOnceListedAndRevoked() throws IOException {
        Shell.Outcome issued = shell.run("token", "issue", "--as", "@anar", "--group", "ops", "--label", "dashboard");
        assertThat(issued.code()).isZero();
        assertThat(issued.out()).matches("kh_[0-9a-f]{12}_[\\w-]{43}\n");
        assertThat(Files.readString(file)).doesNotContain(issued.out().strip().substring(16));

        Shell.Outcome listed = shell.run("token", "list");
        assertThat(listed.out())
                .contains("  ana  groups ops  dashboard")
                .doesNotContain(issued.out().strip());

        String id = listed.out().substring(0, 12);
        assertThat(shell.run("token", "revoke", id).code()).isZero();
        assertThat(shell.run("token", "revoke", id).code()).isEqualTo(ExitCode.NOTHING);
        assertThat(shell.run("token", "list").code()).isEqualTo(ExitCode.NOTHING);
    }

    @Test
    void aTokenNeedsAKnownMemberOrGroup() {
        assertThat(shell.run("token", "issue").err()).contains("name the member or group of the token");
        assertThat(shell.run("token", "issue", "--as", "nobody").err()).contains("no record in the people files");
        assertThat(shell.run("token", "revoke").code()).isEqualTo(ExitCode.USAGE);
        assertThat(shell.run("token", "nonsense").code()).isEqualTo(ExitCode.USAGE);
        assertThat(file).doesNotExist();
    }

    @Test
    void tokensLieInTheFolderThatIsNamedAndOutliveTheIndex() throws IOException {
        String state = folder.resolve("state").toString();
        assertThat(shell.run("token", "issue", "--as", "@anar", "--state", state)
                        .code())
                .isZero();
        try (Stream<Path> index = Files.walk(file.resolveSibling("../.knowhow").normalize())) {
            for (Path path : index.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        shell.run("index", "--state", state);

        assertThat(shell.run("token", "list", "--state", state).out()).contains("  ana");
        assertThat(shell.run("token", "list").code()).isEqualTo(ExitCode.NOTHING);
        assertThat(file).doesNotExist();
    }
}
