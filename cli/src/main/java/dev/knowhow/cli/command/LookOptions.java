package dev.knowhow.cli.command;

import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.line.Usage;
import dev.knowhow.spi.FolderFiles;
import dev.knowhow.web.page.Look;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The options of commands that make pages: a link that edits a note, and a style sheet. */
final class LookOptions {

    private LookOptions() {}

    static Usage added(Usage usage) {
        return usage.text("--edit", "URL", "a link that edits a note, with {path} for its id (none)")
                .path("--style", "FILE", "a style sheet to load after that of the pages (none)");
    }

    /**
     * The additions to the pages.
     *
     * @throws IllegalArgumentException if the link is invalid
     */
    static Look of(Invocation invocation) {
        return new Look(invocation.text("--edit"), css(invocation.path("--style")));
    }

    private static @Nullable String css(@Nullable Path file) {
        if (file == null) {
            return null;
        }
        try {
            byte[] css =
                    FolderFiles.readAt(file).orElseThrow(() -> Invocation.wrong("--style " + file + " does not exist"));
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(css))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Invocation.wrong("--style " + file + " is not UTF-8 text");
        } catch (IOException e) {
            throw Invocation.wrong("--style " + file + " cannot be read");
        }
    }
}
