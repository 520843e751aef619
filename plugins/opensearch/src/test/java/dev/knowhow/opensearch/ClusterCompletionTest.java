package dev.knowhow.opensearch;

import dev.knowhow.spi.NoteIndex;
import dev.knowhow.testkit.CompletionContract;
import java.nio.file.Path;

class ClusterCompletionTest extends CompletionContract {

    @Override
    protected NoteIndex open(Path place) {
        return RealCluster.open(place);
    }
}
