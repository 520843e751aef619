package dev.knowhow.internal.vault;

import dev.knowhow.note.NoteId;
import dev.knowhow.spi.NoteSource;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The current {@code CODEOWNERS} file, read again when it changes: the one beside the notes, else that of the git
 * repository around them. Thread-safe.
 */
public final class CodeOwnersFile {

    private static final Logger LOG = System.getLogger(CodeOwnersFile.class.getName());

    /** GitHub's places in its order, then GitLab's. The first that exists counts. */
    private static final List<String> PLACES =
            List.of(".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS");

    private interface Place {
        Optional<byte[]> file(String path) throws IOException;
    }

    private record Content(String above, byte[] bytes) {}

    private final @Nullable NoteSource source;
    private final Supplier<@Nullable Path> folder;
    private @Nullable Optional<EnclosingRepository> around;
    private Content read = new Content("", new byte[0]);
    private CodeOwners rules = CodeOwners.NONE;

    /**
     * Reads a file.
     *
     * @param source the source of the notes; null if there is only an index
     * @param folder gives the folder of the notes; gives null if they are not in a folder
     */
    public CodeOwnersFile(@Nullable NoteSource source, Supplier<@Nullable Path> folder) {
        this.source = source;
        this.folder = folder;
    }

    /** The owners of notes, as written, by the rules at the time of the first note asked for. Not thread-safe. */
    public Function<NoteId, List<String>> owners() {
        return new Function<>() {
            private @Nullable CodeOwners now;

            @Override
            public List<String> apply(NoteId note) {
                CodeOwners known = now;
                if (known == null) {
                    known = current();
                    now = known;
                }
                return known.of(note.path());
            }
        };
    }

    /** The current rules; the last valid ones if the file cannot be read. */
    private synchronized CodeOwners current() {
        try {
            Content now = content();
            if (!now.above.equals(read.above) || !Arrays.equals(now.bytes, read.bytes)) {
                rules = CodeOwners.read(new String(now.bytes, StandardCharsets.UTF_8), now.above);
                read = now;
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "CODEOWNERS cannot be read, its last rules count: " + e);
        }
        return rules;
    }

    private Content content() throws IOException {
        Optional<byte[]> own = source == null ? Optional.empty() : first(source::file);
        if (own.isPresent()) {
            return new Content("", own.get());
        }
        EnclosingRepository repository = around();
        Optional<byte[]> outer = repository == null ? Optional.empty() : first(repository.files()::read);
        return outer.isPresent() && repository != null
                ? new Content(repository.above(), outer.get())
                : new Content("", new byte[0]);
    }

    private static Optional<byte[]> first(Place place) throws IOException {
        for (String path : PLACES) {
            Optional<byte[]> content = place.file(path);
            if (content.isPresent()) {
                return content;
            }
        }
        return Optional.empty();
    }

    /** The repository around the notes; looked for once, since notes rarely move to another. */
    private @Nullable EnclosingRepository around() {
        Optional<EnclosingRepository> known = around;
        if (known == null) {
            Path notes = folder.get();
            known = notes == null ? Optional.empty() : Optional.ofNullable(EnclosingRepository.of(notes));
            around = known;
        }
        return known.orElse(null);
    }
}
