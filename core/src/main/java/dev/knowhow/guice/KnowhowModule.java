package dev.knowhow.guice;

import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import com.google.inject.Singleton;
import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowBuilder;

/**
 * Binds {@link Knowhow} as a singleton in a host's injector. Plugins have an injector of their own, so the bindings of
 * host and plugins do not interfere. The host closes the instance.
 *
 * <pre>{@code
 * Injector injector = Guice.createInjector(new KnowhowModule(Knowhow.builder().notes(folder)));
 * Knowhow knowhow = injector.getInstance(Knowhow.class);
 * }</pre>
 */
public final class KnowhowModule extends AbstractModule {

    private final KnowhowBuilder builder;

    /**
     * Creates a module whose instance is built at its first injection.
     *
     * @param builder the settings; do not change it afterwards
     */
    public KnowhowModule(KnowhowBuilder builder) {
        this.builder = builder;
    }

    @Override
    protected void configure() {
        Provider<Knowhow> building = builder::build;
        bind(Knowhow.class).toProvider(building).in(Singleton.class);
    }
}
