package dev.knowhow.search;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import com.google.inject.Singleton;
import dev.knowhow.plugin.ExtensionBinder;
import dev.knowhow.plugin.KnowhowPlugin;

/** Plugin that provides the Lucene index. */
public final class SearchPlugin implements KnowhowPlugin {

    /** For the service loader. */
    public SearchPlugin() {}

    @Override
    public String name() {
        return "search";
    }

    @Override
    public Module module() {
        return new AbstractModule() {
            @Override
            protected void configure() {
                ExtensionBinder.in(binder()).index().to(LuceneNoteIndex.class).in(Singleton.class);
            }
        };
    }
}
