package dev.knowhow.git;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up whose the words of a note are. */
final class Account {

    private final List<Credit> credits;
    private final List<List<Signature>> people;
    private final GitSettings settings;

    Account(List<Credit> credits, Mailmap mailmap, Bots bots, GitSettings settings) {
        this.credits = credits;
        this.settings = settings;
        this.people = credits.stream()
                .map(credit -> credit.people().stream()
                        .filter(person -> !bots.include(person))
                        .map(mailmap::proper)
                        .filter(person -> !bots.include(person) && !person.isBlank())
                        .distinct()
                        .toList())
                .toList();
    }

    /**
     * What follows from the owners of a note's places.
     *
     * @param owners for each place, the number of a credit
     */
    Past past(int[] owners) {
        int[] words = new int[credits.size()];
        for (int place = Descent.BEFORE; place < owners.length; place++) {
            words[owners[place]]++;
        }
        Map<Signature, Double> parts = new TreeMap<>();
        for (int credit = 0; credit < words.length; credit++) {
            List<Signature> sharers = people.get(credit);
            for (Signature person : words[credit] > 0 ? sharers : List.<Signature>of()) {
                parts.merge(person, (double) words[credit] / sharers.size(), Double::sum);
            }
        }
        return new Past(
                shares(parts, people.get(owners[Descent.ORIGIN])),
                credits.get(owners[Descent.ORIGIN]).day(),
                credits.get(owners[Descent.LATEST]).day());
    }

    private List<Past.Share> shares(Map<Signature, Double> parts, List<Signature> creators) {
        double all = sum(parts);
        Map<Signature, Double> named = new TreeMap<>(parts);
        named.values().removeIf(part -> part / all < settings.leastShare());
        Map<Signature, Double> counted = named.isEmpty() ? parts : named;
        double whole = sum(counted);
        double most = counted.values().stream().mapToDouble(part -> part).max().orElse(0);
        List<Past.Share> shares = new ArrayList<>();
        counted.forEach((person, part) -> {
            double share = part / whole;
            boolean creator = creators.contains(person);
            boolean author = creator || part >= most || share >= settings.authorShare();
            shares.add(new Past.Share(person, share, author, creator));
        });
        shares.sort(Comparator.comparingDouble(Past.Share::share).reversed());
        return shares;
    }

    private static double sum(Map<Signature, Double> parts) {
        return parts.values().stream().mapToDouble(part -> part).sum();
    }
}
