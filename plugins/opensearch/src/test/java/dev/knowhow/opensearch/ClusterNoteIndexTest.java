package dev.knowhow.opensearch;

import dev.knowhow.spi.NoteIndex;
import dev.knowhow.testkit.NoteIndexContract;
import java.nio.file.Path;

class ClusterNoteIndexTest extends NoteIndexContract {

    @Override
    protected NoteIndex open(Path place) {
        return RealCluster.open(place);
    }
}
