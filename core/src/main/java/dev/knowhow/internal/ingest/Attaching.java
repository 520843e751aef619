package dev.knowhow.internal.ingest;

import dev.knowhow.internal.link.FileLinks;
import dev.knowhow.note.Attachment;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteBuilder;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.note.Problem.Severity;
import dev.knowhow.spi.AttachmentReader;
import dev.knowhow.spi.NoteSource;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds to each note the text of the files that it links to. An unchanged file is not read again. Thread-safe. */
final class Attaching {

    /** The maximum length of the text of all attachments of a note, in characters. */
    static final int MAX_CHARACTERS = 2 << 20;

    private static final int RECENT = 8;

    /** A file with its text, and why it has none. */
    private record Read(Attachment attachment, @Nullable Problem problem) {

        int characters() {
            return attachment.pages().stream().mapToInt(String::length).sum();
        }
    }

    private final NoteSource source;
    private final List<AttachmentReader> readers;
    private final AttachedFiles files;
    private final FileLinks links;
    private final Function<NoteId, Optional<Note>> before;

    /** The files read last, since notes that link to the same file are often neighbours. */
    private final Map<String, Read> recent = new LinkedHashMap<>(RECENT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Read> eldest) {
            return size() > RECENT;
        }
    };

    /**
     * Reads attachments.
     *
     * @param files the files
     * @param before finds the last version of a note; its unchanged attachments are not read again
     */
    Attaching(
            NoteSource source,
            List<AttachmentReader> readers,
            AttachedFiles files,
            Function<NoteId, Optional<Note>> before) {
        this.source = source;
        this.readers = readers;
        this.files = files;
        this.links = new FileLinks(files.paths());
        this.before = before;
    }

    Note attach(Note note) {
        List<String> linked = note.links().stream()
                .map(link -> links.resolve(note.id(), link))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (linked.isEmpty()) {
            return note;
        }
        Map<String, Read> known = before.apply(note.id()).map(this::unchanged).orElse(Map.of());
        NoteBuilder with = note.toBuilder();
        int room = MAX_CHARACTERS;
        for (String path : linked) {
            Read read = known.containsKey(path) ? Objects.requireNonNull(known.get(path)) : read(path);
            if (read.characters() > room) {
                with.attachment(new Attachment(path, List.of()))
                        .problem(unread(path, "the files that " + note.id() + " links to have too much text"));
                continue;
            }
            room -= read.characters();
            with.attachment(read.attachment());
            if (read.problem() != null) {
                with.problem(read.problem());
            }
        }
        return with.build();
    }

    private Map<String, Read> unchanged(Note note) {
        return note.attachments().stream()
                .filter(attachment -> !files.isChanged(attachment.path()))
                // what failed is tried again: the cause may be gone, though the file is unchanged
                .filter(attachment -> note.problems().stream()
                        .noneMatch(problem -> problem.file().equals(attachment.path())))
                .collect(Collectors.toMap(Attachment::path, attachment -> new Read(attachment, null)));
    }

    private synchronized Read read(String path) {
        return recent.computeIfAbsent(path, this::readAnew);
    }

    private Read readAnew(String path) {
        try {
            byte[] content = source.file(path).orElseThrow(() -> new IOException("it is gone"));
            for (AttachmentReader reader : readers) {
                if (reader.accepts(path)) {
                    return new Read(new Attachment(path, reader.pages(path, content)), null);
                }
            }
            throw new IOException("no plugin reads it");
        } catch (IOException | RuntimeException | LinkageError e) {
            String why = e instanceof IOException && e.getMessage() != null ? e.getMessage() : e.toString();
            return new Read(new Attachment(path, List.of()), unread(path, why));
        }
    }

    private static Problem unread(String path, String why) {
        return new Problem(
                Severity.WARNING,
                path,
                0,
                "its text is not searched: " + why,
                "replace the file, or write what matters into the note");
    }
}
