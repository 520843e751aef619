package dev.knowhow.opensearch;

import dev.knowhow.spi.StateStore;
import dev.knowhow.testkit.StateStoreContract;
import org.junit.jupiter.api.BeforeEach;

class ClusterStateTest extends StateStoreContract {

    private ClusterSettings settings = ClusterSettings.of(java.util.List.of(), "none");

    @BeforeEach
    void createIndexes() {
        settings = RealCluster.created();
    }

    @Override
    protected StateStore open() {
        return new ClusterState(settings);
    }
}
