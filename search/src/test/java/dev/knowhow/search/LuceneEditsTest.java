package dev.knowhow.search;

import dev.knowhow.plugin.IndexFolder;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.testkit.EditsContract;
import java.nio.file.Path;

class LuceneEditsTest extends EditsContract {

    @Override
    protected NoteIndex open(Path place) {
        return new LuceneNoteIndex(new IndexFolder(place));
    }
}
