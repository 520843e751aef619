package dev.knowhow.markdown.body;

import java.util.regex.Pattern;

/** The ids of blocks that are unique among all notes, as Logseq makes them. */
public final class BlockIds {

    private static final Pattern UNIQUE = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private BlockIds() {}

    /** Whether a block of this id is known to all notes. */
    public static boolean isUnique(String id) {
        return UNIQUE.matcher(id).matches();
    }

    /** The address of a note with such a block, as links to the block write it. */
    public static String address(String id) {
        return "((" + id + "))";
    }
}
