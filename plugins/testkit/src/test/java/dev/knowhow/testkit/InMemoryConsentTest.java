package dev.knowhow.testkit;

import dev.knowhow.spi.NoteIndex;
import java.nio.file.Path;

class InMemoryConsentTest extends ConsentContract {

    @Override
    protected NoteIndex open(Path place) {
        return new InMemoryNoteIndex();
    }
}
