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
import dev.knowhow.query.RisingQuery;
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

/** Creates digests. Thread-safe. */
public final class Digests {

    /** The maximum age of unreported notes in days: a branch may be merged late, or a commit pushed late. */
    private static final int LATE_DAYS = 90;

    /** The days covered by a first digest. */
    private static final int FIRST_DAYS = 7;

    /** The minimum period for rising topics in days; in a single week, most increases are chance. */
    private static final int RISING_DAYS = 30;

    private static final int MAX_NOTES = SearchQuery.MAX_LIMIT;

    private final Knowhow knowhow;
    private final Ledger ledger;

    /**
     * Creates digests. Reported notes are recorded in the state of the instance.
     *
     * @param knowhow the notes
     */
    public Digests(Knowhow knowhow) {
        this.knowhow = knowhow;
        this.ledger = new Ledger(knowhow.operations().state());
    }

    /**
     * The request for a digest.
     *
     * @param title the title
     * @param viewer the viewer
     * @param interests the interests as named queries; empty for all news
     * @param today today's date
     */
    public record Order(String title, Viewer viewer, List<SavedQuery> interests, LocalDate today) {

        /** Copies the list. */
        public Order {
            interests = List.copyOf(interests);
        }
    }

    /**
     * A digest of everything since a day, including notes reported before.
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
     * A digest of everything that was in no earlier digest of this reader. The first digest covers a week. Notes are
     * recorded before they are reported: after a crash they are never reported twice.
     */
    public Digest next(Order order) {
        Map<String, News> news = news(order.today().minusDays(LATE_DAYS), order);
        Set<String> things = new LinkedHashSet<>();
        news.values().forEach(part -> part.forEach(item -> things.add(item(item))));
        String subject =
                (order.interests().isEmpty() ? "digest for " : "interests of ") + ReaderName.of(order.viewer());
        Claim claim = ledger.claim(subject, things, order.today());
        LocalDate since = claim.last() == null ? order.today().minusDays(FIRST_DAYS) : claim.last();
        Set<String> known = new HashSet<>();
        claim.before().forEach(item -> known.add(item.substring(0, item.lastIndexOf(' '))));
        Map<String, List<Item>> parts = new LinkedHashMap<>();
        news.forEach((interest, part) -> parts.put(
                interest,
                part.items().stream()
                        .filter(item -> claim.claimed().contains(item(item)))
                        .filter(item -> !claim.first() || !day(item).isBefore(since))
                        .map(item -> asReported(item, known, claim.first() ? since : null))
                        .toList()));
        return digest(since, order, parts, news.values().stream().anyMatch(News::more));
    }

    /** A note is new if it was never reported; in a first digest, if it was written in the covered week. */
    private static Item asReported(Item item, Set<String> known, @Nullable LocalDate week) {
        LocalDate created = item.note().created();
        boolean old = known.contains(item.note().id().path())
                || (week != null && (created == null || created.isBefore(week)));
        return old ? new Item(item.note(), Change.CHANGED, item.authors()) : item;
    }

    /** A note with its date: it is reported again only after a change on a later day. */
    private static String item(Item item) {
        return item.note().id() + " " + day(item);
    }

    private static LocalDate day(Item item) {
        return Objects.requireNonNull(item.note().date());
    }

    private Map<String, News> news(LocalDate since, Order order) {
        NewsQuery query = NewsQuery.since(since).withLimit(MAX_NOTES);
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
                List.of(),
                knowhow.as(order.viewer()).rising(RisingQuery.since(since.isBefore(month) ? since : month)));
    }

    /**
     * The interests of a member in {@code people.yml}. Each is the name of a saved query, or a query.
     *
     * @param member the member
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
