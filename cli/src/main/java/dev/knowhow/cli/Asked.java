package dev.knowhow.cli;

import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Blame;
import dev.knowhow.cli.text.Paint;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** What was typed, and where. */
final class Asked {

    private final ParseResult typed;
    private final Surroundings around;

    Asked(ParseResult typed, Surroundings around) {
        this.typed = typed;
        this.around = around;
    }

    Surroundings around() {
        return around;
    }

    PrintStream out() {
        return around.out();
    }

    boolean flag(String option) {
        return typed.hasMatchedOption(option);
    }

    int number(String option, int usual) {
        return typed.<Integer>matchedOptionValue(option, usual);
    }

    /** A number of things to show, at least one. */
    int count(String option, int usual) {
        int count = number(option, usual);
        if (count < 1) {
            throw wrong(option + " is " + count + ", must be 1 or more");
        }
        return count;
    }

    @Nullable String text(String option) {
        return typed.<@Nullable String>matchedOptionValue(option, null);
    }

    List<String> texts(String option) {
        return List.of(typed.matchedOptionValue(option, new String[0]));
    }

    /** The words of the only positional parameter, as one text. */
    String words() {
        return String.join(" ", wordList());
    }

    List<String> wordList() {
        return List.of(typed.matchedPositionalValue(0, new String[0]));
    }

    /** A positional parameter that may be missing. */
    @Nullable String maybe(int position) {
        return typed.<@Nullable String>matchedPositionalValue(position, null);
    }

    /** A positional parameter that the parser has made sure is there. */
    String one(int position) {
        return typed.matchedPositionalValue(position, "");
    }

    /** A folder or file, as seen from where one stands. */
    @Nullable Path path(String option) {
        return here(typed.<@Nullable Path>matchedOptionValue(option, null));
    }

    /** A folder or file that may be missing. */
    @Nullable Path maybePath(int position) {
        return here(typed.<@Nullable Path>matchedPositionalValue(position, null));
    }

    private @Nullable Path here(@Nullable Path path) {
        return path == null ? null : around.directory().resolve(path);
    }

    boolean json() {
        return flag("--json");
    }

    Paint paint() {
        return new Paint(Colour.wanted(text("--color"), around));
    }

    static KnowhowException wrong(String what) {
        return new KnowhowException(Blame.USAGE, what);
    }
}
