package dev.knowhow.guice;

import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import com.google.inject.Singleton;
import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowBuilder;

/**
 * Binds {@link Knowhow} as a singleton in a host's own injector. Plugins are wired apart from it, so that neither side's
 * settings concern the other. The host closes it.
 *
 * <pre>{@code
 * Injector injector = Guice.createInjector(new KnowhowModule(Knowhow.builder().notes(folder)));
 * Knowhow knowhow = injector.getInstance(Knowhow.class);
 * }</pre>
 */
public final class KnowhowModule extends AbstractModule {

    private final KnowhowBuilder builder;

    /**
     * Binds what a builder builds, when it is first asked for.
     *
     * @param builder the settings; not to be changed afterwards
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
