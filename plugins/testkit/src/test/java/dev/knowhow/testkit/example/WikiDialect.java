package dev.knowhow.testkit.example;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.spi.Conventions;
import dev.knowhow.spi.Dialect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** A wiki with the label first in its links, whose file {@code wiki.conf} has the prefix of all addresses. */
final class WikiDialect implements Dialect {

    @Override
    public String name() {
        return "wiki";
    }

    @Override
    public Set<String> markers() {
        return Set.of("wiki.conf");
    }

    @Override
    public Conventions conventions(Files files) throws IOException {
        String prefix = new String(files.read("wiki.conf").orElseThrow(), StandardCharsets.UTF_8).strip();
        return new Conventions() {
            @Override
            public String wikiLink(String content) {
                int bar = content.indexOf('|');
                return bar < 0 ? content : content.substring(bar + 1) + "|" + content.substring(0, bar);
            }

            @Override
            public List<String> addresses(NoteId id, Note note) {
                return List.of(prefix + "/" + id.path().replaceFirst("\\.md$", ""));
            }
        };
    }
}
