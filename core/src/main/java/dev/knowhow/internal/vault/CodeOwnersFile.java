package dev.knowhow.internal.vault;

import dev.knowhow.note.NoteId;
import dev.knowhow.spi.NoteSource;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

    /** The rules as written, and the path from their folder to the notes. */
    private record Content(String above, String text) {}

    private final @Nullable NoteSource source;
    private final Supplier<@Nullable Path> folder;
    private @Nullable EnclosingRepository around;
    private boolean soughtAround;
    private Content read = new Content("", "");
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
            if (!now.equals(read)) {
                rules = CodeOwners.read(now.text, now.above);
                read = now;
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "CODEOWNERS cannot be read, its last rules count: " + e);
        }
        return rules;
    }

    private Content content() throws IOException {
        String own = source == null ? null : first(source::file);
        if (own != null) {
            return new Content("", own);
        }
        EnclosingRepository repository = around();
        String outer = repository == null ? null : first(repository.files()::read);
        return repository == null || outer == null ? new Content("", "") : new Content(repository.above(), outer);
    }

    private static @Nullable String first(Place place) throws IOException {
        for (String path : PLACES) {
            Optional<byte[]> content = place.file(path);
            if (content.isPresent()) {
                return new String(content.get(), StandardCharsets.UTF_8);
            }
        }
        return null;
    }

    /** The repository around the notes; looked for once, since notes rarely move to another. */
    private @Nullable EnclosingRepository around() {
        if (!soughtAround) {
            Path notes = folder.get();
            around = notes == null ? null : EnclosingRepository.of(notes);
            soughtAround = true;
        }
        return around;
    }
}
