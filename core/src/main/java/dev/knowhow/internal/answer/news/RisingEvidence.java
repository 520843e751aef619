package dev.knowhow.internal.answer.news;

import static java.time.temporal.ChronoUnit.MONTHS;

import dev.knowhow.internal.answer.news.TopicChanges.Change;
import dev.knowhow.internal.consent.Findable;
import dev.knowhow.internal.consent.Topics;
import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.People;
import dev.knowhow.query.Rising;
import dev.knowhow.query.Rising.Carrier;
import dev.knowhow.query.Rising.Month;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.Periods;
import dev.knowhow.spi.TopicCounts.DatedNote;
import dev.knowhow.spi.TopicCounts.Kind;
import dev.knowhow.spi.TopicCounts.Topic;
import dev.knowhow.text.Fold;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the notes of a topic that changes: who wrote them, and when. */
final class RisingEvidence {

    private final Topics topics;
    private final Periods periods;
    private final Vocabulary vocabulary;
    private final People people;

    /** What hits show of the notes, by id. */
    private final Map<NoteId, Note> heads = new HashMap<>();

    RisingEvidence(Topics topics, Periods periods, Vocabulary vocabulary, People people) {
        this.topics = topics;
        this.periods = periods;
        this.vocabulary = vocabulary;
        this.people = people;
    }

    /** Reads the notes of topics at once, up to {@link Rising#MOST_READ} of each. */
    void read(Collection<Change> changes, NoteIndex index, Access access) {
        Set<NoteId> ids = changes.stream()
                .flatMap(change -> change.topic().notes().stream().limit(Rising.MOST_READ))
                .map(DatedNote::id)
                .collect(Collectors.toSet());
        index.heads(ids, access).forEach(note -> heads.put(note.id(), note));
    }

    /** Describes a topic whose notes were read. */
    Rising.Topic of(Change found, boolean rises) {
        List<Note> evidence = new ArrayList<>();
        Map<Member, List<LocalDate>> writers = new LinkedHashMap<>();
        Findable findable = Findable.to(Purpose.SEARCH)
                .about(topics.asked(List.of(found.topic().name()), vocabulary));
        int read = 0;
        for (DatedNote dated : found.topic().notes()) {
            boolean shown = periods.isRecent(dated.day()) == rises;
            if (read >= Rising.MOST_READ || (!shown && evidence.size() >= Rising.MOST_EVIDENCE)) {
                break;
            }
            Note note = heads.get(dated.id());
            read++;
            if (note == null) {
                continue;
            }
            if (shown && evidence.size() < Rising.MOST_EVIDENCE) {
                evidence.add(note);
            }
            for (Member author : authors(note, findable)) {
                writers.computeIfAbsent(author, any -> new ArrayList<>()).add(dated.day());
            }
        }
        List<Carrier> carriers = writers.entrySet().stream()
                .map(writer -> carrier(writer.getKey(), writer.getValue()))
                .filter(carrier -> carrier.notes() > 0)
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
                with(found.topic(), evidence),
                months(found));
    }

    private Carrier carrier(Member author, List<LocalDate> days) {
        int now = (int) days.stream().filter(periods::isRecent).count();
        return new Carrier(author, now, Collections.min(days));
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
                        .map(tag -> beginning(tag, topic.name()))
                        .forEach(tag -> written.merge(tag, 1, Integer::sum));
            } else if (topic.kind() == Kind.FOLDER) {
                written.merge(beginning(note.id().folder(), topic.name()), 1, Integer::sum);
            }
        }
        written.remove("");
        return written.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(topic.name());
    }

    /** The beginning of a tag or path that is equal to a name in lower case; empty if no name is equal. */
    private static String beginning(String path, String name) {
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            if (Fold.lower(path.substring(0, end)).equals(name)) {
                return path.substring(0, end);
            }
        }
        return "";
    }

    /** The tags of several notes, without the topic itself and its parents. */
    private List<String> with(Topic topic, List<Note> evidence) {
        Map<String, Integer> tags = new TreeMap<>();
        evidence.forEach(note -> note.tags().forEach(tag -> tags.merge(tag, 1, Integer::sum)));
        String own = Fold.lower(topic.name());
        return tags.entrySet().stream()
                .filter(tag -> tag.getValue() > 1)
                .filter(tag -> !isOf(Fold.lower(tag.getKey()), own) && !isOf(own, Fold.lower(tag.getKey())))
                .filter(tag -> !Fold.lower(vocabulary.preferred(tag.getKey())).equals(own))
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(Rising.MOST_WITH)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isOf(String tag, String parent) {
        return tag.equals(parent) || tag.startsWith(parent + "/");
    }

    private List<Month> months(Change found) {
        Map<YearMonth, Integer> notes = new TreeMap<>();
        found.topic().notes().forEach(note -> notes.merge(YearMonth.from(note.day()), 1, Integer::sum));
        double usual = found.counts().before() / (double) MONTHS.between(periods.before(), periods.since());
        List<Month> months = new ArrayList<>();
        YearMonth until = YearMonth.from(periods.until());
        for (YearMonth month = YearMonth.from(periods.before()); !month.isAfter(until); month = month.plusMonths(1)) {
            months.add(new Month(month, notes.getOrDefault(month, 0), usual));
        }
        return months;
    }
}
