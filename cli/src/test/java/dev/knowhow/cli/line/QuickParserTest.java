package dev.knowhow.cli.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.cli.Commands;
import dev.knowhow.cli.Grammar;
import dev.knowhow.cli.command.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

class QuickParserTest {

    private static final List<String> PIECES = List.of(
            "word",
            "two words",
            "-n",
            "--limit",
            "3",
            "12",
            "-n=4",
            "--limit=5",
            "--json",
            "--group",
            "a",
            "--group=b",
            "--as",
            "@ana",
            "--index",
            "--index=dir",
            "--",
            "-x",
            "--limt",
            "-h",
            "",
            "-",
            "--json=x",
            "n=3",
            "\"q",
            "'q'",
            "--color",
            "never",
            "--debug",
            "-7",
            "x,y",
            "${x}",
            "知");

    @Test
    void plainArgumentsAreParsed() {
        ParsedArgs typed = parse("search", "dead", "-n", "3", "letter", "--group=a", "--group", "b", "--json");

        assertThat(typed).isNotNull();
        assertThat(typed.words()).containsExactly("dead", "letter");
        assertThat(typed.options())
                .containsOnlyKeys("--limit", "--group", "--json")
                .containsEntry("--limit", List.of("3"))
                .containsEntry("--group", List.of("a", "b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who",
                "search -h",
                "search x --limit",
                "search x --limit abc",
                "search x -n 3 -n 4",
                "search x --limt 3",
                "search x --json=yes",
                "search x -- -y",
                "index a b",
                "links x",
                "completion"
            })
    void whatIsNotPlainIsLeftToOthers(String typed) {
        assertThat(parse(typed.split(" "))).isNull();
    }

    /** Whatever is found plain means to picocli just what it means here. */
    @RepeatedTest(300)
    void itNeverParsesOtherwiseThanPicocli(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var args = new ArrayList<String>();
        args.add(Commands.NAMES.get(random.nextInt(Commands.NAMES.size())));
        for (int i = random.nextInt(7); i > 0; i--) {
            args.add(PIECES.get(random.nextInt(PIECES.size())));
        }

        ParsedArgs quick = parse(args.toArray(String[]::new));

        if (quick != null) {
            assertThat(quick).as("%s", args).isEqualTo(thorough(args));
        }
    }

    private static ParsedArgs parse(String... args) {
        return QuickParser.parse(command(args[0]).usage(), args);
    }

    private static ParsedArgs thorough(List<String> args) {
        CommandLine line = Grammar.of(List.of(command(args.getFirst())), 80);
        try {
            return Grammar.typed(line.parseArgs(args.toArray(String[]::new)).subcommand());
        } catch (ParameterException e) {
            throw new AssertionError(args + " is wrong for picocli", e);
        }
    }

    private static Command command(String name) {
        return Commands.all().stream()
                .filter(command -> command.usage().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
