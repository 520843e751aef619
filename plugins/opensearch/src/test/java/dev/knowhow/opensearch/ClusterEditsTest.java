package dev.knowhow.opensearch;

import dev.knowhow.spi.NoteIndex;
import dev.knowhow.testkit.EditsContract;
import java.nio.file.Path;

class ClusterEditsTest extends EditsContract {

    @Override
    protected NoteIndex open(Path place) {
        return RealCluster.open(place);
    }
}
