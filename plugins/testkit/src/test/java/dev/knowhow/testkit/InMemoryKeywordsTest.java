package dev.knowhow.testkit;

import dev.knowhow.spi.NoteIndex;
import java.nio.file.Path;

class InMemoryKeywordsTest extends KeywordsContract {

    @Override
    protected NoteIndex open(Path place) {
        return new InMemoryNoteIndex();
    }
}
