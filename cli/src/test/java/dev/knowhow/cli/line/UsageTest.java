package dev.knowhow.cli.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.cli.Commands;
import dev.knowhow.cli.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Help and usage errors. */
class UsageTest {

    private static final Path GOLDEN = Path.of("src/test/resources/dev/knowhow/cli/help");

    @SuppressWarnings("unused") // a source of parameters
    private static final java.util.List<String> NAMES = Commands.NAMES;

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void helpOfEachCommandIsAsReviewed(String name) throws IOException {
        var outcome = shell.run(name, "--help");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertGolden(name, outcome.out());
        assertThat(shell.run("help", name).out()).isEqualTo(outcome.out());
    }

    @Test
    void helpOfAllIsAsReviewed() throws IOException {
        assertGolden("knowhow", shell.run("--help").out());
        assertThat(shell.run("help").out()).isEqualTo(shell.run("--help").out());
    }

    /** With -Dgolden=write the texts are written anew, for review in the diff. */
    private static void assertGolden(String name, String text) throws IOException {
        Path file = GOLDEN.resolve(name + ".txt");
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file).replace("\r\n", "\n"));
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void everyCommandIsListedAndNamed() {
        assertThat(Commands.all())
                .extracting(command -> command.usage().name())
                .containsExactlyElementsOf(Commands.NAMES);
    }

    @Test
    void nothingTypedShowsHelpAndIsNotASuccess() {
        var outcome = shell.run();

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("Usage: knowhow", "search", "who");
    }

    @Test
    void theVersionIsOneLine() {
        assertThat(shell.run("--version").out()).matches("knowhow \\S+, Java \\d+\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "serch retries        | there is no command 'serch'          | Did you mean: search",
                "serch --help         | there is no command 'serch'          | Did you mean: search",
                "search --limt 3 x    | there is no option '--limt'          | Did you mean: --limit?",
                "search x -x          | put -- before words                  | See: knowhow search --help",
                "who                  | missing required parameter: 'TOPIC   | See: knowhow who --help",
                "search x --limit abc | 'abc' is not an int                  | See: knowhow search --help",
                "search x --index     | missing required parameter           | See: knowhow search --help",
                "mcp --config         | (CLIENT): print the configuration    | See: knowhow mcp --help",
                "index a b            | unexpected argument 'b'; quote names | See: knowhow index --help",
                "index nowhere        | nowhere is not a folder               | knowhow:",
                "why retries          | person is missing                    | id, name, handle",
                "completion fish      | no completion for 'fish'             | bash and zsh",
                "help foo             | there is no command 'foo'            | knowhow help",
                "evaluate             | --task is required                   | search, experts, ask",
                "evaluate --task find | must be one of search, experts, ask  | knowhow:",
                "search x --color red | --color is 'red'     | must be one of auto, always, never",
                "who x --join all     | --join is 'all'      | must be one of records, addresses, names",
                "serve --anonymous no | --anonymous is 'no'  | must be one of off, limited, read",
                "mcp --config emacs   | --config is 'emacs'  | must be one of claude-code,",
                "evaluate --task search --topics no.tsv | no.tsv is not there | knowhow:"
            })
    void errorsNameTheRemedy(String typed, String what, String remedy) {
        var outcome = shell.run(typed.split(" "));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("knowhow: ").contains(what.strip(), remedy.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"search x", "who x", "why x y", "note x", "person x", "links", "check"})
    void withoutAnIndexTheErrorNamesTheCommand(String typed) {
        var outcome = shell.run(typed.split(" "));

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .isEqualTo(
                        "knowhow: no index here or in any folder above; change to the notes folder and run: knowhow index\n");
    }

    @Test
    void aNamedIndexThatIsNotThereIsNamed() {
        var outcome = shell.run("search", "x", "--index", "some/where");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("no index in", "where yet; type: knowhow index VAULT --index ");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void completionCoversCommandsOptionsAndChoices() {
        String script = shell.run("completion", "bash").out();

        assertThat(script).contains("evaluate", "--per-topic", "\"auto\" \"always\" \"never\"", "bashcompinit");
        assertThat(shell.run("completion", "zsh").out()).isEqualTo(script);
    }

    @Test
    void colourIsForTerminalsUnlessSetOtherwise() {
        assertThat(shell.run("--help").out()).doesNotContain("\u001b");
        assertThat(new Shell(folder).with("CLICOLOR_FORCE", "1").run("--help").out())
                .contains("\u001b");
        assertThat(new Shell(folder).onTerminal().run("--help").out()).contains("\u001b");
        assertThat(new Shell(folder)
                        .onTerminal()
                        .with("NO_COLOR", "1")
                        .run("--help")
                        .out())
                .doesNotContain("\u001b");
        assertThat(new Shell(folder)
                        .onTerminal()
                        .with("TERM", "dumb")
                        .run("--help")
                        .out())
                .doesNotContain("\u001b");
    }

    @Test
    void helpFitsTheTerminal() {
        assertThat(shell.with("COLUMNS", "60").run("help", "who").out().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(60));
    }
}
