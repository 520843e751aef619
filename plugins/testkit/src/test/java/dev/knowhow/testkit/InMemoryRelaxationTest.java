package dev.knowhow.testkit;

import dev.knowhow.spi.NoteIndex;
import java.nio.file.Path;

final class InMemoryRelaxationTest extends RelaxationContract {

    @Override
    protected NoteIndex open(Path place) {
        return new InMemoryNoteIndex();
    }
}
