package dev.knowhow.testkit.example;

import com.google.inject.Module;
import dev.knowhow.plugin.ExtensionBinder;
import dev.knowhow.plugin.KnowhowPlugin;
import java.util.Map;

/** Reads and writes the notes of a wiki. */
record WikiPlugin(Map<String, WikiPage> pages, Map<String, byte[]> state) implements KnowhowPlugin {

    @Override
    public String name() {
        return "wiki";
    }

    @Override
    public Module module() {
        return binder -> {
            ExtensionBinder extensions = ExtensionBinder.in(binder);
            extensions.source().toInstance(new WikiSource(pages));
            extensions.writer().toInstance(new WikiWriter(pages));
            extensions.state().toInstance(new SharedState(state));
            extensions.dialect().toInstance(new WikiDialect());
            extensions.enricher().toInstance(new ReviewDates());
            extensions.peopleFormat().toInstance(new PeopleTable());
        };
    }
}
