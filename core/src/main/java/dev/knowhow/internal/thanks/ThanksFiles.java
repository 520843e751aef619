package dev.knowhow.internal.thanks;

import dev.knowhow.internal.source.LiveFile;
import dev.knowhow.note.Move.FileChange;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.note.Problem.Severity;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.NoteSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of thanks of the last {@value #YEARS} years, {@code .thanks/2026.tsv}, as they are now. An invalid line is
 * a problem, and the other lines still count. Thread-safe.
 */
public final class ThanksFiles {

    /** The folder of the files. */
    static final String FOLDER = ".thanks/";

    private static final int YEARS = 5;

    private final @Nullable NoteSource source;
    private final NoteIndex index;
    private final IntSupplier year;
    private final ConcurrentHashMap<Integer, LiveFile<List<ThanksLine>>> files = new ConcurrentHashMap<>();

    /**
     * Reads files.
     *
     * @param source the source of the notes; null if only the index is available, and then there are no thanks
     * @param year the current year
     */
    public ThanksFiles(@Nullable NoteSource source, NoteIndex index, IntSupplier year) {
        this.source = source;
        this.index = index;
        this.year = year;
    }

    static String path(int year) {
        return FOLDER + year + ".tsv";
    }

    private Stream<LiveFile<List<ThanksLine>>> current() {
        return source == null
                ? Stream.of()
                : Stream.iterate(year.getAsInt(), one -> one - 1).limit(YEARS).map(this::file);
    }

    private LiveFile<List<ThanksLine>> file(int of) {
        return files.computeIfAbsent(of, one -> {
            String path = path(one);
            return new LiveFile<>(
                    path, "thanks", (text, problems) -> read(path, text, problems), List.of(), source, index);
        });
    }

    private static List<ThanksLine> read(String path, String text, Consumer<Problem> problems) {
        List<ThanksLine> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\r\n|\r|\n", -1)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                try {
                    lines.add(ThanksLine.parse(line));
                } catch (IllegalArgumentException e) {
                    problems.accept(new Problem(
                            Severity.WARNING,
                            path,
                            number,
                            e.getMessage() + ", ignored",
                            "write day, from, to, note and words between tabs, or remove the line"));
                }
            }
        }
        return List.copyOf(lines);
    }

    /** All lines, those of the latest year first. */
    public List<ThanksLine> lines() {
        return current().flatMap(file -> file.current().stream()).toList();
    }

    /** The files with thanks for a note, as they are after it has moved. */
    public List<FileChange> moved(NoteId from, NoteId to) {
        Pattern fourth =
                Pattern.compile("(?m)^((?:[^\\t\\r\\n]*\\t){3})" + Pattern.quote(bytes(from.path())) + "(?=\\t)");
        String moved = "$1" + Matcher.quoteReplacement(bytes(to.path()));
        List<FileChange> changes = new ArrayList<>();
        current().forEach(file -> {
            byte[] before = file.content();
            if (before != null) {
                // each byte is one character, so that an invalid line stays
                String text = new String(before, StandardCharsets.ISO_8859_1);
                byte[] after = fourth.matcher(text).replaceAll(moved).getBytes(StandardCharsets.ISO_8859_1);
                if (!Arrays.equals(before, after)) {
                    changes.add(new FileChange(file.name(), before, after));
                }
            }
        });
        return changes;
    }

    /** The problems of the files. */
    public List<Problem> problems() {
        return current().flatMap(file -> file.problems().stream()).toList();
    }

    /** The bytes of a text in UTF-8, as characters. */
    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
