package dev.knowhow.search;

import dev.knowhow.plugin.IndexFolder;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.testkit.PropertyFilterContract;
import java.nio.file.Path;

class LucenePropertyFilterTest extends PropertyFilterContract {

    @Override
    protected NoteIndex open(Path place) {
        return new LuceneNoteIndex(new IndexFolder(place));
    }
}
