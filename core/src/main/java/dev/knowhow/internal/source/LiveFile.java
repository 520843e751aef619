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
 * The current content of a text file beside the notes, read again when it changes. If it cannot be read or parsed, the
 * last valid content counts; a copy of it is stored beside the index. Thread-safe.
 *
 * @param <T> the parsed content
 */
public final class LiveFile<T> {

    /** The maximum size; a longer file is not of this kind. */
    private static final int MOST_BYTES = 1 << 20;

    /**
     * Parses the text of a file.
     *
     * @param <T> the parsed content
     */
    @FunctionalInterface
    public interface Reader<T> {

        /**
         * Parses a text. Invalid lines are problems, and the other lines still count.
         *
         * @param text the whole file
         * @param problems receives problems of single lines
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
     * Creates a reader.
     *
     * @param name the path below the root of the notes, and the name of its copy beside the index
     * @param what the kind of file, for messages, such as {@code a vocabulary}
     * @param reader parses it
     * @param none the value of a missing file
     * @param source the source of the file; null if only the index is available
     * @param index stores a copy of the file
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

    /** The current content. */
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
                        "cannot be read: " + e + "; its last valid content counts",
                        "check that you may read it"))));
            }
        }
        return current;
    }

    /** The problems of the current content. */
    public synchronized List<Problem> problems() {
        current();
        return problems;
    }

    /** The path below the root of the notes, and the name of the copy beside the index. */
    public String name() {
        return name;
    }

    /** The last valid content; null if there never was any. */
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
                            + " may have; its last valid content counts",
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
                    Severity.ERROR, name, 0, "is not UTF-8; its last valid content counts", "save it as UTF-8"));
            return null;
        }
    }
}
