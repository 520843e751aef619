package dev.knowhow.spi.engine;

import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.note.Problem.Severity;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.Stamp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files that are not notes, stored as one small file beside the notes. */
record RejectedFiles(SortedMap<NoteId, Row> rows) {

    /** The name of that file. */
    static final String NAME = "rejected-files";

    /** A file with the reason why it is not a note. */
    record Row(Stamp stamp, Problem problem) {}

    static RejectedFiles of(NoteIndex index) {
        SortedMap<NoteId, Row> rows = new TreeMap<>();
        byte[] kept = index.kept(NAME).orElse(new byte[0]);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(kept))) {
            while (in.available() > 0) {
                Stamp stamp = new Stamp(new NoteId(in.readUTF()), in.readLong(), in.readLong(), in.readUTF());
                Severity severity = Severity.valueOf(in.readUTF());
                rows.put(
                        stamp.id(),
                        new Row(stamp, new Problem(severity, in.readUTF(), in.readInt(), in.readUTF(), in.readUTF())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the list of rejected files is cut off", e);
        }
        return new RejectedFiles(rows);
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Row row : rows.values()) {
                out.writeUTF(row.stamp().id().path());
                out.writeLong(row.stamp().size());
                out.writeLong(row.stamp().modified());
                out.writeUTF(row.stamp().hash());
                out.writeUTF(row.problem().severity().name());
                out.writeUTF(row.problem().file());
                out.writeInt(row.problem().line());
                out.writeUTF(row.problem().what());
                out.writeUTF(row.problem().remedy());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    List<Problem> problems() {
        return rows.values().stream().map(Row::problem).toList();
    }
}
