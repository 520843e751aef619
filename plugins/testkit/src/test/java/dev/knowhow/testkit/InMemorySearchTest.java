package dev.knowhow.testkit;

import dev.knowhow.spi.NoteIndex;
import java.nio.file.Path;

final class InMemorySearchTest extends SearchContract {

    @Override
    protected NoteIndex open(Path place) {
        return new InMemoryNoteIndex();
    }
}
