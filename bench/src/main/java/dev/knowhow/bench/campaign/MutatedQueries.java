package dev.knowhow.bench.campaign;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import dev.knowhow.Session;
import dev.knowhow.bench.campaign.Timed.Task;
import dev.knowhow.people.Viewer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Asks mutated queries: no exception but of wrong usage, and none takes a second. */
final class MutatedQueries implements Campaign {

    private final Mutator mutator;
    private final Knowhow knowhow;
    private final Timed timed;
    private int refused;

    MutatedQueries(Path notes, Path folder) throws IOException {
        this.mutator = new Mutator(notes);
        this.timed = new Timed(folder.resolve("queries"));
        this.knowhow = Knowhow.builder()
                .notes(notes)
                .index(folder.resolve("index-for-queries"))
                .build();
        knowhow.index();
    }

    @Override
    public List<String> run(long seed) throws IOException {
        String query = mutator.query(new Random(seed));
        Session session = knowhow.as(Viewer.EVERYONE);
        return timed.run(
                seed,
                query.getBytes(StandardCharsets.UTF_8),
                List.of(
                        asking(() -> session.search(query)),
                        asking(() -> session.who(query)),
                        asking(() -> session.complete(query))));
    }

    private Task asking(Task question) {
        return () -> {
            try {
                question.run();
            } catch (KnowhowException e) {
                refused++;
                if (e.category() != Category.USAGE) {
                    throw e;
                }
            }
        };
    }

    @Override
    public String summary() {
        return refused + " were refused as wrong; " + timed.summary();
    }

    @Override
    public void close() {
        knowhow.close();
    }
}
