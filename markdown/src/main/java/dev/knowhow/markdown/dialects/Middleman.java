package dev.knowhow.markdown.dialects;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.spi.Conventions;
import dev.knowhow.spi.Dialect;
import java.util.List;
import java.util.Set;

/** The dialect of Middleman: {@code source/manual/backup.html.md} has the address {@code /manual/backup.html}. */
final class Middleman implements Dialect, Conventions {

    private static final String SOURCE = "source";
    private static final String PAGE = ".html";

    @Override
    public String name() {
        return "middleman";
    }

    @Override
    public Set<String> markers() {
        return Set.of("config.rb");
    }

    @Override
    public Conventions conventions(Files files) {
        return this;
    }

    @Override
    public List<String> addresses(NoteId id, Note note) {
        if (!id.isAt(SOURCE) || !id.baseName().endsWith(PAGE)) {
            return List.of();
        }
        String page = Permalinks.withoutEnding(id).substring(SOURCE.length());
        return List.of(page.substring(0, page.length() - PAGE.length()).replaceFirst("/index$", "") + "/");
    }
}
