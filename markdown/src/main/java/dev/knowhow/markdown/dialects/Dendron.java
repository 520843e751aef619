package dev.knowhow.markdown.dialects;

import dev.knowhow.spi.Conventions;
import dev.knowhow.spi.Dialect;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The Dendron dialect. Links are written {@code [[label|target]]}, and {@code dendron://vault/} names a vault. In an
 * embed, {@code ,1} is a number of lines after a heading, {@code :#heading} ends a range, and {@code *} means all notes
 * of a hierarchy.
 */
final class Dendron implements Dialect, Conventions {

    private static final Pattern VAULT = Pattern.compile("^dendron://[^/]+/");
    private static final Pattern RANGE = Pattern.compile(":#.*$|:$");
    private static final Pattern OFFSET = Pattern.compile(",\\d+$");

    @Override
    public String name() {
        return "dendron";
    }

    @Override
    public Set<String> markers() {
        return Set.of("dendron.yml", "root.schema.yml");
    }

    @Override
    public Conventions conventions(Files files) {
        return this;
    }

    @Override
    public String wikiLink(String content) {
        int bar = content.indexOf('|');
        String label = bar < 0 ? "" : content.substring(0, bar).strip();
        String where = VAULT.matcher(content.substring(bar + 1).strip()).replaceFirst("");
        int hash = where.indexOf('#');
        String target = hash < 0 ? where : where.substring(0, hash);
        if (target.contains("*")) {
            return "|" + where; // several notes, so not a link to one note
        }
        String fragment =
                RANGE.matcher(hash < 0 ? "" : where.substring(hash + 1)).replaceFirst("");
        fragment = OFFSET.matcher(fragment).replaceFirst("");
        return target
                + (fragment.isEmpty() || fragment.equals("*") ? "" : "#" + fragment)
                + (label.isEmpty() ? "" : "|" + label);
    }
}
