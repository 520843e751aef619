package dev.knowhow.markdown.body;

import dev.knowhow.markdown.syntax.WikiTarget;
import java.util.regex.Pattern;

/** Block ids that are unique across all notes, as in Logseq. */
public final class BlockIds {

    private static final Pattern UNIQUE = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** A reference to a block. */
    public static final Pattern REFERENCE = Pattern.compile("\\(\\((" + UNIQUE.pattern() + ")\\)\\)");

    private BlockIds() {}

    /** Whether the id of a block is unique across all notes. */
    public static boolean isUnique(String id) {
        return UNIQUE.matcher(id).matches();
    }

    /** The target of a link to a block. */
    public static WikiTarget target(String id) {
        return new WikiTarget(address(id), "^" + id, "");
    }

    /** The address of a note with such a block, in the form used by links to the block. */
    public static String address(String id) {
        return "((" + id + "))";
    }
}
