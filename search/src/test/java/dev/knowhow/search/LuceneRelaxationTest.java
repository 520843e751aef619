package dev.knowhow.search;

import dev.knowhow.plugin.IndexFolder;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.testkit.RelaxationContract;
import java.nio.file.Path;

class LuceneRelaxationTest extends RelaxationContract {

    @Override
    protected NoteIndex open(Path place) {
        return new LuceneNoteIndex(new IndexFolder(place));
    }
}
