package dev.knowhow.bench;

import dev.knowhow.Knowhow;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.expert.Topic;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.team.Partners.Partner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures {@code partners}: whether it lists those with whom a person writes a first joint note in the four years from
 * a day. Arguments: a folder of notes with {@code authors} as a list and a {@code date}, an empty folder, the day, and
 * how many notes a person has at least before. Notes before the day are indexed, with the people who have enough; those
 * with a first joint note are asked, 250 at most.
 */
public final class PartnersTrial {

    private static final Pattern AUTHORS = Pattern.compile("(?m)^authors: \\[(.*)]$");
    private static final Pattern DATE = Pattern.compile("(?m)^date: (\\d{4}-\\d\\d-\\d\\d)$");
    private static final int YEARS = 4;
    private static final int MOST = 250;
    private static final int DEPTH = 40;
    private static final int TOP = 10;

    private PartnersTrial() {}

    /** Runs the trial and prints the hits among ten. */
    public static void main(String[] args) throws IOException {
        Path before = Path.of(args[1]).resolve("notes");
        String day = args[2];
        String end = (Integer.parseInt(day.substring(0, 4)) + YEARS) + day.substring(4);
        Map<String, String> texts = new TreeMap<>();
        Map<String, Integer> notes = new HashMap<>();
        Map<String, Set<String>> known = new HashMap<>();
        Map<String, Set<String>> later = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".md")).toList()) {
                String text = Files.readString(file);
                Matcher date = DATE.matcher(text);
                Matcher authors = AUTHORS.matcher(text);
                if (!date.find() || !authors.find() || date.group(1).compareTo(end) >= 0) {
                    continue;
                }
                List<String> names = names(authors.group(1));
                boolean isBefore = date.group(1).compareTo(day) < 0;
                for (String name : names) {
                    Set<String> others = (isBefore ? known : later).computeIfAbsent(name, any -> new TreeSet<>());
                    others.addAll(names);
                    notes.merge(name, isBefore ? 1 : 0, Integer::sum);
                }
                if (isBefore) {
                    texts.put(Path.of(args[0]).relativize(file).toString(), text);
                }
            }
        }
        int least = Integer.parseInt(args[3]);
        Set<String> pool = new TreeSet<>();
        notes.forEach((name, count) -> {
            if (count >= least) {
                pool.add(name);
            }
        });
        for (Map.Entry<String, String> text : texts.entrySet()) {
            write(before.resolve(text.getKey()), text.getValue(), pool);
        }
        Map<String, Set<String>> truth = new TreeMap<>();
        for (String name : pool) {
            Set<String> first = new HashSet<>(later.getOrDefault(name, Set.of()));
            first.retainAll(pool);
            first.removeAll(known.getOrDefault(name, Set.of()));
            first.remove(name);
            if (!first.isEmpty()) {
                truth.put(name, first);
            }
        }
        List<String> asked = new ArrayList<>(truth.keySet());
        Collections.shuffle(asked, new Random(4));
        try (Knowhow knowhow = Knowhow.builder()
                .notes(before)
                .index(Path.of(args[1]).resolve("index"))
                .without("git")
                .build()) {
            knowhow.index();
            int people = Math.min(MOST, asked.size());
            int hits = 0;
            int similar = 0;
            int better = 0;
            int worse = 0;
            for (String name : asked.subList(0, people)) {
                var session = knowhow.as(Viewer.of(new MemberId(name), Set.of()));
                int hit = isHit(
                        session.partners(TOP).partners().stream()
                                .map(Partner::member)
                                .map(one -> one.id().value()),
                        pool,
                        truth.getOrDefault(name, Set.of()));
                String topics = session.person(name).stream()
                        .flatMap(profile -> profile.topics().stream())
                        .map(Topic::name)
                        .limit(TOP)
                        .collect(Collectors.joining(" "));
                int plain = isHit(
                        session
                                .who(ExpertQuery.of(topics)
                                        .withLimit(DEPTH)
                                        .withEvidence(1)
                                        .withoutPassages())
                                .experts()
                                .stream()
                                .map(one -> one.member().id().value())
                                .filter(other ->
                                        !known.getOrDefault(name, Set.of()).contains(other)),
                        pool,
                        truth.getOrDefault(name, Set.of()));
                hits += hit;
                similar += plain;
                better += Math.max(0, hit - plain);
                worse += Math.max(0, plain - hit);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d people of %d asked: partners %.3f, similar people %.3f have a hit among %d; only one of them for "
                            + "%d and %d people, p = %.2g (sign test)%n",
                    people,
                    pool.size(),
                    hits / (double) people,
                    similar / (double) people,
                    TOP,
                    better,
                    worse,
                    chance(better, worse));
        }
    }

    /** The probability of a difference as large as this if either were equally likely, by both tails. */
    private static double chance(int some, int others) {
        int all = some + others;
        double sum = 0;
        double binomial = Math.pow(0.5, all);
        for (int i = 0; i <= Math.min(some, others); i++) {
            sum += binomial;
            binomial *= (all - i) / (i + 1.0);
        }
        return Math.min(1, 2 * sum);
    }

    /** Writes a note with its authors in the pool, if there are any. */
    private static void write(Path file, String text, Set<String> pool) throws IOException {
        Matcher authors = AUTHORS.matcher(text);
        if (authors.find()) {
            List<String> some =
                    names(authors.group(1)).stream().filter(pool::contains).toList();
            if (!some.isEmpty()) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, authors.replaceFirst("authors: [" + String.join(", ", some) + "]"));
            }
        }
    }

    private static List<String> names(String list) {
        return Stream.of(list.split(","))
                .map(name -> name.replace("\"", "").strip())
                .toList();
    }

    private static int isHit(Stream<String> ranked, Set<String> pool, Set<String> truth) {
        return ranked.filter(pool::contains).limit(TOP).anyMatch(truth::contains) ? 1 : 0;
    }
}
