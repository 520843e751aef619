package dev.knowhow.internal.answer;

import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Evidence.Factors;
import dev.knowhow.expert.Profile;
import dev.knowhow.expert.Topic;
import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.note.Status;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.People;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Answers what a member has written about: their tags, each with the notes that speak for it. */
public final class Profiles {

    private static final double NAMED_ONLY = 0.5;

    private final NoteIndex index;
    private final Visibility visibility;

    /** Answers from an index. */
    public Profiles(NoteIndex index, Visibility visibility) {
        this.index = index;
        this.visibility = visibility;
    }

    /** What does somebody know about? Empty if nothing is known of them, or they do not agree to be found. */
    public Optional<Profile> profile(String person, Access access, People people) {
        Member member = people.resolve(person);
        if (member.consent().refusedPurposes().contains(Purpose.SEARCH)) {
            return Optional.empty();
        }
        Set<String> names = visibility.namesOf(member, people);
        List<Note> notes = index.notesOf(names, access).stream()
                .filter(note -> note.status() == Status.PUBLISHED && note.isOpenOn(access.day()))
                .toList();
        if (notes.isEmpty() && !member.declared()) {
            return Optional.empty();
        }
        Map<String, String> spelling = new TreeMap<>();
        Map<String, List<Evidence>> topics = new TreeMap<>();
        for (Note note : notes) {
            Evidence evidence = evidence(note, names);
            for (String tag : note.tags()) {
                String key = tag.toLowerCase(Locale.ROOT);
                spelling.merge(key, tag, (a, b) -> a.compareTo(b) >= 0 ? a : b);
                topics.computeIfAbsent(key, any -> new ArrayList<>()).add(evidence);
            }
        }
        List<Topic> ranked = topics.entrySet().stream()
                .filter(topic -> member.consent().allows(Purpose.SEARCH, topic.getKey()))
                .map(topic -> topic(spelling.getOrDefault(topic.getKey(), topic.getKey()), topic.getValue()))
                .sorted(Comparator.comparingDouble(Topic::score).reversed().thenComparing(Topic::name))
                .toList();
        return Optional.of(new Profile(member, ranked, notes.size()));
    }

    private static Evidence evidence(Note note, Set<String> names) {
        Role role = note.attributions().stream()
                .filter(part -> names.contains(part.name().toLowerCase(Locale.ROOT)))
                .map(Attribution::role)
                .min(Comparator.naturalOrder())
                .orElse(Role.MENTIONED);
        double part = role == Role.MENTIONED || role == Role.THANKED ? NAMED_ONLY : 1;
        return new Evidence(note.id(), note.title(), note.date(), role, new Factors(1, part, 1, 1), 1, null);
    }

    private static Topic topic(String name, List<Evidence> evidence) {
        List<LocalDate> days = evidence.stream()
                .map(Evidence::date)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new Topic(
                name,
                evidence.stream().mapToDouble(Evidence::part).sum(),
                days.isEmpty() ? null : days.getFirst(),
                days.isEmpty() ? null : days.getLast(),
                evidence.stream()
                        .sorted(Comparator.comparingDouble(Evidence::part)
                                .reversed()
                                .thenComparing(Evidence::id))
                        .toList());
    }
}
