package dev.knowhow.search;

import dev.knowhow.plugin.IndexFolder;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.testkit.RelatedContract;
import java.nio.file.Path;

class LuceneRelatedTest extends RelatedContract {

    @Override
    protected NoteIndex open(Path place) {
        return new LuceneNoteIndex(new IndexFolder(place));
    }
}
