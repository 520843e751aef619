package dev.knowhow.markdown.body;

import java.util.regex.Pattern;

/** Block ids that are unique across all notes, as in Logseq. */
public final class BlockIds {

    private static final Pattern UNIQUE = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private BlockIds() {}

    /** Whether the id of a block is unique across all notes. */
    public static boolean isUnique(String id) {
        return UNIQUE.matcher(id).matches();
    }

    /** The address of a note with such a block, in the form used by links to the block. */
    public static String address(String id) {
        return "((" + id + "))";
    }
}
