package dev.knowhow.opensearch;

import dev.knowhow.spi.NoteIndex;
import dev.knowhow.testkit.SearchContract;
import java.nio.file.Path;

class ClusterSearchTest extends SearchContract {

    @Override
    protected NoteIndex open(Path place) {
        return RealCluster.open(place);
    }
}
