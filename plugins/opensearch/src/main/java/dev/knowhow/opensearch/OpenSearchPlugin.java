package dev.knowhow.opensearch;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import com.google.inject.Singleton;
import dev.knowhow.plugin.ExtensionBinder;
import dev.knowhow.plugin.KnowhowPlugin;

/**
 * Plugin that shares index and state with other machines through OpenSearch. A host adds it with its settings, without
 * the plugin {@code search}, whose index it uses for the copy of each machine:
 *
 * <pre>{@code
 * Knowhow.builder().index(copy).without("search").plugin(new OpenSearchPlugin(settings))
 * }</pre>
 */
public final class OpenSearchPlugin implements KnowhowPlugin {

    private final ClusterSettings settings;

    /** Creates a plugin for a cluster. */
    public OpenSearchPlugin(ClusterSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "opensearch";
    }

    @Override
    public Module module() {
        return new AbstractModule() {
            @Override
            protected void configure() {
                bind(ClusterSettings.class).toInstance(settings);
                ExtensionBinder extensions = ExtensionBinder.in(binder());
                extensions.index().to(ClusterIndex.class).in(Singleton.class);
                extensions.state().to(ClusterState.class).in(Singleton.class);
            }
        };
    }
}
