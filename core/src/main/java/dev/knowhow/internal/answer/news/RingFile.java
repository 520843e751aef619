package dev.knowhow.internal.answer.news;

import dev.knowhow.note.NoteId;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The file in the index folder with the rings of a version of the archive. A damaged file is ignored. */
final class RingFile {

    private static final String NAME = "radar-history";
    private static final long MAGIC = 0x6b6e6f77_72696e01L;

    /** What is not known yet. */
    static final Content EMPTY = new Content("", Map.of());

    private final Path path;

    RingFile(Path indexFolder) {
        path = indexFolder.resolve(NAME);
    }

    /**
     * The rings of notes.
     *
     * @param version the version of the archive; empty if nothing is known
     * @param rings the rings by note, earliest first
     */
    record Content(String version, Map<NoteId, List<PastRing>> rings) {}

    Content read() {
        try (var in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(path)))) {
            if (in.readLong() != MAGIC) {
                return EMPTY;
            }
            String version = in.readUTF();
            Map<NoteId, List<PastRing>> rings = new HashMap<>();
            for (int notes = in.readInt(); notes > 0; notes--) {
                NoteId note = new NoteId(in.readUTF());
                List<PastRing> past = new ArrayList<>();
                for (int each = in.readInt(); each > 0; each--) {
                    past.add(new PastRing(LocalDate.ofEpochDay(in.readLong()), in.readUTF(), audience(in)));
                }
                rings.put(note, past);
            }
            return in.readLong() == MAGIC ? new Content(version, rings) : EMPTY;
        } catch (IOException | RuntimeException e) {
            return EMPTY;
        }
    }

    private static Set<String> audience(DataInputStream in) throws IOException {
        Set<String> audience = new HashSet<>();
        for (int each = in.readInt(); each > 0; each--) {
            audience.add(in.readUTF());
        }
        return audience;
    }

    /** Writes the file atomically. */
    void write(Content content) throws IOException {
        Path fresh = path.resolveSibling(NAME + "." + ProcessHandle.current().pid() + ".new");
        try {
            try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh)))) {
                write(content, out);
            }
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void write(Content content, DataOutputStream out) throws IOException {
        out.writeLong(MAGIC);
        out.writeUTF(content.version());
        out.writeInt(content.rings().size());
        for (Map.Entry<NoteId, List<PastRing>> note : content.rings().entrySet()) {
            out.writeUTF(note.getKey().path());
            out.writeInt(note.getValue().size());
            for (PastRing past : note.getValue()) {
                out.writeLong(past.day().toEpochDay());
                out.writeUTF(past.ring());
                out.writeInt(past.audience().size());
                for (String group : past.audience()) {
                    out.writeUTF(group);
                }
            }
        }
        out.writeLong(MAGIC);
    }
}
