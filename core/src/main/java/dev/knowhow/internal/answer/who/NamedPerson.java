package dev.knowhow.internal.answer.who;

import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Evidence.Factors;
import dev.knowhow.expert.EvidenceRole;
import dev.knowhow.expert.Expert;
import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.People;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.text.Fold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The person whom a topic names by a full name or an address; this person is ranked first. */
final class NamedPerson {

    private static final Factors NOTHING = new Factors(0, 0, 0, 0, 0);

    private NamedPerson() {}

    /** The same people, with the named person first. */
    static List<Expert> first(List<Expert> ranking, String topic, People people) {
        if (!mayName(topic)) {
            return ranking;
        }
        MemberId named = people.resolve(topic).id();
        for (int i = 1; i < ranking.size(); i++) {
            if (ranking.get(i).member().id().equals(named)) {
                List<Expert> sorted = new ArrayList<>(ranking);
                sorted.addFirst(sorted.remove(i));
                return sorted;
            }
        }
        return ranking;
    }

    /**
     * The named person if they have no evidence on their own name: with their notes, which do not count. At most one.
     *
     * @param ranking the people with evidence, the named person first
     * @param findable the people whom the answer may show
     */
    static List<Expert> missing(List<Expert> ranking, Inquiry inquiry, NoteIndex index, FindablePeople findable) {
        String topic = inquiry.topic();
        if (!mayName(topic)) {
            return List.of();
        }
        People people = inquiry.people();
        Member member = people.resolve(topic);
        boolean ranked = !ranking.isEmpty() && ranking.getFirst().member().id().equals(member.id());
        if (ranked || member.left() || !findable.shows(member)) {
            return List.of();
        }
        boolean known = member.declared()
                || !member.emails().isEmpty()
                || index.names().contains(member.id().value());
        if (!known) {
            return List.of();
        }
        Set<String> names = index.names().stream()
                .filter(name -> people.resolve(name).id().equals(member.id()))
                .map(Fold::lower)
                .collect(Collectors.toSet());
        Access access = inquiry.access();
        List<Note> notes = index.headsOf(names, access).stream()
                .filter(note -> note.isPublishedOn(access.day()))
                .sorted(Comparator.comparing((Note note) -> latest(note)).reversed())
                .toList();
        if (notes.isEmpty() && !member.declared()) {
            return List.of();
        }
        List<Evidence> evidence = notes.stream()
                .map(note -> Evidence.builder(
                                note.id(), note.title(), EvidenceRole.of(role(note, member, people)), NOTHING)
                        .date(note.date())
                        .coverage(0)
                        .build())
                .toList();
        Expert named =
                Expert.builder(member).evidence(evidence).notes(notes.size()).build();
        return inquiry.query().filter().wants(named) ? List.of(named) : List.of();
    }

    private static LocalDate latest(Note note) {
        return Optional.ofNullable(note.date()).orElse(LocalDate.MIN);
    }

    private static Role role(Note note, Member member, People people) {
        return note.attributions().stream()
                .filter(part -> people.resolve(part.name()).id().equals(member.id()))
                .map(Attribution::role)
                .min(Comparator.naturalOrder())
                .orElse(Role.MENTIONED);
    }

    /** A single word is ambiguous. */
    private static boolean mayName(String topic) {
        String name = topic.strip();
        return name.contains(" ") || (name.contains("@") && name.length() > 1);
    }
}
