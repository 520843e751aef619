package dev.knowhow.markdown.dialects;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.spi.Conventions;
import dev.knowhow.spi.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The dialect of Starlight, the documentation theme of Astro. Addresses follow the path below {@code src/content/docs}.
 */
final class Starlight implements Dialect, Conventions {

    private static final String DOCS = "src/content/docs";

    @Override
    public String name() {
        return "starlight";
    }

    @Override
    public Set<String> markers() {
        return Set.of("astro.config.mjs", "astro.config.ts", "astro.config.js", "astro.config.mts");
    }

    @Override
    public Conventions conventions(Files files) {
        return this;
    }

    @Override
    public List<String> addresses(NoteId id, Note note) {
        if (!id.isAt(DOCS)) {
            return List.of();
        }
        String slug = SiteConfig.of(note).text("slug");
        String page = Permalinks.withoutEnding(new NoteId(id.path().substring(DOCS.length() + 1)));
        String plain = slug != null ? slug : page.replaceFirst("(?:^|/)index$", "");
        String address = ("/" + plain + "/").replaceAll("/{2,}", "/");
        return List.of(slug != null ? address : address.toLowerCase(Locale.ROOT).replace(' ', '-'));
    }
}
