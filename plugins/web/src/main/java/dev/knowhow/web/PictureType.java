package dev.knowhow.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Tells pictures by what they begin with: a name may lie, and may lead to a file that is none. */
public final class PictureType {

    private static final int LOOKED_AT = 1024;

    private PictureType() {}

    /** The media type; empty if it is no picture that browsers show. */
    public static Optional<String> of(byte[] content) {
        String start =
                new String(Arrays.copyOf(content, Math.min(LOOKED_AT, content.length)), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u0089PNG\r\n")) {
            return Optional.of("image/png");
        }
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of("image/jpeg");
        }
        if (start.startsWith("GIF8")) {
            return Optional.of("image/gif");
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return Optional.of("image/webp");
        }
        if (start.startsWith("ftypavif", 4)) {
            return Optional.of("image/avif");
        }
        return start.contains("<svg") && start.stripLeading().startsWith("<")
                ? Optional.of("image/svg+xml")
                : Optional.empty();
    }
}
