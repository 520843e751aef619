package dev.knowhow.git;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import com.google.inject.Singleton;
import dev.knowhow.plugin.ExtensionBinder;
import dev.knowhow.plugin.KnowhowPlugin;

/** Plugin for authorship from git history. Does nothing for notes outside a git work tree. */
public final class GitPlugin implements KnowhowPlugin {

    private final GitSettings settings;

    /** With default settings, for the service loader. */
    public GitPlugin() {
        this(GitSettings.DEFAULT);
    }

    /** With custom settings. The repository's git configuration takes precedence. */
    public GitPlugin(GitSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "git";
    }

    @Override
    public Module module() {
        return new AbstractModule() {
            @Override
            protected void configure() {
                bind(GitSettings.class).toInstance(settings);
                ExtensionBinder.in(binder()).enricher().to(GitEnricher.class).in(Singleton.class);
                ExtensionBinder.in(binder()).archive().toProvider(GitArchive::new);
            }
        };
    }
}
