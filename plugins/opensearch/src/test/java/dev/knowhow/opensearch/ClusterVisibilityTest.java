package dev.knowhow.opensearch;

import dev.knowhow.spi.NoteIndex;
import dev.knowhow.testkit.VisibilityContract;
import java.nio.file.Path;

class ClusterVisibilityTest extends VisibilityContract {

    @Override
    protected NoteIndex open(Path place) {
        return RealCluster.open(place);
    }
}
