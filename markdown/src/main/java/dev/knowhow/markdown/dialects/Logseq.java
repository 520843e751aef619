package dev.knowhow.markdown.dialects;

import dev.knowhow.note.Link;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.spi.Conventions;
import dev.knowhow.spi.Dialect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Logseq dialect. The name of a journal page is its date in words, {@code Jan 2nd, 2024} unless configured
 * otherwise. A page exists as soon as a link names it.
 */
final class Logseq implements Dialect {

    private static final String CONFIG = "logseq/config.edn";
    private static final Pattern TITLES = Pattern.compile("(?m)^[^;\\n]*:journal/page-title-format\\s+\"([^\"]+)\"");

    @Override
    public String name() {
        return "logseq";
    }

    @Override
    public Set<String> markers() {
        return Set.of(CONFIG);
    }

    @Override
    public Conventions conventions(Files files) throws IOException {
        Optional<byte[]> config = files.read(CONFIG);
        Matcher titles = TITLES.matcher(config.map(content -> new String(content, StandardCharsets.UTF_8))
                .orElse(""));
        String pattern = titles.find() ? titles.group(1) : "MMM do, yyyy";
        try {
            return new Graph(DateTimeFormatter.ofPattern(
                    pattern.replace("do", "d'ORDINAL'").replace("yyyy", "uuuu"), Locale.ENGLISH));
        } catch (IllegalArgumentException e) {
            throw new IOException(":journal/page-title-format \"" + pattern + "\" is not a date format", e);
        }
    }

    private record Graph(DateTimeFormatter titles) implements Conventions {

        @Override
        public List<String> addresses(NoteId id, Note note) {
            LocalDate day = note.created();
            return day == null || !id.folder().endsWith("journals")
                    ? List.of()
                    : List.of("/" + titles.format(day).replace("ORDINAL", ordinal(day.getDayOfMonth())));
        }

        /** Earlier versions of pages. */
        @Override
        public List<String> ignored() {
            return List.of("logseq/bak/", "logseq/version-files/");
        }

        /** A page exists as soon as a link names it, a block does not. */
        @Override
        public boolean needsTarget(NoteId from, Link link) {
            boolean page = link.fragment().isEmpty() || link.fragment().startsWith("^");
            return link.kind() != Link.Kind.WIKI || !page || link.target().startsWith("((");
        }

        private static String ordinal(int day) {
            return day / 10 == 1 ? "th" : day % 10 == 1 ? "st" : day % 10 == 2 ? "nd" : day % 10 == 3 ? "rd" : "th";
        }
    }
}
