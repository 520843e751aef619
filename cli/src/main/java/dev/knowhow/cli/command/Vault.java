package dev.knowhow.cli.command;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowBuilder;
import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import dev.knowhow.PluginInfo;
import dev.knowhow.Session;
import dev.knowhow.cli.line.Environment;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.opensearch.ClusterFile;
import dev.knowhow.opensearch.ClusterSettings;
import dev.knowhow.opensearch.OpenSearchPlugin;
import dev.knowhow.people.Joining;
import dev.knowhow.people.Member;
import dev.knowhow.people.People;
import dev.knowhow.people.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens an existing index for a command. */
public final class Vault {

    private Vault() {}

    /**
     * Opens the index of the option, else that of the enclosing vault.
     *
     * @throws KnowhowException if missing
     */
    static Knowhow open(Invocation invocation) {
        Path folder = folder(invocation);
        KnowhowBuilder builder = prepare(invocation).index(folder);
        invocation.texts("--without").forEach(builder::without);
        Knowhow knowhow = builder.build();
        if (!knowhow.operations().status().exists()) {
            knowhow.close();
            throw none(invocation, folder);
        }
        warnOfSkipped(knowhow, invocation.environment());
        return knowhow;
    }

    /**
     * The folder of the index of the option, else that of the enclosing vault.
     *
     * @throws KnowhowException if missing
     */
    static Path folder(Invocation invocation) {
        Path folder = place(invocation)
                .orElseThrow(() -> new KnowhowException(
                        Category.INDEX,
                        "no index here or in any folder above; change to the notes folder and run: knowhow index"));
        if (Files.isDirectory(folder)) {
            return folder;
        }
        if (cluster(invocation) == null) {
            throw none(invocation, folder);
        }
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new KnowhowException(
                    Category.INDEX, "cannot create the folder " + folder + " for the copy of the index: " + e, e);
        }
    }

    private static KnowhowException none(Invocation invocation, Path folder) {
        if (cluster(invocation) != null) {
            return new KnowhowException(
                    Category.INDEX,
                    "the index of the cluster is empty; run on a machine that has the notes: knowhow index VAULT"
                            + " --cluster FILE");
        }
        Path named = invocation.path("--index");
        String options = named == null ? "" : " VAULT --index " + named;
        return new KnowhowException(Category.INDEX, "no index in " + folder + " yet; type: knowhow index" + options);
    }

    /** Opens the same for a question that needs no notes. */
    static Knowhow openEvenEmpty(Invocation invocation) {
        Path here = invocation.environment().directory();
        return prepare(invocation)
                .notes(here)
                .index(place(invocation).orElse(here.resolve(IndexPlace.NAME)))
                .build();
    }

    private static Optional<Path> place(Invocation invocation) {
        Path named = invocation.path("--index");
        return named != null
                ? Optional.of(named)
                : IndexPlace.above(invocation.environment().directory());
    }

    /** An answer without a plugin may be another one than with it: that must not go unsaid. */
    private static void warnOfSkipped(Knowhow knowhow, Environment environment) {
        for (PluginInfo plugin : knowhow.operations().plugins()) {
            if (!plugin.problem().isEmpty()) {
                environment.info("knowhow: plugin " + Plain.line(plugin.name() + " skipped: " + plugin.problem()));
            }
        }
    }

    /** A builder with the requested plugins and the cluster, if one is set. */
    static KnowhowBuilder prepare(Invocation invocation) {
        Path cluster = cluster(invocation);
        KnowhowBuilder builder = prepareAlone(invocation);
        return cluster == null ? builder : shared(builder, ClusterFile.read(cluster));
    }

    /** Shares the index through a cluster. */
    static KnowhowBuilder shared(KnowhowBuilder builder, ClusterSettings settings) {
        return builder.without("search").plugin(new OpenSearchPlugin(settings));
    }

    /** The settings of the cluster; null without. */
    static @Nullable Path cluster(Invocation invocation) {
        String file = invocation.text("--cluster");
        return file == null || file.isEmpty() ? null : invocation.path("--cluster");
    }

    /** A builder with the requested plugins, for an index of its own. Plugins are never loaded from a vault. */
    public static KnowhowBuilder prepareAlone(Invocation invocation) {
        KnowhowBuilder builder = Knowhow.builder().joining(joining(invocation));
        Path state = invocation.path("--state");
        if (state != null) {
            builder.state(state);
        }
        Path plugins = invocation.path("--plugins");
        return plugins == null ? builder : builder.pluginsFolder(plugins);
    }

    private static Joining joining(Invocation invocation) {
        String rule = invocation.text("--join");
        return rule == null ? Joining.NAMES : Joining.valueOf(rule.toUpperCase(Locale.ROOT));
    }

    /** Says that nobody has the name of the viewer: such an answer looks like that of a member without notes. */
    static void warnOfUnknownViewer(Invocation invocation, Knowhow knowhow) {
        String name = invocation.text("--as");
        if (name != null
                && knowhow.operations().people().find(name).isEmpty()
                && knowhow.as(Viewer.OPERATOR).called(name).isEmpty()) {
            invocation
                    .environment()
                    .info("No record and no note names “" + Plain.line(name)
                            + "”; list the members: knowhow people --operator");
        }
    }

    /** The session of the viewer. */
    static Session session(Invocation invocation, Knowhow knowhow) {
        return knowhow.as(viewer(invocation, knowhow));
    }

    /** The viewer. */
    static Viewer viewer(Invocation invocation, Knowhow knowhow) {
        if (invocation.flag("--operator")) {
            return Viewer.OPERATOR;
        }
        var groups = new LinkedHashSet<>(invocation.texts("--group"));
        String name = invocation.text("--as");
        if (name == null) {
            return new Viewer(null, groups, false);
        }
        if (name.isBlank()) {
            throw Invocation.wrong("--as needs the name of a member");
        }
        People people = knowhow.operations().people();
        Member member = people.verified().resolve(name);
        Member noted = member.declared() ? member : people.resolve(name);
        return Viewer.of(noted.declared() ? member.id() : noted.id(), groups);
    }
}
