package dev.knowhow.internal.answer.people;

import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Evidence.Factors;
import dev.knowhow.expert.EvidenceRole;
import dev.knowhow.expert.Profile;
import dev.knowhow.expert.Topic;
import dev.knowhow.internal.answer.Visibility;
import dev.knowhow.internal.consent.Findable;
import dev.knowhow.internal.consent.Topics;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.People;
import dev.knowhow.query.Keyword;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.query.Vote.Association;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.text.Fold;
import dev.knowhow.text.FoldedWord;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the topics of a member by the keywords of their notes, each with its notes. */
public final class Profiles {

    /** The weight of a note that a member reviewed or is named in, compared with one they wrote. */
    private static final double NOT_WRITTEN = 0.5;

    /** The number of notes that suffices for a profile. */
    private static final int MOST_NOTES = 1000;

    private static final int MOST_WORDS = 30;

    private final NoteIndex index;
    private final Visibility visibility;
    private final Topics topics;

    /**
     * Reads an index.
     *
     * @param topics compares topics of queries with refused ones
     */
    public Profiles(NoteIndex index, Visibility visibility, Topics topics) {
        this.index = index;
        this.visibility = visibility;
        this.topics = topics;
    }

    /** The profile of a member. Empty if they are unknown or refuse to be found. */
    public Optional<Profile> profile(Member member, Vocabulary vocabulary, Access access, People people) {
        Findable findable = Findable.to(Purpose.SEARCH);
        return findable.includes(member)
                ? profile(
                        member,
                        vocabulary,
                        access,
                        people,
                        topic -> findable.about(topics.asked(List.of(topic), vocabulary))
                                .includes(member))
                : Optional.empty();
    }

    /** The profile of a member for themselves alone, also if they refuse to be found. Empty if they are unknown. */
    public Optional<Profile> own(Member member, Vocabulary vocabulary, Access access, People people) {
        return profile(member, vocabulary, access, people, any -> true);
    }

    private Optional<Profile> profile(
            Member member, Vocabulary vocabulary, Access access, People people, Predicate<String> shown) {
        Set<String> names = visibility.namesOf(member, people);
        List<Note> notes = index.headsOf(names, access).stream()
                .filter(note -> note.isPublishedOn(access.day()))
                .toList();
        if (notes.isEmpty() && !member.declared()) {
            return Optional.empty();
        }
        Map<NoteId, Evidence> evidence = new LinkedHashMap<>();
        Map<NoteId, LocalDate> begun = new LinkedHashMap<>();
        notes.stream()
                .sorted(Comparator.comparing(Note::date, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .reversed())
                .limit(MOST_NOTES)
                .forEach(note -> {
                    Evidence own = evidence(note, names);
                    if (own.contribution() == 0) {
                        return; // the author of a question or an opportunity asks
                    }
                    evidence.put(note.id(), own);
                    LocalDate day = note.written();
                    if (day != null) {
                        begun.put(note.id(), day);
                    }
                });
        Map<NoteId, Double> parts = new LinkedHashMap<>();
        evidence.forEach((id, one) -> parts.put(id, one.contribution()));
        List<Topic> known = index.keywords(parts, vocabulary, access, MOST_WORDS).stream()
                .filter(keyword -> shown.test(keyword.text()))
                .filter(keyword -> keyword.kind() != Keyword.Kind.WORDS || !isName(keyword.text(), member, people))
                .map(keyword -> topic(keyword, evidence, begun))
                .toList();
        return Optional.of(new Profile(member.withoutAddresses(), known, notes.size(), people.joins(member)));
    }

    /** People are not topics, and signed notes contain the author's name. */
    private boolean isName(String words, Member member, People people) {
        return people.find(words).isPresent()
                || people.isName(words)
                || Stream.concat(Stream.of(member.name(), member.id().value()), member.aliases().stream())
                        .map(FoldedWord::spaced)
                        .anyMatch(name -> name.contains(FoldedWord.spaced(words)) || isLastNameIn(words, name));
    }

    /** Whether words contain the last word of a full name, as in a row with names and other data of people. */
    private static boolean isLastNameIn(String words, String spacedName) {
        String name = spacedName.strip();
        int last = name.lastIndexOf(' ');
        return last > 0 && FoldedWord.spaced(words).contains(name.substring(last) + " ");
    }

    private static Evidence evidence(Note note, Set<String> names) {
        Factors factors = new Factors(1, 0, 1, 1, 1);
        Role best = Role.MENTIONED;
        for (Association association : Association.of(note)) {
            if (names.contains(Fold.lower(association.name()))) {
                double role = association.role().compareTo(Role.REVIEWER) < 0 ? 1 : NOT_WRITTEN;
                Factors other = new Factors(1, role, association.share() / 100.0, 1, 1);
                if (other.product() > factors.product()) {
                    factors = other;
                    best = association.role();
                }
            }
        }
        return Evidence.builder(note.id(), note.title(), EvidenceRole.of(best), factors)
                .date(note.date())
                .build();
    }

    private static Topic topic(Keyword keyword, Map<NoteId, Evidence> all, Map<NoteId, LocalDate> begun) {
        List<Evidence> evidence = keyword.notes().stream()
                .map(all::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingDouble(Evidence::contribution).reversed())
                .toList();
        return Topic.builder(keyword.text(), keyword.kind())
                .keyness(keyword.keyness())
                .score(evidence.stream().mapToDouble(Evidence::contribution).sum())
                .since(evidence.stream()
                        .map(one -> begun.get(one.id()))
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null))
                .last(evidence.stream()
                        .map(Evidence::date)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null))
                .evidence(evidence)
                .build();
    }
}
