package dev.knowhow.bench;

import dev.knowhow.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Changes one note after the other, and asks for what is new in each until it is found. */
final class SaveContest implements Contest {

    private static final long SEED = 7;
    private static final int NOTES = 100;
    private static final int WATCHED = 20;

    @Override
    public void run(Corner corner) throws IOException, InterruptedException {
        corner.say("saving notes");
        List<Path> files;
        try (Stream<Path> all = Files.walk(corner.notes())) {
            files = all.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .limit(2 * NOTES)
                    .toList();
        }
        Random random = new Random(SEED);
        Samples knowhow = new Samples();
        Samples raw = new Samples();
        Samples watched = new Samples();
        try (Raw theirs = new Raw(corner.notes(), corner.index(Raw.NAME));
                Product ours = Product.told(corner.notes(), corner.index(Product.NAME));
                Watch watch = ours.watch()) {
            corner.talk().accept("told by " + watch.getClass().getSimpleName());
            theirs.keepWriting();
            for (int i = 0; i < files.size(); i++) {
                Path file = files.get(i);
                String before = Files.readString(file);
                String word = newWord(random);
                Files.writeString(file, saying(before, word));
                long began = System.nanoTime();
                theirs.update(file);
                found(theirs, word);
                long between = System.nanoTime();
                ours.update(file);
                found(ours, word);
                // The first half warms up.
                if (i >= NOTES) {
                    raw.add(between - began);
                    knowhow.add(System.nanoTime() - between);
                }
                Files.writeString(file, before);
            }
        }
        try (Product ours = new Product(corner.notes(), corner.index(Product.NAME))) {
            ours.index();
            try (Watch watch = ours.watch()) {
                for (int i = 0; i < WATCHED; i++) {
                    watched.add(saveAndWait(files.get(i), newWord(random), ours));
                }
                corner.talk().accept("watched by " + watch.getClass().getSimpleName());
            }
        }
        corner.addTimes("save, told of, found", knowhow, "raw, near real time", raw);
        corner.addTimes("save, watched, found", watched, "a second", new Samples().add((long) NANOS_A_SECOND));
    }

    /** A word so unlike others that it is taken for no spelling of them. */
    private static String newWord(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    private static long saveAndWait(Path file, String word, Product ours) throws IOException, InterruptedException {
        String before = Files.readString(file);
        long began = System.nanoTime();
        Files.writeString(file, saying(before, word));
        while (ours.total(word) == 0) {
            Thread.sleep(5);
        }
        long took = System.nanoTime() - began;
        Files.writeString(file, before);
        while (ours.total(word) > 0) {
            Thread.sleep(5);
        }
        return took;
    }

    /** A note with one more paragraph, its first: at the end it might stand in what a note forgot to close. */
    private static String saying(String note, String word) {
        var matter = RawNote.MATTER.matcher(note);
        int start = matter.lookingAt() ? matter.end() : 0;
        return note.substring(0, start) + "It says " + word + " now.\n\n" + note.substring(start);
    }

    private static void found(Contender contender, String word) throws IOException {
        if (contender.search(word) == 0) {
            throw new IOException(contender.getClass().getSimpleName() + " does not find " + word);
        }
    }
}
