package dev.knowhow.internal.vocabulary;

import dev.knowhow.note.Problem;
import dev.knowhow.note.Problem.Severity;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.NoteSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The team's vocabulary as its file says now: it is read anew whenever it has changed. What cannot be read or understood
 * counts as it last could be. Safe for use by many threads.
 */
public final class VocabularyBook {

    /** The file under the root of the notes, and the name of its copy beside the index. */
    public static final String FILE = VocabularyReader.FILE;

    private final @Nullable NoteSource source;
    private final NoteIndex index;
    private byte @Nullable [] seen;
    private byte @Nullable [] understood;
    private boolean reached;
    private Vocabulary vocabulary = Vocabulary.NONE;
    private List<Problem> problems = List.of();

    /**
     * Reads the vocabulary.
     *
     * @param source where the file lies; null if only the index is at hand
     * @param index where a copy of it is kept
     */
    public VocabularyBook(@Nullable NoteSource source, NoteIndex index) {
        this.source = source;
        this.index = index;
    }

    /** The vocabulary as the file says now. */
    public synchronized Vocabulary current() {
        try {
            byte[] content = (source == null ? index.kept(FILE) : source.file(FILE)).orElse(null);
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
                        FILE,
                        0,
                        "cannot be read: " + e + "; what it said before counts",
                        "check that you may read it"))));
            }
        }
        return vocabulary;
    }

    /** What is wrong with the file as it is now. */
    public synchronized List<Problem> problems() {
        current();
        return problems;
    }

    /** What the file held when it could last be understood; null if there is none. */
    public synchronized byte @Nullable [] content() {
        current();
        return understood == null ? null : understood.clone();
    }

    private void take(byte @Nullable [] content) {
        List<Problem> found = new ArrayList<>();
        Vocabulary read = content == null ? Vocabulary.NONE : VocabularyReader.read(content, found::add);
        if (read == null) {
            asBefore(found);
        } else {
            understood = content;
            vocabulary = read;
            problems = List.copyOf(found);
        }
    }

    private void asBefore(List<Problem> found) {
        if (understood == null) {
            understood = index.kept(FILE).orElse(null);
            Vocabulary kept = understood == null ? null : VocabularyReader.read(understood, problem -> {});
            vocabulary = kept == null ? Vocabulary.NONE : kept;
        }
        problems = List.copyOf(found);
    }
}
