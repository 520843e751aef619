package dev.knowhow.opensearch;

import dev.knowhow.spi.NoteIndex;
import dev.knowhow.testkit.KeywordsContract;
import java.nio.file.Path;

class ClusterKeywordsTest extends KeywordsContract {

    @Override
    protected NoteIndex open(Path place) {
        return RealCluster.open(place);
    }
}
