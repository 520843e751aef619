package dev.knowhow.markdown.dialects;

import dev.knowhow.markdown.frontmatter.FrontMatter;
import dev.knowhow.spi.Conventions;
import dev.knowhow.spi.Dialect;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Dendron dialect. Links are written {@code [[label|target]]}, and {@code dendron://vault/} names a vault. In an
 * embed, {@code ,1} is a number of lines after a heading, {@code :#heading} ends a range, and {@code *} means all notes
 * of a hierarchy.
 */
final class Dendron implements Dialect {

    private static final String CONFIG = "dendron.yml";
    private static final String SCHEMA = "root.schema.yml";
    private static final Pattern VAULT = Pattern.compile("^dendron://([^/]+)/");
    private static final Pattern RANGE = Pattern.compile(":#.*$|:$");
    private static final Pattern OFFSET = Pattern.compile(",\\d+$");

    @Override
    public String name() {
        return "dendron";
    }

    @Override
    public Set<String> markers() {
        return Set.of(CONFIG, SCHEMA);
    }

    /** Each vault of a workspace has a schema. */
    @Override
    public Set<String> innerMarkers() {
        return Set.of(SCHEMA);
    }

    @Override
    public Conventions conventions(Files files) throws IOException {
        SiteConfig config = SiteConfig.first(files, List.of(CONFIG));
        SiteConfig workspace = config.at("workspace");
        Map<String, String> folders = new HashMap<>();
        for (Object vault : FrontMatter.elements(
                workspace.get("vaults") != null ? workspace.get("vaults") : config.get("vaults"))) {
            if (vault instanceof Map<?, ?> values) {
                SiteConfig one = new SiteConfig(values);
                String folder = one.text("fsPath", "").replaceAll("^[./]+|/+$", "");
                String name = one.text("name", folder.substring(folder.lastIndexOf('/') + 1));
                folders.put(name, Boolean.TRUE.equals(one.get("selfContained")) ? folder + "/notes" : folder);
            }
        }
        return new Workspace(folders);
    }

    /**
     * The vaults of a workspace.
     *
     * @param folders the folder of each vault by its name
     */
    private record Workspace(Map<String, String> folders) implements Conventions {

        @Override
        public String wikiLink(String content) {
            int bar = content.lastIndexOf('|');
            String label = bar < 0 ? "" : content.substring(0, bar).strip();
            String written = content.substring(bar + 1).strip();
            Matcher vault = VAULT.matcher(written);
            String folder = vault.find() ? folders.get(vault.group(1)) : null;
            String where = vault.replaceFirst("");
            int hash = where.indexOf('#');
            String target = hash < 0 ? where : where.substring(0, hash);
            if (target.contains("*")) {
                return "|" + where; // several notes, so not a link to one note
            }
            String fragment =
                    RANGE.matcher(hash < 0 ? "" : where.substring(hash + 1)).replaceFirst("");
            fragment = OFFSET.matcher(fragment).replaceFirst("");
            boolean other = folder != null && folders.size() > 1;
            return (other ? "/" + folder + "/" + target : target)
                    + (fragment.isEmpty() || fragment.equals("*") ? "" : "#" + fragment)
                    + (label.isEmpty() ? other ? "|" + target : "" : "|" + label);
        }
    }
}
