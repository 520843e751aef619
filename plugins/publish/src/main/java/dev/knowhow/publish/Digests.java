package dev.knowhow.publish;

import dev.knowhow.Knowhow;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import dev.knowhow.people.Viewer;
import dev.knowhow.publish.Digest.Part;
import dev.knowhow.publish.Ledger.Claim;
import dev.knowhow.query.News;
import dev.knowhow.query.News.Change;
import dev.knowhow.query.News.Item;
import dev.knowhow.query.NewsQuery;
import dev.knowhow.query.SavedQuery;
import dev.knowhow.query.SearchQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes digests. Safe for use by many threads. */
public final class Digests {

    /** What was not told yet may have been written so long ago: on a branch that was merged late, or without a network. */
    private static final int LATE_DAYS = 90;

    /** A first digest tells of so many days. */
    private static final int FIRST_DAYS = 7;

    /** What rises within a week alone is mostly chance. */
    private static final int RISING_DAYS = 30;

    private static final int MOST_NOTES = SearchQuery.MAX_LIMIT;

    private final Knowhow knowhow;
    private final Ledger ledger;

    /**
     * Writes digests, and remembers what they tell in the state of a knowhow.
     *
     * @param knowhow who is asked
     */
    public Digests(Knowhow knowhow) {
        this.knowhow = knowhow;
        this.ledger = new Ledger(knowhow.operations().state());
    }

    /**
     * What a digest is about.
     *
     * @param title what it is called
     * @param viewer who reads it
     * @param interests what they want to hear of, as questions by the names they are shown by; none for all that is new
     * @param today what day it is
     */
    public record Order(String title, Viewer viewer, List<SavedQuery> interests, LocalDate today) {

        /** Copies the list. */
        public Order {
            interests = List.copyOf(interests);
        }
    }

    /**
     * A digest of all since a day, whether it was told before or not.
     *
     * @param since the first day
     */
    public Digest since(LocalDate since, Order order) {
        Map<String, News> news = news(since, order);
        Map<String, List<Item>> parts = new LinkedHashMap<>();
        news.forEach((interest, part) -> parts.put(interest, part.items()));
        return digest(since, order, parts, news.values().stream().anyMatch(News::more));
    }

    /**
     * A digest of what was in none before for this reader. The first tells of a week. What it tells is remembered first: after a
     * crash it is told never rather than twice.
     */
    public Digest next(Order order) {
        Map<String, News> news = news(order.today().minusDays(LATE_DAYS), order);
        Set<String> things = new LinkedHashSet<>();
        news.values().forEach(part -> part.forEach(item -> things.add(thing(item))));
        String subject =
                (order.interests().isEmpty() ? "digest for " : "interests of ") + ReaderName.of(order.viewer());
        Claim claim = ledger.claim(subject, things, order.today());
        LocalDate since = claim.last() == null ? order.today().minusDays(FIRST_DAYS) : claim.last();
        Set<String> known = new HashSet<>();
        claim.before().forEach(thing -> known.add(thing.substring(0, thing.lastIndexOf(' '))));
        Map<String, List<Item>> parts = new LinkedHashMap<>();
        news.forEach((interest, part) -> parts.put(
                interest,
                part.items().stream()
                        .filter(item -> claim.claimed().contains(thing(item)))
                        .filter(item -> !claim.first() || !day(item).isBefore(since))
                        .map(item -> asTold(item, known, claim.first() ? since : null))
                        .toList()));
        return digest(since, order, parts, news.values().stream().anyMatch(News::more));
    }

    /** New is what nobody was told of before; in a first digest, what was written in the week it tells of. */
    private static Item asTold(Item item, Set<String> known, @Nullable LocalDate week) {
        LocalDate created = item.note().created();
        boolean old = known.contains(item.note().id().path())
                || (week != null && (created == null || created.isBefore(week)));
        return old ? new Item(item.note(), Change.CHANGED, item.authors()) : item;
    }

    /** A note as it was on a day: told again only once it has changed on a later day. */
    private static String thing(Item item) {
        return item.note().id() + " " + day(item);
    }

    private static LocalDate day(Item item) {
        return Objects.requireNonNull(item.note().date());
    }

    private Map<String, News> news(LocalDate since, Order order) {
        NewsQuery query = NewsQuery.since(since).withLimit(MOST_NOTES);
        Map<String, News> news = new LinkedHashMap<>();
        if (order.interests().isEmpty()) {
            news.put("", knowhow.as(order.viewer()).news(query));
        }
        order.interests()
                .forEach(interest ->
                        news.put(interest.name(), knowhow.as(order.viewer()).news(query.about(interest.text()))));
        return news;
    }

    private Digest digest(LocalDate since, Order order, Map<String, List<Item>> news, boolean more) {
        List<Part> parts = new ArrayList<>();
        Set<NoteId> seen = new HashSet<>();
        news.forEach((interest, items) -> {
            List<Item> unseen =
                    items.stream().filter(item -> seen.add(item.note().id())).toList();
            if (!unseen.isEmpty()) {
                parts.add(new Part(interest, unseen));
            }
        });
        LocalDate month = order.today().minusDays(RISING_DAYS);
        return new Digest(
                order.title(),
                since,
                order.today(),
                parts,
                more,
                knowhow.as(order.viewer()).rising(since.isBefore(month) ? since : month));
    }

    /**
     * The interests of a member, as {@code people.yml} has them: each is the name of a saved query, or a question itself.
     *
     * @param member whose
     * @param saved the saved queries
     */
    public static List<SavedQuery> interests(Member member, List<SavedQuery> saved) {
        return member.interests().stream()
                .map(interest -> saved.stream()
                        .filter(query -> query.name().equalsIgnoreCase(interest))
                        .findFirst()
                        .orElse(new SavedQuery(interest, interest)))
                .distinct()
                .toList();
    }
}
