package dev.knowhow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings: the command line precedes the environment, which precedes the file. */
class ConfigTest {

    @TempDir
    Path folder;

    private Path file;
    private Shell shell;

    @BeforeEach
    void open() throws IOException {
        Path vault = Files.createDirectory(folder.resolve("vault"));
        for (String name : new String[] {"one", "two", "three", "four"}) {
            Files.writeString(vault.resolve(name + ".md"), "# " + name + "\n\nKafka.\n");
        }
        file = folder.resolve("knowhow.conf");
        new Shell(vault).run("index");
        shell = new Shell(vault).with("KNOWHOW_CONFIG", file.toString());
    }

    @Test
    void typedGoesBeforeTheEnvironmentAndThatBeforeTheFile() throws IOException {
        Files.writeString(file, "json = true\nsearch.limit = 1\n");
        assertThat(hits()).isEqualTo(1);

        shell.with("KNOWHOW_SEARCH_LIMIT", "2");
        assertThat(hits()).isEqualTo(2);
        assertThat(hits("--limit", "3")).isEqualTo(3);
    }

    @Test
    void aSettingForTheCommandGoesBeforeOneForAll() throws IOException {
        Files.writeString(file, "json = false\nsearch.json = true\n");

        assertThat(shell.run("search", "kafka").out()).startsWith("{");
        assertThat(shell.run("plugins").out()).doesNotStartWith("{");
    }

    @Test
    void aPathInTheFileIsSeenFromTheFile() throws IOException {
        new Shell(folder).run("index", "vault", "--index", "elsewhere");
        Files.writeString(file, "# where the index is\nindex = elsewhere\n");

        assertThat(shell.run("search", "kafka").code()).isZero();
        assertThat(shell.run("config").out()).contains("index  elsewhere".replace("elsewhere", at("elsewhere")), ":2");
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void theUsualPlaceIsTheFolderOfConfigurationOfTheUser() throws IOException {
        Path usual = folder.resolve("home/.config/knowhow/knowhow.conf");
        Files.createDirectories(usual.getParent());
        Files.writeString(usual, "json = true\n");
        var inside = new Shell(folder.resolve("vault")).with("HOME", at("home"));

        assertThat(inside.run("search", "kafka").out()).startsWith("{");
        assertThat(inside.with("KNOWHOW_CONFIG", "").run("search", "kafka").out())
                .doesNotStartWith("{");
    }

    @Test
    void configShowsEachSettingAndItsSource() throws IOException {
        Files.writeString(file, "color = never\nsearch.limit = 7\n");
        shell.with("KNOWHOW_COLOR", "auto");

        var outcome = shell.run("config");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out().lines())
                .containsExactly(
                        "From " + file, "color         auto  KNOWHOW_COLOR", "search.limit  7     " + file + ":2");
        assertThat(shell.run("config", "--json").out())
                .contains("{\"type\":\"setting\",\"key\":\"color\",\"value\":\"auto\",\"origin\":\"KNOWHOW_COLOR\"}");
    }

    @Test
    void allThatMayBeSetIsListed() throws IOException {
        Files.createFile(file);

        assertThat(shell.run("config", "--all").out())
                .contains("plugins ", "search.limit ", "evaluate.index ")
                .doesNotContain("operator", "help ");
        assertThat(shell.run("config").out()).contains("No settings.");
    }

    @Test
    void operatorIsAnOptionOfTheCommandLineOnly() throws IOException {
        Files.writeString(folder.resolve("vault/secret.md"), "---\naudience: [board]\n---\n# Secret\n\nZebra.\n");
        new Shell(folder.resolve("vault")).run("index");
        Files.writeString(file, "operator = true\nsearch.operator = true\n");

        assertThat(shell.with("KNOWHOW_OPERATOR", "true").run("search", "zebra").code())
                .isEqualTo(1);
        assertThat(shell.run("search", "zebra", "--operator").code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "search.limit = many | :1: search.limit is 'many', must be a number",
                "color = red | :1: color is 'red', must be auto, always, never",
                "json = yes | :1: json is 'yes', must be true or false",
                "json | :1: 'json' is not a setting; write: key = value",
                "json = | :1: 'json =' is not a setting; write: key = value"
            })
    void errorsHaveFileAndLine(String line, String complaint) throws IOException {
        Files.writeString(file, line + "\n");

        var outcome = shell.run("search", "kafka");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains(file + complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "customer, tag | 'tag' cannot be a filter: the name has another meaning in searches; rename the key",
                "a b | 'a b' cannot be a filter; name a key of the front matter with letters, digits, - and _ only"
            })
    void aFilterThatCannotBeOneHasFileAndLine(String filters, String complaint) throws IOException {
        Files.writeString(file, "# filters of our notes\nfilters = " + filters + "\n");

        assertThat(shell.run("index").err()).contains(file + ":2: " + complaint);
        assertThat(new Shell(folder.resolve("vault"))
                        .run("index", "--filters", "customer,tag")
                        .err())
                .contains("--filters: 'tag' cannot be a filter");
    }

    @Test
    void filtersAreKeysOfTheFrontMatter() throws IOException {
        Path vault = folder.resolve("vault");
        Files.writeString(vault.resolve("moon.md"), "---\ncustomer: Big Co\nhours: 7\n---\n# Moon\n\nKafka.\n");
        Files.writeString(file, "filters = customer, hours\n");
        shell.run("index");
        var reader = new Shell(vault); // the index knows its filters

        assertThat(reader.run("search", "kafka", "customer:Big Co").out())
                .contains("moon.md")
                .doesNotContain("one.md");
        assertThat(reader.run("search", "kafka", "--filter", "hours:5..9", "--facet", "customer")
                        .out())
                .contains("moon.md", "customer  big co 1");
        assertThat(reader.run("facets", "customer").out()).contains("big co");
        assertThat(reader.run("complete", "customer:b").out()).contains("customer:\"big co\"");
        assertThat(reader.run("search", "kafka", "--filter", "project:x").err())
                .contains("filter is 'project:x', must be KEY:VALUE with one of the keys author,", "customer, hours");
        assertThat(reader.run("search", "kafka", "--facet", "project").err())
                .contains("facet is 'project', must be one of all, author,", "customer, hours");
        assertThat(reader.run("facets", "project").err()).contains("customer or hours");
    }

    @Test
    void aKeySetTwiceIsNotGuessedAt() throws IOException {
        Files.writeString(file, "json = true\njson = false\n");

        assertThat(shell.run("plugins").err()).contains(file + ":2: 'json' is set twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serch.limit", "limit", "operator", "index.help"})
    void configNamesKeysThatSetNothing(String key) throws IOException {
        Files.writeString(file, key + " = 1\n");

        var outcome = shell.run("config");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains(file + ":1: there is no setting '" + key + "'");
    }

    @Test
    void aFileThatIsNamedMustBeThere() {
        var outcome = shell.run("search", "kafka");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("cannot read the configuration " + file + ": there is no such file");
    }

    @Test
    void aFileThatIsNoTextIsRefused() throws IOException {
        Files.write(file, new byte[] {'a', '=', (byte) 0xff});

        assertThat(shell.run("search", "kafka").err()).contains(file + " is not in UTF-8");
    }

    private long hits(String... more) {
        String[] args = new String[more.length + 2];
        args[0] = "search";
        args[1] = "kafka";
        System.arraycopy(more, 0, args, 2, more.length);
        return shell.run(args)
                .out()
                .lines()
                .filter(line -> line.contains("\"hit\""))
                .count();
    }
}
