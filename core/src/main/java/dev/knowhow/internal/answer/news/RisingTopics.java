package dev.knowhow.internal.answer.news;

import static java.time.temporal.ChronoUnit.DAYS;

import dev.knowhow.internal.consent.Findable;
import dev.knowhow.internal.consent.Topics;
import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.People;
import dev.knowhow.query.Clause.Filter;
import dev.knowhow.query.Field;
import dev.knowhow.query.Rising;
import dev.knowhow.query.Rising.Carrier;
import dev.knowhow.query.Rising.Month;
import dev.knowhow.query.RisingQuery;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchQuery.Order;
import dev.knowhow.query.Trait;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.Periods;
import dev.knowhow.spi.TopicCounts;
import dev.knowhow.spi.TopicCounts.DatedNote;
import dev.knowhow.spi.TopicCounts.Kind;
import dev.knowhow.spi.TopicCounts.Topic;
import dev.knowhow.text.Fold;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds topics with a significant change of the number of notes; see {@link Rising} for the test. */
public final class RisingTopics {

    private static final int MOST_EVIDENCE = 100;

    private final NoteIndex index;
    private final Topics topics;

    /**
     * Reads an index.
     *
     * @param topics compares topics of the answer with refused ones
     */
    public RisingTopics(NoteIndex index, Topics topics) {
        this.index = index;
        this.topics = topics;
    }

    /** Finds rising and fading topics. */
    public Rising rising(RisingQuery query, LocalDate today, Vocabulary vocabulary, Access access, People people) {
        Periods periods = periods(query, today, access);
        Significance significance = new Significance();
        TopicCounts counts = index.topicCounts(periods, vocabulary, access, significance::mayPass);
        Changes changes = new Changes(periods, counts, significance, vocabulary, access, people);
        return new Rising(
                periods.since(),
                periods.before(),
                periods.until(),
                counts.totals().now(),
                counts.totals().before(),
                changes.rising(),
                changes.fading());
    }

    private Periods periods(RisingQuery query, LocalDate today, Access access) {
        LocalDate last = query.until() == null || query.until().isAfter(today) ? today : query.until();
        if (query.since() == null && query.until() == null) {
            last = newest(access).filter(today::isAfter).orElse(today);
        }
        LocalDate since = query.since() == null ? last.minusDays(RisingQuery.DAYS) : query.since();
        return new Periods(since.minusYears(1), since, last.isBefore(since) ? since : last);
    }

    /** The day of the last change of a note. */
    private Optional<LocalDate> newest(Access access) {
        SearchQuery query = SearchQuery.of("")
                .withClause(Filter.of(Field.HAS, Trait.DATE.word()))
                .withOrder(Order.NEWEST)
                .withLimit(1)
                .withoutPassages();
        return index.search(query, Vocabulary.NONE, access).hits().stream()
                .findFirst()
                .map(SearchHit::date)
                .filter(Objects::nonNull);
    }

    /** A topic with its p-value. */
    private record Tested(Topic topic, TopicCounts.Counts counts, double chance) {}

    /** The changes between two periods. */
    private final class Changes {

        private final Periods periods;
        private final TopicCounts counts;
        private final Significance significance;
        private final Vocabulary vocabulary;
        private final Access access;
        private final People people;

        Changes(
                Periods periods,
                TopicCounts counts,
                Significance significance,
                Vocabulary vocabulary,
                Access access,
                People people) {
            this.periods = periods;
            this.counts = counts;
            this.significance = significance;
            this.vocabulary = vocabulary;
            this.access = access;
            this.people = people;
        }

        List<Rising.Topic> rising() {
            return significant(true).stream()
                    .sorted(Comparator.comparing(Rising.Topic::ofFew))
                    .toList();
        }

        List<Rising.Topic> fading() {
            return significant(false);
        }

        private List<Rising.Topic> significant(boolean rises) {
            List<Tested> tested = counts.topics().stream()
                    .map(topic -> tested(topic, rises))
                    .filter(topic ->
                            (rises ? topic.counts().now() : topic.counts().before()) >= Rising.FEWEST_NOTES)
                    .filter(topic -> rises == (byDay(topic) > 0))
                    .sorted(Comparator.comparingDouble(Tested::chance)
                            .thenComparing(topic -> topic.topic().name()))
                    .toList();
            return distinct(Significance.beyondChance(tested, Tested::chance, counts.tested())).stream()
                    .map(topic -> described(topic, rises))
                    .toList();
        }

        private Tested tested(Topic topic, boolean rises) {
            int now = (int) topic.notes().stream().filter(this::isNow).count();
            TopicCounts.Counts found = new TopicCounts.Counts(now, topic.notes().size() - now);
            double chance =
                    rises ? significance.ofRise(found, counts.totals()) : significance.ofFall(found, counts.totals());
            return new Tested(topic, found, chance);
        }

        /**
         * The difference of the notes a day. A share also grows when other notes become fewer, which is no rise of the
         * topic.
         */
        private double byDay(Tested topic) {
            double days = DAYS.between(periods.since(), periods.until()) + 1.0;
            return topic.counts().now() / days
                    - topic.counts().before() / (double) DAYS.between(periods.before(), periods.since());
        }

