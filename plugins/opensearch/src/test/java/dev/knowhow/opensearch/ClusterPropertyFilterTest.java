package dev.knowhow.opensearch;

import dev.knowhow.spi.NoteIndex;
import dev.knowhow.testkit.PropertyFilterContract;
import java.nio.file.Path;

class ClusterPropertyFilterTest extends PropertyFilterContract {

    @Override
    protected NoteIndex open(Path place) {
        return RealCluster.open(place);
    }
}
