package dev.knowhow.opensearch;

import dev.knowhow.spi.NoteIndex;
import dev.knowhow.testkit.TopicCountsContract;
import java.nio.file.Path;

class ClusterTopicCountsTest extends TopicCountsContract {

    @Override
    protected NoteIndex open(Path place) {
        return RealCluster.open(place);
    }
}
