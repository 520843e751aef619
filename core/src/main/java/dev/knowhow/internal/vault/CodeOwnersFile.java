package dev.knowhow.internal.vault;

import dev.knowhow.spi.NoteSource;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The current {@code CODEOWNERS} file beside the notes, read again when it changes. Thread-safe. */
public final class CodeOwnersFile {

    private static final Logger LOG = System.getLogger(CodeOwnersFile.class.getName());

    /** GitHub's places in its order, then GitLab's. The first that exists counts. */
    private static final List<String> PLACES =
            List.of(".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS");

    private final @Nullable NoteSource source;
    private byte[] read = {};
    private CodeOwners rules = CodeOwners.NONE;

    /**
     * Reads a file.
     *
     * @param source the source of the notes; null if there is only an index
     */
    public CodeOwnersFile(@Nullable NoteSource source) {
        this.source = source;
    }

    /** The current rules; the last valid ones if the file cannot be read. */
    public synchronized CodeOwners current() {
        try {
            byte[] content = content();
            if (!Arrays.equals(content, read)) {
                rules = CodeOwners.read(new String(content, StandardCharsets.UTF_8));
                read = content;
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "CODEOWNERS cannot be read, its last rules count: " + e);
        }
        return rules;
    }

    private byte[] content() throws IOException {
        if (source != null) {
            for (String place : PLACES) {
                Optional<byte[]> content = source.file(place);
                if (content.isPresent()) {
                    return content.get();
                }
            }
        }
        return new byte[0];
    }
}
