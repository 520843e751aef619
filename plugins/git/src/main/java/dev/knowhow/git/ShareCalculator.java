package dev.knowhow.git;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Calculates the authors' shares of a note from the commits that own its words. */
final class ShareCalculator {

    private final List<CreditedCommit> credits;
    private final List<CommitAuthors> authors;
    private final GitSettings settings;

    ShareCalculator(List<CreditedCommit> credits, SignatureMailmap mailmap, Bots bots, GitSettings settings) {
        this.credits = credits;
        this.settings = settings;
        this.authors = credits.stream()
                .map(credit -> {
                    List<Signature> people = credit.people().stream()
                            .filter(person -> !bots.include(person))
                            .map(mailmap::canonical)
                            .filter(person -> !bots.include(person) && !person.isBlank())
                            .distinct()
                            .toList();
                    boolean led = !people.isEmpty()
                            && people.getFirst()
                                    .equals(mailmap.canonical(credit.people().getFirst()));
                    return new CommitAuthors(people, led);
                })
                .toList();
    }

    /**
     * The authorship of a note.
     *
     * @param owners the number of a commit, for each position
     */
    Authorship authorship(int[] owners) {
        int[] words = new int[credits.size()];
        for (int position = WordDiff.RESERVED; position < owners.length; position++) {
            words[owners[position]]++;
        }
        Map<Signature, Double> parts = new TreeMap<>();
        for (int credit = 0; credit < words.length; credit++) {
            if (words[credit] > 0) {
                authors.get(credit).share(words[credit], parts);
            }
        }
        return new Authorship(
                shares(parts, authors.get(owners[WordDiff.ORIGIN]).people()),
                credits.get(owners[WordDiff.ORIGIN]).day(),
                credits.get(owners[WordDiff.LATEST]).day());
    }

    private List<Authorship.Share> shares(Map<Signature, Double> parts, List<Signature> creators) {
        double all = sum(parts);
        Map<Signature, Double> named = new TreeMap<>(parts);
        named.values().removeIf(part -> part / all < settings.leastShare());
        Map<Signature, Double> counted = named.isEmpty() ? parts : named;
        double whole = sum(counted);
        double most = counted.values().stream().mapToDouble(part -> part).max().orElse(0);
        List<Authorship.Share> shares = new ArrayList<>();
        counted.forEach((person, part) -> {
            double share = part / whole;
            boolean creator = creators.contains(person);
            boolean author = creator || part >= most || share >= settings.authorShare();
            shares.add(new Authorship.Share(person, share, author, creator));
        });
        shares.sort(Comparator.comparingDouble(Authorship.Share::share).reversed());
        return shares;
    }

    private static double sum(Map<Signature, Double> parts) {
        return parts.values().stream().mapToDouble(part -> part).sum();
    }
}
