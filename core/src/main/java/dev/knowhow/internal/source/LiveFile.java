package dev.knowhow.internal.source;

import dev.knowhow.note.Problem;
import dev.knowhow.note.Problem.Severity;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.NoteSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A text file that a team keeps beside its notes, as it says now: it is read anew whenever it has changed. What cannot
 * be read or understood counts as it last could be; a copy of that is kept beside the index. Safe for use by many
 * threads.
 *
 * @param <T> what it says
 */
public final class LiveFile<T> {

    /** More is a list of something else. */
    private static final int MOST_BYTES = 1 << 20;

    /**
     * Understands the text of a file.
     *
     * @param <T> what it says
     */
    @FunctionalInterface
    public interface Reader<T> {

        /**
         * Understands a text; what cannot be understood of it stops nothing.
         *
         * @param text the whole file
         * @param problems takes what is wrong with single lines
         */
        T read(String text, Consumer<Problem> problems);
    }

    private final String name;
    private final String what;
    private final Reader<T> reader;
    private final T none;
    private final @Nullable NoteSource source;
    private final NoteIndex index;
    private byte @Nullable [] seen;
    private byte @Nullable [] understood;
    private boolean reached;
    private T current;
    private List<Problem> problems = List.of();

    /**
     * Reads a file.
     *
     * @param name its path under the root of the notes, and the name of its copy beside the index
     * @param what what it is, for people, such as {@code a vocabulary}
     * @param reader understands it
     * @param none the value of a missing file
     * @param source where the file lies; null if only the index is at hand
     * @param index where a copy of it is kept
     */
    public LiveFile(String name, String what, Reader<T> reader, T none, @Nullable NoteSource source, NoteIndex index) {
        this.name = name;
        this.what = what;
        this.reader = reader;
        this.none = none;
        this.source = source;
        this.index = index;
        this.current = none;
    }

    /** What the file says now. */
    public synchronized T current() {
        try {
            byte[] content = (source == null ? index.kept(name) : source.file(name)).orElse(null);
            if (!reached || !Arrays.equals(content, seen)) {
                reached = true;
                seen = content;
                take(content);
            }
        } catch (IOException e) {
            if (reached || seen == null) {
                reached = false;
                seen = new byte[0];
                asBefore(new ArrayList<>(List.of(new Problem(
                        Severity.ERROR,
                        name,
                        0,
                        "cannot be read: " + e + "; what it said before counts",
                        "check that you may read it"))));
            }
        }
        return current;
    }

    /** What is wrong with the file as it is now. */
    public synchronized List<Problem> problems() {
        current();
        return problems;
    }

    /** Its path under the root of the notes, and the name of its copy beside the index. */
    public String name() {
        return name;
    }

    /** What the file said when it could last be understood; null if missing. */
    public synchronized byte @Nullable [] content() {
        current();
        return understood == null ? null : understood.clone();
    }

    private void take(byte @Nullable [] content) {
        List<Problem> found = new ArrayList<>();
        if (content == null) {
            understood = null;
            current = none;
            problems = List.of();
            return;
        }
        String text = text(content, found);
        if (text == null) {
            asBefore(found);
        } else {
            understood = content;
            current = reader.read(text, found::add);
            problems = List.copyOf(found);
        }
    }

    private void asBefore(List<Problem> found) {
        if (understood == null) {
            understood = index.kept(name).orElse(null);
            String text = understood == null ? null : text(understood, new ArrayList<>());
            current = text == null ? none : reader.read(text, problem -> {});
        }
        problems = List.copyOf(found);
    }

    private @Nullable String text(byte[] content, List<Problem> found) {
        if (content.length > MOST_BYTES) {
            found.add(new Problem(
                    Severity.ERROR,
                    name,
                    0,
                    "has " + (content.length >> 10) + " KiB, more than the " + (MOST_BYTES >> 10) + " " + what
                            + " may have; what it said before counts",
                    "keep only what your team uses"));
            return null;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString()
                    .replace("\uFEFF", "");
        } catch (CharacterCodingException e) {
            found.add(new Problem(
                    Severity.ERROR, name, 0, "is not UTF-8; what it said before counts", "save it as UTF-8"));
            return null;
        }
    }
}
