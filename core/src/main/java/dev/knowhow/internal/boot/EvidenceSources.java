package dev.knowhow.internal.boot;

import com.google.inject.Binding;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import com.google.inject.spi.Element;
import dev.knowhow.internal.thanks.ThanksEvidence;
import dev.knowhow.spi.EvidenceSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The sources of evidence of all plugins. Their names are unique, since the ids of evidence contain them. */
final class EvidenceSources {

    private EvidenceSources() {}

    /**
     * The sources, by name.
     *
     * @throws PluginFailure if two have the same name, or one has a blank name or one with a slash
     */
    static List<EvidenceSource> in(Injector injector, List<FoundPlugin> plugins) {
        return checked(
                injector.getInstance(Key.get(new TypeLiteral<Set<EvidenceSource>>() {})),
                name -> culprits(name, injector, plugins));
    }

    /**
     * The sources, by name.
     *
     * @param culprits the plugins that provide a source of this name
     * @throws PluginFailure if two have the same name, or one has a blank name or one with a slash
     */
    static List<EvidenceSource> checked(Collection<EvidenceSource> all, Function<String, List<String>> culprits) {
        List<EvidenceSource> sources =
                all.stream().sorted(Comparator.comparing(EvidenceSource::name)).toList();
        String before = null;
        for (EvidenceSource source : sources) {
            String name = source.name();
            if (name.isBlank() || name.contains("/")) {
                throw failure(
                        "calls a source of evidence '" + name + "'; a name has characters, and no slash",
                        culprits.apply(name));
            }
            if (name.equals(before) || name.equals(ThanksEvidence.NAME)) {
                throw failure(
                        "brings a source of evidence called '" + name
                                + "', and there can be only one; remove or rename all but one of them",
                        culprits.apply(name));
            }
            before = name;
        }
        return sources;
    }

    private static List<String> culprits(String name, Injector injector, List<FoundPlugin> plugins) {
        return plugins.stream()
                .filter(plugin ->
                        InjectedParts.elements(plugin).stream().anyMatch(element -> brings(element, name, injector)))
                .map(FoundPlugin::name)
                .toList();
    }

    private static PluginFailure failure(String what, List<String> culprits) {
        return new PluginFailure("plugin " + String.join(" and plugin ", culprits) + " " + what, culprits);
    }

    private static boolean brings(Element element, String name, Injector injector) {
        return element instanceof Binding<?> binding
                && binding.getKey().getTypeLiteral().getRawType() == EvidenceSource.class
                && injector.getInstance(binding.getKey()) instanceof EvidenceSource source
                && source.name().equals(name);
    }
}
