package dev.knowhow.opensearch;

import dev.knowhow.spi.NoteIndex;
import dev.knowhow.testkit.FacetsContract;
import java.nio.file.Path;

class ClusterFacetsTest extends FacetsContract {

    @Override
    protected NoteIndex open(Path place) {
        return RealCluster.open(place);
    }
}
