package dev.knowhow.cli;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowBuilder;
import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import dev.knowhow.PluginInfo;
import dev.knowhow.Session;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.people.Joining;
import dev.knowhow.people.Viewer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens what a command asks: an index that is there. */
final class Vault {

    private Vault() {}

    /**
     * Opens the index that was named, or else that of the vault one stands in.
     *
     * @throws KnowhowException if there is none
     */
    static Knowhow open(Asked asked) {
        Path named = asked.path("--index");
        Path folder = folder(asked);
        Knowhow knowhow = prepare(asked).index(folder).build();
        if (!knowhow.operations().status().exists()) {
            knowhow.close();
            throw none(folder, named);
        }
        warnOfSkipped(knowhow, asked.around());
        return knowhow;
    }

    /**
     * The folder of the index that was named, or else that of the vault one stands in.
     *
     * @throws KnowhowException if there is none
     */
    static Path folder(Asked asked) {
        Path folder = place(asked)
                .orElseThrow(() -> new KnowhowException(
                        Category.INDEX,
                        "no index here or in any folder above; go where the notes are and type: knowhow index"));
        if (!Files.isDirectory(folder)) {
            throw none(folder, asked.path("--index"));
        }
        return folder;
    }

    private static KnowhowException none(Path folder, @Nullable Path named) {
        String options = named == null ? "" : " VAULT --index " + named;
        return new KnowhowException(Category.INDEX, "no index in " + folder + " yet; type: knowhow index" + options);
    }

    /** Opens the same for a question that needs no notes. */
    static Knowhow openEvenEmpty(Asked asked) {
        Path here = asked.around().directory();
        return prepare(asked)
                .notes(here)
                .index(place(asked).orElse(here.resolve(IndexPlace.NAME)))
                .build();
    }

    private static Optional<Path> place(Asked asked) {
        Path named = asked.path("--index");
        return named != null
                ? Optional.of(named)
                : IndexPlace.above(asked.around().directory());
    }

    /** An answer without a plugin may be another one than with it: that must not go unsaid. */
    private static void warnOfSkipped(Knowhow knowhow, Surroundings around) {
        for (PluginInfo plugin : knowhow.operations().plugins()) {
            if (!plugin.problem().isEmpty()) {
                around.talk("knowhow: plugin " + Plain.line(plugin.name() + " skipped: " + plugin.problem()));
            }
        }
    }

    /** A builder with the plugins that were asked for. A vault never brings code of its own. */
    static KnowhowBuilder prepare(Asked asked) {
        KnowhowBuilder builder = Knowhow.builder().joining(joining(asked));
        Path plugins = asked.path("--plugins");
        return plugins == null ? builder : builder.pluginsFolder(plugins);
    }

    private static Joining joining(Asked asked) {
        String rule = asked.text("--join");
        try {
            return rule == null ? Joining.NAMES : Joining.valueOf(rule.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Asked.wrong("--join is '" + rule + "', must be records, addresses or names");
        }
    }

    /** The questions of whoever asks. */
    static Session session(Asked asked, Knowhow knowhow) {
        return knowhow.as(viewer(asked, knowhow));
    }

    /** Who asks. */
    static Viewer viewer(Asked asked, Knowhow knowhow) {
        if (asked.flag("--operator")) {
            return Viewer.OPERATOR;
        }
        var groups = new LinkedHashSet<>(asked.texts("--group"));
        String name = asked.text("--as");
        if (name == null) {
            return new Viewer(null, groups, false);
        }
        if (name.isBlank()) {
            throw Asked.wrong("--as needs the name of a member");
        }
        return Viewer.of(knowhow.operations().people().verified().resolve(name).id(), groups);
    }
}
