package dev.knowhow.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks questions in one warm JVM. Each question's time is the median over the rounds. */
final class QuestionContest implements Contest {

    /** What is asked of a contender. */
    private interface Task {
        int of(Contender contender, String question) throws IOException;
    }

    /** Everything that was answered, so that no answer is left out as unused. */
    private long shown;

    @Override
    public void run(Corner corner) throws IOException, InterruptedException {
        if (PostgresServer.isThere()) {
            corner.say("telling PostgreSQL of them");
            try (Postgres postgres = Postgres.start(corner.notes())) {
                postgres.index();
                race(corner, Map.of(Postgres.NAME, postgres));
            }
        } else {
            corner.say("no " + Postgres.NAME + ": its initdb and pg_ctl are not on the path");
            race(corner, Map.of());
        }
        corner.say(shown + " characters of answers");
    }

    private void race(Corner corner, Map<String, Contender> more) throws IOException {
        try (Plain plain = new Plain(corner.notes(), corner.index(Plain.NAME));
                Raw raw = new Raw(corner.notes(), corner.index(Raw.NAME));
                Sqlite sqlite = new Sqlite(corner.notes(), corner.index(Sqlite.NAME));
                Product knowhow = new Product(corner.notes(), corner.index(Product.NAME))) {
            List<String> questions =
                    Questions.of(corner.notes(), raw, corner.settings().queries());
            Map<String, Contender> others = new LinkedHashMap<>();
            others.put(Plain.NAME, plain);
            others.put(Raw.NAME, raw);
            others.put(Sqlite.NAME, sqlite);
            others.putAll(more);
            race(corner, "search", questions, knowhow, others, Contender::search);
            Samples who = race(corner, "who", questions, knowhow, others, Contender::experts);
            List<Samples> bare = ask(corner, questions, List.of(knowhow), (any, text) -> knowhow.searchBare(text));
            corner.addTimes("who", who, "search without snippets", bare.get(0));
        }
    }

    private Samples race(
            Corner corner,
            String what,
            List<String> questions,
            Contender knowhow,
            Map<String, Contender> others,
            Task task)
            throws IOException {
        corner.say("asking " + questions.size() + " questions: " + what);
        List<Contender> all = new ArrayList<>(List.of(knowhow));
        all.addAll(others.values());
        List<Samples> times = ask(corner, questions, all, task);
        int turn = 1;
        for (String other : others.keySet()) {
            corner.addTimes(what, times.get(0), other, times.get(turn++));
        }
        return times.get(0);
    }

    /** The times of each contender. */
    private List<Samples> ask(Corner corner, List<String> questions, List<? extends Contender> all, Task task)
            throws IOException {
        List<List<Samples>> times = all.stream()
                .map(any -> questions.stream().map(question -> new Samples()).toList())
                .toList();
        // The first round warms up.
        for (int round = 0; round <= corner.settings().rounds(); round++) {
            for (int i = 0; i < questions.size(); i++) {
                for (int turn = 0; turn < all.size(); turn++) {
                    int who = (turn + round + i) % all.size();
                    long began = System.nanoTime();
                    shown += task.of(all.get(who), questions.get(i));
                    if (round > 0) {
                        times.get(who).get(i).add(System.nanoTime() - began);
                    }
                }
            }
        }
        return times.stream().map(QuestionContest::medians).toList();
    }

    private static Samples medians(List<Samples> each) {
        Samples medians = new Samples();
        each.forEach(times -> medians.add((long) times.median()));
        return medians;
    }
}
