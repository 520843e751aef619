package dev.knowhow.opensearch;

import dev.knowhow.plugin.Extensions;
import dev.knowhow.plugin.PlainPlugin;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.StateStore;
import org.jspecify.annotations.Nullable;

/**
 * Plugin that shares index and state with other machines through OpenSearch. A host adds it with its settings, without
 * the plugin {@code search}, whose index it uses for the copy of each machine:
 *
 * <pre>{@code
 * Knowhow.builder().index(copy).without("search").plugin(new OpenSearchPlugin(settings))
 * }</pre>
 */
public final class OpenSearchPlugin implements PlainPlugin {

    private final ClusterSettings settings;
    private @Nullable Client client;

    /** Creates a plugin for a cluster. */
    public OpenSearchPlugin(ClusterSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "opensearch";
    }

    @Override
    public void extend(Extensions extensions) {
        extensions.add(NoteIndex.class, context -> new ClusterIndex(client(), context.index()));
        extensions.add(StateStore.class, context -> new ClusterState(client()));
    }

    /** One client for index and state. It has no resources to be closed: Java ends its thread with the last use. */
    private synchronized Client client() {
        Client used = client;
        if (used == null) {
            used = new Client(settings);
            client = used;
        }
        return used;
    }
}
