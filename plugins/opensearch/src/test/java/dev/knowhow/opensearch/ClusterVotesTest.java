package dev.knowhow.opensearch;

import dev.knowhow.spi.NoteIndex;
import dev.knowhow.testkit.VotesContract;
import java.nio.file.Path;

class ClusterVotesTest extends VotesContract {

    @Override
    protected NoteIndex open(Path place) {
        return RealCluster.open(place);
    }
}
