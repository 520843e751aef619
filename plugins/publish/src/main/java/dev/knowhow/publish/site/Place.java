package dev.knowhow.publish.site;

import dev.knowhow.web.page.Encoding;
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
 * A folder or file under the root of a site, by names that every file system takes and that lead nowhere else: a name that would not
 * do, such as {@code ..} as a tag, is there by its hash.
 *
 * @param names the names from the root on
 */
record Place(List<String> names) {

    static final Place ROOT = new Place(List.of());

    /** Neither what systems forbid, nor hidden, nor ending in what Windows drops, nor the page of the folder above. */
    private static final Pattern PROPER = Pattern.compile(
            "(?!index\\.html$|\\.)[^\\p{Cntrl}\\p{Cs}\\\\/:*?\"<>|]*[^\\p{Cntrl}\\p{Cs}\\\\/:*?\"<>|. ]");

    private static final int LONGEST_BYTES = 200;
    private static final int HASH_BYTES = 8;

    Place {
        names = List.copyOf(names);
    }

    /** A folder or file in this one. */
    Place in(String name) {
        List<String> longer = new ArrayList<>(names);
        longer.add(proper(name));
        return new Place(longer);
    }

    /** The file of this name with an ending, such as {@code .atom}. */
    Place ending(String ending) {
        List<String> longer = new ArrayList<>(names.subList(0, names.size() - 1));
        longer.add(names.getLast() + ending);
        return new Place(longer);
    }

    /** A folder or file below this one, with slashes between the names. */
    Place below(String path) {
        Place place = this;
        for (String name : path.split("/", -1)) {
            place = place.in(name);
        }
        return place;
    }

    private static String proper(String name) {
        if (PROPER.matcher(name).matches() && name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES) {
            return name;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return "x-" + HexFormat.of().formatHex(Arrays.copyOf(hash, HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Where it lies on a disk. */
    Path under(Path root) {
        Path path = root;
        for (String name : names) {
            path = path.resolve(name);
        }
        return path;
    }

    /** Its address as seen from the root, encoded, without a slash at either end. */
    String address() {
        return names.stream().map(Encoding::part).collect(Collectors.joining("/"));
    }

    /** What leads from this folder back to the root: empty, or ending in a slash. */
    String up() {
        return "../".repeat(names.size());
    }

    @Override
    public String toString() {
        return String.join("/", names);
    }
}
