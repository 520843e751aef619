package dev.knowhow.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Collects the files of the AOE Technology Radar: a folder for each day, with a file for each item. */
final class RadarEditions {

    private static final String MARKDOWN = ".md";

    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    /**
     * Adds a version of an item. All versions of an item have the same file name, and no two items have one.
     *
     * @param item identifies the item
     * @param name its file name, without an extension; can be empty
     * @param day the folder
     */
    void add(String item, String name, String day, byte[] content) {
        files.put(day + "/" + names.computeIfAbsent(item, any -> free(item, name.isEmpty() ? "item" : name)), content);
    }

    private String free(String item, String name) {
        String free = name;
        for (int number = 2; !taken.add(free); number++) {
            free = name + "-" + number;
        }
        if (!free.equals(name)) {
            problems.add(item + " is written as " + free + MARKDOWN + ", because another item has the file name " + name
                    + MARKDOWN);
        }
        return free + MARKDOWN;
    }

    Map<String, byte[]> files() {
        return files;
    }

    List<String> problems() {
        return problems;
    }
}
