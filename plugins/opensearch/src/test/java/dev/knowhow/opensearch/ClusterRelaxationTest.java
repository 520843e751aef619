package dev.knowhow.opensearch;

import dev.knowhow.spi.NoteIndex;
import dev.knowhow.testkit.RelaxationContract;
import java.nio.file.Path;

class ClusterRelaxationTest extends RelaxationContract {

    @Override
    protected NoteIndex open(Path place) {
        return RealCluster.open(place);
    }
}
