package dev.knowhow.search;

import dev.knowhow.plugin.IndexFolder;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.testkit.FacetsContract;
import java.nio.file.Path;

class LuceneFacetsTest extends FacetsContract {

    @Override
    protected NoteIndex open(Path place) {
        return new LuceneNoteIndex(new IndexFolder(place));
    }
}
