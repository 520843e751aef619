package dev.knowhow.internal.thanks;

import dev.knowhow.note.NoteId;
import dev.knowhow.spi.NoteEdit;
import dev.knowhow.spi.NoteWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Appends thanks to the file of the year, also while other processes do. */
public final class ThanksWriter {

    private static final String ATTRIBUTES = ThanksFiles.FOLDER + ".gitattributes";
    private static final String UNION = "*.tsv merge=union\n";

    private final NoteWriter writer;

    /** Appends by a writer of the notes. */
    public ThanksWriter(NoteWriter writer) {
        this.writer = writer;
    }

    /**
     * Appends a line for each person whom the member has not thanked for the note in this year's file.
     *
     * @param from who thanks
     * @param to who are thanked
     * @param words for what; without control characters
     * @return those who were not thanked before
     * @throws IOException if the file cannot be written
     */
    public List<String> append(LocalDate day, String from, List<String> to, NoteId note, String words)
            throws IOException {
        String path = ThanksFiles.path(day.getYear());
        if (writer.read(ATTRIBUTES).isEmpty()) {
            // false if another process was faster
            boolean unused = writer.write(NoteEdit.create(
                    ATTRIBUTES, UNION.getBytes(StandardCharsets.UTF_8), from, "Merge thanks line by line"));
        }
        while (true) {
            byte[] before = writer.read(path).orElse(null);
            String text = before == null ? "" : new String(before, StandardCharsets.UTF_8);
            List<String> fresh = new ArrayList<>(to);
            fresh.removeIf(member -> isThanked(text, from, member, note));
            if (fresh.isEmpty()) {
                return List.of();
            }
            StringBuilder after = new StringBuilder(text.isEmpty() || text.endsWith("\n") ? text : text + "\n");
            fresh.forEach(member -> after.append(new ThanksLine(day, from, member, note, words).text()));
            if (writer.write(NoteEdit.replace(
                    path,
                    before,
                    after.toString().getBytes(StandardCharsets.UTF_8),
                    from,
                    "Thanks for " + note.path()))) {
                return fresh;
            }
        }
    }

    private static boolean isThanked(String text, String from, String to, NoteId note) {
        return text.lines()
                .map(line -> line.split("\t", -1))
                .anyMatch(cells ->
                        cells.length > 3 && Arrays.asList(cells).subList(1, 4).equals(List.of(from, to, note.path())));
    }
}
