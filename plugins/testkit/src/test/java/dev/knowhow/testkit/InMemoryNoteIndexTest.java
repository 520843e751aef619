package dev.knowhow.testkit;

import dev.knowhow.spi.NoteIndex;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

class InMemoryNoteIndexTest extends NoteIndexContract {

    private final Map<Path, InMemoryNoteIndex> indexes = new HashMap<>();

    @Override
    protected NoteIndex open(Path place) {
        return indexes.computeIfAbsent(place, any -> new InMemoryNoteIndex()).reopened();
    }
}
