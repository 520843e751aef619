package dev.knowhow.bench.campaign;

import dev.knowhow.bench.campaign.Timed.Task;
import dev.knowhow.markdown.MarkdownNoteParser;
import dev.knowhow.markdown.html.SafeHtml;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.spi.NoteCodec;
import dev.knowhow.spi.RawNote;
import dev.knowhow.spi.UnreadableNoteException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Parses, stores and renders mutated notes: no exception but a rejected note, and none takes a second. */
final class MutatedNotes implements Campaign {

    private final Mutator mutator;
    private final MarkdownNoteParser parser = new MarkdownNoteParser();
    private final SafeHtml renderer = new SafeHtml();
    private final Timed timed;
    private int rejected;

    MutatedNotes(Path notes, Path folder) throws IOException {
        this.mutator = new Mutator(notes);
        this.timed = new Timed(folder.resolve("notes"));
    }

    @Override
    public List<String> run(long seed) throws IOException {
        byte[] content = mutator.note(new Random(seed));
        RawNote raw = new RawNote(new NoteId("folder/note.md"), content);
        Task read = () -> {
            try {
                Note note = parser.parse(raw);
                NoteCodec.decode(NoteCodec.encode(note));
            } catch (UnreadableNoteException e) {
                rejected++;
            }
        };
        Task show = () -> {
            try {
                renderer.html(raw, "x", link -> "/x");
            } catch (UnreadableNoteException e) {
                // not shown either
            }
        };
        return timed.run(seed, content, List.of(read, show));
    }

    @Override
    public String summary() {
        return rejected + " were rejected; " + timed.summary();
    }

    @Override
    public void close() {}
}
