package dev.knowhow.bench;

import dev.knowhow.Knowhow;
import dev.knowhow.markdown.MarkdownNoteParser;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Completion;
import dev.knowhow.query.CompletionQuery;
import dev.knowhow.spi.NoteCodec;
import dev.knowhow.spi.RawNote;
import dev.knowhow.spi.UnreadableNoteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What is smaller than a millisecond: one note parsed, packed and unpacked, and what one gets with each letter typed.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SmallThings {

    private static final int NOTES = 500;

    /** The folder of notes. */
    @Param("examples/vault")
    public String notes;

    private final MarkdownNoteParser parser = new MarkdownNoteParser();
    private final List<RawNote> raw = new ArrayList<>();
    private final List<Note> parsed = new ArrayList<>();
    private final List<byte[]> packed = new ArrayList<>();
    private Knowhow knowhow;
    private Path index;
    private int next;

    /** Reads some notes and indexes all. */
    @Setup
    public void read() throws IOException, UnreadableNoteException {
        Path root = Path.of(notes);
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".md"))
                    .sorted()
                    .limit(NOTES)
                    .toList()) {
                RawNote note = new RawNote(new NoteId(root.relativize(file).toString()), Files.readAllBytes(file));
                raw.add(note);
                parsed.add(parser.parse(note));
                packed.add(NoteCodec.encode(parsed.getLast()));
            }
        }
        index = Files.createTempDirectory("knowhow-small-things");
        knowhow = Knowhow.builder().notes(root).index(index).build();
        knowhow.index();
    }

    /** Takes the index away. */
    @TearDown
    public void close() throws IOException {
        knowhow.close();
        Folders.delete(index);
    }

    private int next() {
        next = (next + 1) % raw.size();
        return next;
    }

    /** Markdown to a note. */
    @Benchmark
    public Note parse() throws UnreadableNoteException {
        return parser.parse(raw.get(next()));
    }

    /** A note to bytes. */
    @Benchmark
    public byte[] pack() {
        return NoteCodec.encode(parsed.get(next()));
    }

    /** Bytes to a note. */
    @Benchmark
    public Note unpack() {
        return NoteCodec.decode(packed.get(next()));
    }

    /** The suggestions for two letters. */
    @Benchmark
    public List<Completion> complete() {
        return knowhow.as(Viewer.EVERYONE).complete(CompletionQuery.of("se"));
    }
}
