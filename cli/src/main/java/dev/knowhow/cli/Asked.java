package dev.knowhow.cli;

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
final class Asked {

    private static final Pattern DAYS_AGO = Pattern.compile("(\\d{1,5})d");

    private final Typed typed;
    private final Surroundings around;

    Asked(Typed typed, Surroundings around) {
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
        return typed.options().containsKey(option);
    }

    int number(String option, int usual) {
        String number = text(option);
        return number == null ? usual : Integer.parseInt(number);
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
        List<String> values = texts(option);
        return values.isEmpty() ? null : values.getFirst();
    }

    List<String> texts(String option) {
        return typed.options().getOrDefault(option, List.of());
    }

    /** A day, typed as {@code 2026-07-20}, {@code 2026-07} or {@code 2026}; the first one of a month or year. */
    @Nullable LocalDate day(String option) {
        String typed = text(option);
        if (typed == null) {
            return null;
        }
        String rest = "-01-01".substring(Math.clamp(typed.length() - 4L, 0, 6));
        try {
            return LocalDate.parse(typed + rest);
        } catch (DateTimeParseException e) {
            throw new KnowhowException(
                    Category.USAGE, option + " is '" + typed + "', which is no day; write 2026-07-20, 2026-07 or 2026", e);
        }
    }

    /** The day typed as {@code --since}, if need be in days up to today, as in {@code 30d}. */
    LocalDate since(String usual) {
        LocalDate today = LocalDate.now(around.clock());
        Matcher days = DAYS_AGO.matcher(Objects.requireNonNullElse(text("--since"), usual));
        return days.matches()
                ? today.minusDays(Integer.parseInt(days.group(1)))
                : Objects.requireNonNull(day("--since"));
    }

    /** All words, as one text. */
    String words() {
        return String.join(" ", wordList());
    }

    List<String> wordList() {
        return typed.words();
    }

    /** The only word, if it was typed. */
    @Nullable String word() {
        return typed.words().isEmpty() ? null : typed.words().getFirst();
    }

    /** A folder or file, as seen from where one stands. */
    @Nullable Path path(String option) {
        return here(text(option));
    }

    /** The only word, as a folder or file. */
    @Nullable Path path() {
        return here(word());
    }

    private @Nullable Path here(@Nullable String name) {
        try {
            return name == null ? null : around.directory().resolve(name);
        } catch (InvalidPathException e) {
            throw new KnowhowException(Category.USAGE, "'" + name + "' is no path: " + e.getReason(), e);
        }
    }

    boolean json() {
        return flag("--json");
    }

    Paint paint() {
        return new Paint(Colour.wanted(text("--color"), around));
    }

    static KnowhowException wrong(String what) {
        return new KnowhowException(Category.USAGE, what);
    }
}
