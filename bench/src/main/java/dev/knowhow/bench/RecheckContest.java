package dev.knowhow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks again at notes of which none changed, as git does with the same files. */
final class RecheckContest implements Contest {

    @Override
    public void run(Corner corner) throws IOException, InterruptedException {
        Path notes = corner.notes();
        if (!Programs.isThere("git")) {
            corner.say("no re-check: there is no git to compare with");
            return;
        }
        if (!Files.exists(notes.resolve(".git"))) {
            corner.say("adding the notes to a git repository");
            Programs.run(notes, List.of("git", "init", "-q"));
            Programs.run(notes, List.of("git", "add", "-A"));
        }
        corner.say("looking again at notes that did not change");
        Samples git = new Samples();
        Samples knowhow = new Samples();
        try (Product product = new Product(notes, corner.index(Product.NAME))) {
            // The first rounds warm up.
            for (int round = -5; round < 2 * corner.settings().rounds(); round++) {
                long took = Programs.run(notes, List.of("git", "status", "--porcelain"));
                long began = System.nanoTime();
                product.index();
                if (round >= 0) {
                    git.add(took);
                    knowhow.add(System.nanoTime() - began);
                }
            }
        }
        double ours = knowhow.median() / NANOS_A_MILLISECOND;
        corner.add("re-check", "wall, median", "ms", ours, "git status", git.median() / NANOS_A_MILLISECOND);
    }
}
