package dev.knowhow.cli;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Blame;
import dev.knowhow.PluginInfo;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.people.Member;
import dev.knowhow.people.Viewer;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Opens what a command asks: an index that is there. */
final class Vault {

    private Vault() {}

    /**
     * Opens the index that was named, or else that of the vault one stands in.
     *
     * @throws KnowhowException if there is none
     */
    static Knowhow open(Asked asked) {
        Path folder = place(asked)
                .orElseThrow(() -> new KnowhowException(
                        Blame.INDEX,
                        "no index here or in any folder above; go where the notes are and type: knowhow index"));
        Knowhow knowhow = prepare(asked).index(folder).build();
        if (!knowhow.status().exists()) {
            knowhow.close();
            String named = asked.text("--index");
            throw new KnowhowException(
                    Blame.INDEX,
                    "no index in " + folder + " yet; type: knowhow index"
                            + (named == null ? "" : " VAULT --index " + named));
        }
        warnOfSkipped(knowhow, asked.around());
        return knowhow;
    }

    /** Opens the same for a question that needs no notes. */
    static Knowhow openEvenEmpty(Asked asked) {
        Path nowhere = asked.path(IndexPlace.NAME);
        return prepare(asked).index(place(asked).orElse(nowhere)).build();
    }

    private static Optional<Path> place(Asked asked) {
        String named = asked.text("--index");
        return named != null
                ? Optional.of(asked.path(named))
                : IndexPlace.above(asked.around().directory());
    }

    /** An answer without a plugin may be another one than with it: that must not go unsaid. */
    private static void warnOfSkipped(Knowhow knowhow, Surroundings around) {
        for (PluginInfo plugin : knowhow.plugins()) {
            if (!plugin.problem().isEmpty()) {
                around.talk("knowhow: plugin " + Plain.line(plugin.name() + " skipped: " + plugin.problem()));
            }
        }
    }

    /** A builder with the plugins that were asked for. A vault never brings code of its own. */
    static Knowhow.Builder prepare(Asked asked) {
        Knowhow.Builder builder = Knowhow.builder();
        String named = asked.text("--plugins");
        String plugins = named != null ? named : asked.around().environment().getOrDefault("KNOWHOW_PLUGINS", "");
        return plugins.isEmpty() ? builder : builder.pluginsFolder(asked.path(plugins));
    }

    /** Who asks. */
    static Viewer viewer(Asked asked, Knowhow knowhow) {
        if (asked.flag("--operator")) {
            return Viewer.OPERATOR;
        }
        var groups = new LinkedHashSet<>(asked.texts("--group"));
        String name = asked.text("--as");
        if (name == null) {
            return groups.isEmpty() ? Viewer.EVERYONE : new Viewer(null, groups, false);
        }
        if (name.isBlank()) {
            throw Asked.wrong("--as needs the name of a member");
        }
        Member member = knowhow.people().resolve(name);
        groups.addAll(member.groups());
        return Viewer.of(member.id(), Set.copyOf(groups));
    }
}