        private boolean isNow(DatedNote note) {
            return !note.day().isBefore(periods.since());
        }

        /** Drops topics that another one subsumes: with the same words, or with words of it in half of the notes. */
        private List<Tested> distinct(List<Tested> found) {
            List<Tested> kept = new ArrayList<>();
            for (Tested topic : found.stream()
                    .sorted(Comparator.comparing(each -> each.topic().kind()))
                    .toList()) {
                kept.removeIf(other -> subsumes(topic, other));
                if (kept.stream().noneMatch(other -> subsumes(other, topic))) {
                    kept.add(topic);
                }
            }
            return found.stream().filter(kept::contains).toList();
        }

        private boolean subsumes(Tested one, Tested other) {
            Set<String> stems = topics.stems(one.topic().name()).all();
            Set<String> others = topics.stems(other.topic().name()).all();
            if (stems.equals(others)) {
                return one.topic().kind().compareTo(other.topic().kind()) <= 0;
            }
            if (other.topic().kind() != Kind.WORDS || stems.stream().noneMatch(others::contains)) {
                return false;
            }
            Set<NoteId> notes = ids(one.topic());
            Set<NoteId> shared = ids(other.topic());
            int all = shared.size();
            shared.retainAll(notes);
            boolean first = one.topic().kind() != Kind.WORDS || stems.size() >= others.size();
            return first && 2 * shared.size() >= all;
        }

        private static Set<NoteId> ids(Topic topic) {
            return topic.notes().stream().map(DatedNote::id).collect(Collectors.toCollection(HashSet::new));
        }

        private Rising.Topic described(Tested found, boolean rises) {
            List<Note> evidence = new ArrayList<>();
            Map<Member, List<LocalDate>> writers = new LinkedHashMap<>();
            Map<Member, LocalDate> first = new HashMap<>();
            Findable findable = Findable.to(Purpose.SEARCH)
                    .about(topics.asked(List.of(found.topic().name()), vocabulary));
            int read = 0;
            for (DatedNote dated : found.topic().notes()) {
                boolean shown = isNow(dated) == rises;
                if (read >= 2 * MOST_EVIDENCE || (!shown && evidence.size() >= MOST_EVIDENCE)) {
                    break;
                }
                Note note = index.note(dated.id(), access).orElse(null);
                read++;
                if (note == null) {
                    continue;
                }
                if (shown && evidence.size() < MOST_EVIDENCE) {
                    evidence.add(note);
                }
                for (Member author : authors(note, findable)) {
                    first.merge(author, dated.day(), (a, b) -> a.isBefore(b) ? a : b);
                    if (isNow(dated)) {
                        writers.computeIfAbsent(author, any -> new ArrayList<>())
                                .add(dated.day());
                    }
                }
            }
            List<Carrier> carriers = writers.entrySet().stream()
                    .map(writer ->
                            new Carrier(writer.getKey(), writer.getValue().size(), first.get(writer.getKey())))
                    .sorted(Comparator.comparingInt((Carrier carrier) -> -carrier.notes())
                            .thenComparing(Carrier::first)
                            .thenComparing(carrier -> carrier.member().id()))
                    .toList();
            return new Rising.Topic(
                    shown(found.topic(), evidence),
                    evidence,
                    found.counts().now(),
                    found.counts().before(),
                    found.chance(),
                    carriers,
                    months(found));
        }

        private List<Member> authors(Note note, Findable findable) {
            return note.attributions().stream()
                    .filter(part -> part.role() == Role.AUTHOR)
                    .map(Attribution::name)
                    .map(people::resolve)
                    .distinct()
                    .filter(findable::includes)
                    .toList();
        }

        /** Tags and folders as most notes write them. */
        private String shown(Topic topic, List<Note> evidence) {
            Map<String, Integer> written = new TreeMap<>();
            for (Note note : evidence) {
                if (topic.kind() == Kind.TAG) {
                    note.tags().stream()
                            .map(tag -> beginning(tag, topic.name(), "/"))
                            .forEach(tag -> written.merge(tag, 1, Integer::sum));
                } else if (topic.kind() == Kind.FOLDER) {
                    written.merge(beginning(note.id().folder(), topic.name(), "/"), 1, Integer::sum);
                }
            }
            written.remove("");
            return written.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .orElse(topic.name());
        }

        /** The beginning of a tag or path that is equal to a name in lower case; empty if no name is equal. */
        private static String beginning(String path, String name, String separator) {
            for (int end = path.length(); end > 0; end = path.lastIndexOf(separator, end - 1)) {
                if (Fold.lower(path.substring(0, end)).equals(name)) {
                    return path.substring(0, end);
                }
            }
            return "";
        }

        private List<Month> months(Tested found) {
            Map<YearMonth, Integer> notes = new TreeMap<>();
            found.topic().notes().forEach(note -> notes.merge(YearMonth.from(note.day()), 1, Integer::sum));
            double usual = found.counts().before() / 12.0;
            List<Month> months = new ArrayList<>();
            YearMonth last = YearMonth.from(periods.until());
            for (YearMonth month = YearMonth.from(periods.before());
                    !month.isAfter(last);
                    month = month.plusMonths(1)) {
                months.add(new Month(month, notes.getOrDefault(month, 0), usual));
            }
            return months;
        }
    }
}
