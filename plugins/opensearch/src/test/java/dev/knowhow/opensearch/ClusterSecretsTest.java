package dev.knowhow.opensearch;

import dev.knowhow.spi.NoteIndex;
import dev.knowhow.testkit.SecretsContract;
import java.nio.file.Path;

class ClusterSecretsTest extends SecretsContract {

    @Override
    protected NoteIndex open(Path place) {
        return RealCluster.open(place);
    }
}
