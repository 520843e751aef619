package dev.knowhow.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectId;

/** Makes a history by chance: branches, merges, renames, lines added, taken away, moved and mended. */
final class RandomHistory {

    private static final List<String> PEOPLE = List.of("Ada", "Ben", "Cleo", "Dan", "renovate[bot]");

    private final Random random;
    private final Repo repo;
    private final boolean mending;
    private final List<ObjectId> tips = new ArrayList<>();
    private int words;
    private int files;

    RandomHistory(long seed, Repo repo, boolean mending) {
        this.random = new Random(seed);
        this.repo = repo;
        this.mending = mending;
    }

    /** One more commit, checked out. */
    void grow() throws IOException {
        if (tips.isEmpty()) {
            Map<String, String> tree = new TreeMap<>();
            for (int i = 0; i < 3; i++) {
                tree.put(newPath(), text(newLines(6)));
            }
            add(tree, List.of());
            return;
        }
        ObjectId base = tips.get(random.nextInt(tips.size()));
        ObjectId other = tips.get(random.nextInt(tips.size()));
        if (!base.equals(other) && random.nextInt(3) == 0) {
            tips.removeAll(List.of(base, other));
            add(merged(repo.trees.get(base), repo.trees.get(other)), List.of(base, other));
            return;
        }
        Map<String, String> tree = new TreeMap<>(repo.trees.get(base));
        for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
            change(tree);
        }
        if (random.nextInt(4) > 0) {
            tips.remove(base);
        }
        add(tree, List.of(base));
    }

    private void add(Map<String, String> tree, List<ObjectId> parents) throws IOException {
        String author = PEOPLE.get(random.nextInt(mending ? PEOPLE.size() : PEOPLE.size() - 1));
        String message = random.nextInt(5) == 0 ? "x\n\nCo-authored-by: Eve <eve@example.org>\n" : "x";
        ObjectId id = repo.commit(Repo.signed(author), message, tree, parents);
        tips.add(id);
        if (tips.size() > 3) {
            tips.remove(0);
        }
        repo.checkout(id);
    }

    private void change(Map<String, String> tree) {
        List<String> paths = List.copyOf(tree.keySet());
        String path = paths.isEmpty() ? "" : paths.get(random.nextInt(paths.size()));
        int choice = paths.isEmpty() ? 0 : random.nextInt(12);
        if (choice == 0) {
            tree.put(newPath(), text(newLines(1 + random.nextInt(8))));
            return;
        }
        if (choice == 1 && paths.size() > 2) {
            tree.remove(path);
            return;
        }
        List<String> lines = new ArrayList<>(tree.get(path).lines().toList());
        if (choice <= 3) {
            tree.remove(path);
            path = newPath();
        }
        if (choice > 3 || mending) { // blame follows only files that stay more alike than ours need to
            edit(lines);
        }
        tree.put(path, text(lines));
    }

    private void edit(List<String> lines) {
        int at = random.nextInt(lines.size() + 1);
        switch (random.nextInt(mending ? 5 : 3)) {
            case 0 -> lines.addAll(at, newLines(1 + random.nextInt(3)));
            case 1 -> {
                if (at < lines.size() && lines.size() > 3) {
                    lines.remove(at);
                }
            }
            case 2 -> {
                if (at < lines.size()) {
                    lines.set(at, newLines(1).getFirst());
                }
            }
            case 3 -> {
                if (at < lines.size()) {
                    lines.set(at, lines.get(at).replaceFirst("\\S+$", "w" + words++));
                }
            }
            default -> {
                if (at + 1 < lines.size()) {
                    lines.set(at, lines.get(at) + " " + lines.remove(at + 1));
                }
            }
        }
    }

    private static Map<String, String> merged(Map<String, String> ours, Map<String, String> theirs) {
        Map<String, String> tree = new TreeMap<>();
        for (String path : new TreeSet<>(ours.keySet())) {
            LinkedHashSet<String> lines =
                    new LinkedHashSet<>(ours.get(path).lines().toList());
            if (theirs.containsKey(path)) {
                lines.addAll(theirs.get(path).lines().toList());
            }
            tree.put(path, text(List.copyOf(lines)));
        }
        theirs.forEach(tree::putIfAbsent);
        return tree;
    }

    private List<String> newLines(int count) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add("w" + words++ + " w" + words++ + " w" + words++ + " w" + words++ + " w" + words++);
        }
        return lines;
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    private String newPath() {
        return "f" + random.nextInt(3) + "/n" + files++ + ".md";
    }
}
