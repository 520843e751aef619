package dev.knowhow.opensearch;

import dev.knowhow.spi.NoteIndex;
import dev.knowhow.testkit.VocabularyContract;
import java.nio.file.Path;

class ClusterVocabularyTest extends VocabularyContract {

    @Override
    protected NoteIndex open(Path place) {
        return RealCluster.open(place);
    }
}
