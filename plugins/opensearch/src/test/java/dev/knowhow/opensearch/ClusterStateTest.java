package dev.knowhow.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.spi.StateStore;
import dev.knowhow.testkit.StateStoreContract;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClusterStateTest extends StateStoreContract {

    private ClusterSettings settings = ClusterSettings.of(java.util.List.of(), "none");

    @BeforeEach
    void createIndexes() {
        settings = RealCluster.created();
    }

    @Override
    protected StateStore open() {
        return new ClusterState(new Client(settings));
    }

    @Test
    void anIndexThatIsRebuiltHasTheStateOfTheAlias() throws IOException {
        open().update("consent", before -> new byte[] {1});

        StateStore rebuilding = new ClusterState(new Client(settings.withIndex(settings.index() + "-000002")));

        assertThat(rebuilding.read("consent"))
                .hasValueSatisfying(value -> assertThat(value).containsExactly(1));
    }
}
