package dev.knowhow.markdown.dialects;

import dev.knowhow.spi.Conventions;
import dev.knowhow.spi.Dialect;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Dendron writes {@code [[label|target]]}, names a vault by {@code dendron://vault/}, and in what it embeds counts lines after a
 * heading by {@code ,1}, ends a range by {@code :#heading} and means all notes of a hierarchy by {@code *}.
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
            return "|" + where; // several notes, so no link to one
        }
        String place = RANGE.matcher(hash < 0 ? "" : where.substring(hash + 1)).replaceFirst("");
        place = OFFSET.matcher(place).replaceFirst("");
        return target
                + (place.isEmpty() || place.equals("*") ? "" : "#" + place)
                + (label.isEmpty() ? "" : "|" + label);
    }
}
