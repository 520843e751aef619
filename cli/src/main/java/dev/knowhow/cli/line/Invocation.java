package dev.knowhow.cli.line;

import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import dev.knowhow.cli.text.Paint;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was typed, and where. */
public final class Invocation {

    private static final Pattern DAYS_AGO = Pattern.compile("(\\d{1,5})d");

    private final ParsedArgs typed;
    private final Environment environment;

    /** Creates an invocation. */
    public Invocation(ParsedArgs typed, Environment environment) {
        this.typed = typed;
        this.environment = environment;
    }

    /** The process it runs in. */
    public Environment environment() {
        return environment;
    }

    /** Standard output. */
    public PrintStream out() {
        return environment.out();
    }

    /** Whether a flag is set. */
    public boolean flag(String option) {
        return typed.options().containsKey(option);
    }

    /** The value of a numeric option, or a default. */
    public int number(String option, int usual) {
        String number = text(option);
        return number == null ? usual : Integer.parseInt(number);
    }

    /** A number of things to show, at least one. */
    public int count(String option, int usual) {
        int count = number(option, usual);
        if (count < 1) {
            throw wrong(option + " is " + count + ", must be 1 or more");
        }
        return count;
    }

    /** The value of an option; null if it is not set. */
    @Nullable public String text(String option) {
        List<String> values = texts(option);
        return values.isEmpty() ? null : values.getFirst();
    }

    /** The values of a repeatable option. */
    public List<String> texts(String option) {
        return typed.options().getOrDefault(option, List.of());
    }

    /** A day, typed as {@code 2026-07-20}, {@code 2026-07} or {@code 2026}; the first one of a month or year. */
    @Nullable public LocalDate day(String option) {
        String typed = text(option);
        if (typed == null) {
            return null;
        }
        String rest = "-01-01".substring(Math.clamp(typed.length() - 4L, 0, 6));
        try {
            return LocalDate.parse(typed + rest);
        } catch (DateTimeParseException e) {
            throw new KnowhowException(
                    Category.USAGE,
                    option + " is '" + typed + "', which is not a day; write 2026-07-20, 2026-07 or 2026",
                    e);
        }
    }

    /** The day typed as {@code --since}, if need be in days up to today, as in {@code 30d}. */
    public LocalDate since(String usual) {
        LocalDate today = LocalDate.now(environment.clock());
        Matcher days = DAYS_AGO.matcher(Objects.requireNonNullElse(text("--since"), usual));
        return days.matches()
                ? today.minusDays(Integer.parseInt(days.group(1)))
                : Objects.requireNonNull(day("--since"));
    }

    /** All words, as one text. */
    public String words() {
        return String.join(" ", wordList());
    }

    /** The positional words. */
    public List<String> wordList() {
        return typed.words();
    }

    /** The only word, if it was typed. */
    @Nullable public String word() {
        return typed.words().isEmpty() ? null : typed.words().getFirst();
    }

    /** A folder or file, relative to the current directory. */
    @Nullable public Path path(String option) {
        return here(text(option));
    }

    /** The only word, as a folder or file. */
    @Nullable public Path path() {
        return here(word());
    }

    private @Nullable Path here(@Nullable String name) {
        try {
            return name == null ? null : environment.directory().resolve(name);
        } catch (InvalidPathException e) {
            throw new KnowhowException(Category.USAGE, "'" + name + "' is not a valid path: " + e.getReason(), e);
        }
    }

    /** Whether the answer is JSON. */
    public boolean json() {
        return flag("--json");
    }

    /** Colours the answer, or does not. */
    public Paint paint() {
        return new Paint(Colour.wanted(text("--color"), environment));
    }

    /** A usage error with a message. */
    public static KnowhowException wrong(String what) {
        return new KnowhowException(Category.USAGE, what);
    }
}
