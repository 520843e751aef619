package dev.knowhow.internal.answer.news;

import dev.knowhow.internal.answer.news.RadarReading.Proven;
import dev.knowhow.internal.consent.AskedTopics;
import dev.knowhow.internal.consent.Findable;
import dev.knowhow.internal.consent.Topics;
import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberKind;
import dev.knowhow.people.People;
import dev.knowhow.query.Radar;
import dev.knowhow.query.Radar.Blip;
import dev.knowhow.query.Radar.Due;
import dev.knowhow.query.Radar.Move;
import dev.knowhow.query.Vocabulary;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Describes the items of the radar with the people to ask. */
final class RadarBlips {

    private final RadarNames names;
    private final Topics topics;
    private final Vocabulary vocabulary;
    private final People people;
    private final LocalDate since;
    private final LocalDate until;

    RadarBlips(
            RadarNames names, Topics topics, Vocabulary vocabulary, People people, LocalDate since, LocalDate until) {
        this.names = names;
        this.topics = topics;
        this.vocabulary = vocabulary;
        this.people = people;
        this.since = since;
        this.until = until;
    }

    /**
     * Describes an item.
     *
     * @param quadrant its quadrant as it is shown
     */
    Blip of(Proven proven, int number, String quadrant) {
        RadarItem item = proven.item();
        Move move = item.move(since, until, names);
        String before = item.ringBefore(since);
        AskedTopics topic = topics.asked(List.of(item.note().title()), vocabulary);
        Findable asked = Findable.to(Purpose.ASKING).about(topic);
        Set<Due> due = EnumSet.noneOf(Due.class);
        due.addAll(proven.due());
        if (haveLeft(item, Findable.to(Purpose.SEARCH).about(topic))) {
            due.add(Due.WRITERS_LEFT);
        }
        return new Blip(
                number,
                item.note(),
                item.ring(until),
                quadrant,
                move,
                move == Move.IN || move == Move.OUT ? before : null,
                item.until(until),
                people(proven, asked),
                proven.found().counts().now(),
                proven.found().latest(),
                due);
    }

    /** The authors of the note and its owner, if that is a member and no team. */
    private Stream<Member> responsible(RadarItem item) {
        Stream<Member> authors = item.note().attributions().stream()
                .filter(part -> part.role() == Role.AUTHOR)
                .map(Attribution::name)
                .map(people::resolve);
        Stream<Member> owner = item.note().properties().get("owner") instanceof String name && !name.isBlank()
                ? Stream.of(people.resolve(name.strip())).filter(Member::declared)
                : Stream.empty();
        return Stream.concat(authors, owner)
                .filter(member -> member.kind() == MemberKind.PERSON)
                .distinct();
    }

    private boolean haveLeft(RadarItem item, Findable findable) {
        List<Member> members = responsible(item).filter(findable::includes).toList();
        return !members.isEmpty() && members.stream().allMatch(Member::left);
    }

    private List<Member> people(Proven proven, Findable asked) {
        Map<Member, Integer> notes = new HashMap<>();
        responsible(proven.item()).forEach(member -> notes.merge(member, 1, Integer::sum));
        proven.found().authors().forEach((name, number) -> notes.merge(people.resolve(name), number, Integer::sum));
        return notes.keySet().stream()
                .filter(member -> member.kind() == MemberKind.PERSON && !member.left() && asked.includes(member))
                .sorted(Comparator.comparingInt((Member member) -> -notes.getOrDefault(member, 0))
                        .thenComparing(Member::id))
                .limit(Radar.MOST_PEOPLE)
                .map(Member::withoutAddresses)
                .toList();
    }
}
