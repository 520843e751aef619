package dev.knowhow.git;

import dev.knowhow.plugin.Extensions;
import dev.knowhow.plugin.PlainPlugin;
import dev.knowhow.spi.NoteArchive;
import dev.knowhow.spi.NoteEnricher;

/** Plugin for authorship from git history. Does nothing for notes outside a git work tree. */
public final class GitPlugin implements PlainPlugin {

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
    public void extend(Extensions extensions) {
        extensions.add(
                NoteEnricher.class,
                context -> new GitEnricher(context.notes(), context.index(), context.version(), settings));
        extensions.add(NoteArchive.class, context -> new GitArchive());
    }
}
