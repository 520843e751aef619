package dev.knowhow.opensearch;

import dev.knowhow.spi.NoteIndex;
import dev.knowhow.testkit.RelatedContract;
import java.nio.file.Path;

class ClusterRelatedTest extends RelatedContract {

    @Override
    protected NoteIndex open(Path place) {
        return RealCluster.open(place);
    }
}
