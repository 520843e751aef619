package dev.knowhow.search;

import dev.knowhow.plugin.Extensions;
import dev.knowhow.plugin.PlainPlugin;
import dev.knowhow.spi.NoteIndex;

/** Plugin that provides the Lucene index. */
public final class SearchPlugin implements PlainPlugin {

    /** For the service loader. */
    public SearchPlugin() {}

    @Override
    public String name() {
        return "search";
    }

    @Override
    public void extend(Extensions extensions) {
        extensions.add(NoteIndex.class, context -> new LuceneNoteIndex(context.index()));
    }
}
