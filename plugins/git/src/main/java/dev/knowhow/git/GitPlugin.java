package dev.knowhow.git;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import com.google.inject.Singleton;
import dev.knowhow.plugin.ExtensionBinder;
import dev.knowhow.plugin.KnowhowPlugin;

/** Authorship from git history, as a plugin. Does nothing for notes that do not lie in a git work tree. */
public final class GitPlugin implements KnowhowPlugin {

    private final GitSettings settings;

    /** With the usual settings, for the service loader. */
    public GitPlugin() {
        this(GitSettings.USUAL);
    }

    /** With settings of one's own; the repository's git configuration has the last word. */
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
