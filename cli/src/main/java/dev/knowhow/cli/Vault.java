package dev.knowhow.cli;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Blame;
import dev.knowhow.people.Member;
import dev.knowhow.people.Viewer;
import java.nio.file.Path;
import java.util.LinkedHashSet;
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
        String named = asked.text("--index");
        Path folder = named != null
                ? asked.path(named)
                : IndexPlace.above(asked.around().directory())
                        .orElseThrow(
                                () -> new KnowhowException(
                                        Blame.INDEX,
                                        "no index here or in any folder above; go where the notes are and type: knowhow index"));
        Knowhow knowhow = prepare(asked).index(folder).build();
        if (!knowhow.status().exists()) {
            knowhow.close();
            throw new KnowhowException(
                    Blame.INDEX,
                    "no index in " + folder + " yet; type: knowhow index VAULT"
                            + (named == null ? "" : " --index " + named));
        }
        return knowhow;
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
