package dev.knowhow.opensearch;

import dev.knowhow.spi.NoteIndex;
import dev.knowhow.testkit.ConsentContract;
import java.nio.file.Path;

class ClusterConsentTest extends ConsentContract {

    @Override
    protected NoteIndex open(Path place) {
        return RealCluster.open(place);
    }
}
