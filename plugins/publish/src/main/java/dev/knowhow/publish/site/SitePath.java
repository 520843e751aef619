package dev.knowhow.publish.site;

import dev.knowhow.web.page.UrlEncoding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A folder or file under the root of a site. Its names are valid on every file system and stay within the site; an
 * invalid name, such as {@code ..} as a tag, is replaced by its hash.
 *
 * @param names the names from the root
 */
record SitePath(List<String> names) {

    static final SitePath ROOT = new SitePath(List.of());

    /**
     * No characters that file systems forbid, no hidden names, no trailing characters that Windows drops, and not the
     * index page of the parent folder.
     */
    private static final Pattern SAFE = Pattern.compile(
            "(?!index\\.html$|\\.)[^\\p{Cntrl}\\p{Cs}\\\\/:*?\"<>|]*[^\\p{Cntrl}\\p{Cs}\\\\/:*?\"<>|. ]");

    private static final int MAX_BYTES = 200;
    private static final int HASH_BYTES = 8;

    SitePath {
        names = List.copyOf(names);
    }

    /** A folder or file in this one. */
    SitePath in(String name) {
        List<String> longer = new ArrayList<>(names);
        longer.add(safe(name));
        return new SitePath(longer);
    }

    /** The file of this name with a suffix, such as {@code .atom}. */
    SitePath ending(String ending) {
        List<String> longer = new ArrayList<>(names.subList(0, names.size() - 1));
        longer.add(names.getLast() + ending);
        return new SitePath(longer);
    }

    /** A folder or file below this one, with slashes between the names. */
    SitePath below(String path) {
        SitePath place = this;
        for (String name : path.split("/", -1)) {
            place = place.in(name);
        }
        return place;
    }

    private static String safe(String name) {
        if (SAFE.matcher(name).matches() && name.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES) {
            return name;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return "x-" + HexFormat.of().formatHex(Arrays.copyOf(hash, HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The location on disk. */
    Path under(Path root) {
        Path path = root;
        for (String name : names) {
            path = path.resolve(name);
        }
        return path;
    }

    /** The encoded address relative to the root, without leading and trailing slashes. */
    String address() {
        return names.stream().map(UrlEncoding::part).collect(Collectors.joining("/"));
    }

    /** The relative path from this folder to the root: empty, or ending in a slash. */
    String up() {
        return "../".repeat(names.size());
    }

    @Override
    public String toString() {
        return String.join("/", names);
    }
}
