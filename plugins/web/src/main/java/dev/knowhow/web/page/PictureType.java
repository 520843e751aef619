package dev.knowhow.web.page;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Detects the media type of a picture from its first bytes, because the file name may be wrong. */
public final class PictureType {

    private static final int MAX_HEADER = 1024;

    private PictureType() {}

    /** The media type; empty if browsers cannot show it as a picture. */
    public static Optional<String> of(byte[] content) {
        String start =
                new String(Arrays.copyOf(content, Math.min(MAX_HEADER, content.length)), StandardCharsets.ISO_8859_1);
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
