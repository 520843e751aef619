package dev.knowhow.cli.command;

import dev.knowhow.cli.line.Invocation;
import dev.knowhow.json.RecordShapes.WrittenRecord;
import dev.knowhow.record.InvalidRecordException;
import dev.knowhow.record.PublishedKey;
import dev.knowhow.record.RecordSigner;
import dev.knowhow.record.RecordText;
import dev.knowhow.record.SignedRecord;
import dev.knowhow.record.SigningKeys;
import dev.knowhow.spi.FolderFiles;
import dev.knowhow.team.WorkRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A folder with a record: as Markdown, as HTML, as signed JSON-LD, and texts of notes. */
final class RecordFolder {

    private static final String SIGNED = "record.jsonld";

    private final Path folder;

    RecordFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Signs and writes a record.
     *
     * @param texts the texts of notes, by name
     */
    WrittenRecord write(WorkRecord work, SigningKeys keys, String site, Map<String, byte[]> texts) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("record.md", RecordText.markdown(work).getBytes(StandardCharsets.UTF_8));
        files.put("record.html", RecordText.html(work).getBytes(StandardCharsets.UTF_8));
        files.putAll(texts);
        SignedRecord signed = new RecordSigner(keys, site).sign(work, files);
        List<String> names = new ArrayList<>();
        names.add(write(SIGNED, signed.bytes()).toString());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            names.add(write(file.getKey(), file.getValue()).toString());
        }
        return new WrittenRecord(folder, names, signed.key());
    }

    private Path write(String name, byte[] content) throws IOException {
        Path file = new FolderFiles(folder).place(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    /** Writes a copy of a record without some notes. */
    Path withheld(Path file, Set<String> notes) throws IOException, InvalidRecordException {
        SignedRecord record = SignedRecord.unverified(content(file));
        for (String note : notes) {
            if (!record.notes().contains(note)) {
                throw new InvalidRecordException("it has no note " + note + "; it has "
                        + String.join(", ", record.notes().stream().limit(5).toList()));
            }
        }
        return write(SIGNED, record.withhold(notes).bytes());
    }

    /** Verifies a record and the files beside it, of which some may be missing. */
    static SignedRecord verified(Path file, List<PublishedKey> keys) throws IOException, InvalidRecordException {
        SignedRecord record = SignedRecord.verified(content(file), keys);
        FolderFiles beside = new FolderFiles(
                Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file));
        for (String name : record.files()) {
            Optional<byte[]> content = beside.read(name);
            if (content.isPresent() && !record.isFile(name, content.get())) {
                throw new InvalidRecordException(name + " was changed: its hash is not the one that was signed");
            }
        }
        return record;
    }

    private static byte[] content(Path file) throws IOException {
        return FolderFiles.readAt(file).orElseThrow(() -> Invocation.wrong("there is no file " + file));
    }

    /**
     * The accepted keys.
     *
     * @param key a key, or the name of a file with keys
     */
    static List<PublishedKey> keys(Path directory, String key) throws IOException, InvalidRecordException {
        try {
            Path file = directory.resolve(key);
            if (Files.isRegularFile(file)) {
                return PublishedKey.parse(new String(content(file), StandardCharsets.UTF_8));
            }
        } catch (InvalidPathException e) {
            throw new InvalidRecordException("'" + key + "' is neither a key nor a file", e);
        }
        return PublishedKey.parse(key);
    }
}
