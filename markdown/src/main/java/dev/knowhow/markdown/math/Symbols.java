package dev.knowhow.markdown.math;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The commands for one symbol, from {@code symbols.txt}. */
final class Symbols {

    /** The element of a symbol, and where its scripts are. */
    enum Kind {
        IDENTIFIER,
        OPERATOR,
        /** Scripts are below and above it in display style, as of a sum. */
        LIMITS,
        /** A word in upright letters, as {@code sin}. */
        FUNCTION,
        /** A word with its scripts below and above it in display style, as {@code lim}. */
        LIMIT_FUNCTION,
        /** An accent above its argument. */
        ACCENT,
        /** Something that is stretched above its argument. */
        OVER,
        /** Something that is stretched below its argument. */
        UNDER,
        SPACE
    }

    /** A symbol; of a space, the text is its width. */
    record Symbol(String text, Kind kind) {}

    private static final Map<String, Symbol> ALL = read();

    private Symbols() {}

    /** The symbol of a command with its backslash; null if unknown. */
    static @Nullable Symbol of(String command) {
        return ALL.get(command);
    }

    private static Map<String, Symbol> read() {
        try (InputStream in = Symbols.class.getResourceAsStream("symbols.txt")) {
            if (in == null) {
                throw new IllegalStateException("there is no symbols.txt");
            }
            Map<String, Symbol> symbols = new HashMap<>();
            Kind kind = Kind.IDENTIFIER;
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.endsWith(":")) {
                    kind = Kind.valueOf(line.substring(0, line.length() - 1));
                } else {
                    String[] words = line.split(" ");
                    for (int i = 0; i + 1 < words.length; i += 2) {
                        symbols.put("\\" + words[i], new Symbol(words[i + 1], kind));
                    }
                }
            }
            return symbols;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
