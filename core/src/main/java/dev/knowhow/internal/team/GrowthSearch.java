package dev.knowhow.internal.team;

import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Profile;
import dev.knowhow.expert.Topic;
import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberKind;
import dev.knowhow.people.People;
import dev.knowhow.team.Growth.DatedNote;
import dev.knowhow.team.Growth.Kind;
import dev.knowhow.team.Growth.Thanks;
import dev.knowhow.team.Growth.TopicGrowth;
import dev.knowhow.text.Fold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Computes how the topics of a member grew, from their own notes, and what others did for them. */
public final class GrowthSearch {

    private final Map<NoteId, Note> notes;
    private final LocalDate then;

    private GrowthSearch(List<Note> notes, LocalDate then) {
        this.notes = notes.stream().collect(Collectors.toMap(Note::id, Function.identity(), (one, other) -> one));
        this.then = then;
    }

    /**
     * The topics of a profile, those that grew most first; with equal growth, in the order of the profile.
     *
     * @param notes the notes of the member
     * @param then the day to compare with
     */
    public static List<TopicGrowth> topics(Profile profile, List<Note> notes, LocalDate then) {
        var search = new GrowthSearch(notes, then);
        return profile.topics().stream()
                .map(search::topic)
                .sorted(Comparator.comparingDouble(one -> one.then() - one.now()))
                .toList();
    }

    private TopicGrowth topic(Topic topic) {
        List<DatedNote> dated = topic.evidence().stream()
                .flatMap(one -> Optional.ofNullable(dated(one.id())).stream())
                .sorted(Comparator.comparing(DatedNote::day).thenComparing(DatedNote::id))
                .toList();
        return new TopicGrowth(
                topic.name(),
                topic.score(),
                topic.evidence().stream()
                        .filter(one -> existed(one.id()))
                        .mapToDouble(Evidence::contribution)
                        .sum(),
                topic.evidence().size(),
                dated.isEmpty() ? null : dated.getFirst(),
                dated.isEmpty() ? null : dated.getLast());
    }

    private boolean existed(NoteId id) {
        DatedNote dated = dated(id);
        return dated != null && !dated.day().isAfter(then);
    }

    private @Nullable DatedNote dated(NoteId id) {
        Note note = notes.get(id);
        LocalDate day = note == null ? null : note.written();
        return note == null || day == null ? null : new DatedNote(id, note.title(), day);
    }

    /**
     * What others did for a member, latest first.
     *
     * @param names the names of the member in notes, in lower case
     * @param notes the notes of the member
     * @param people those who may be shown
     */
    public static List<Thanks> thanks(Set<String> names, List<Note> notes, People people) {
        List<Thanks> thanks = new ArrayList<>();
        for (Note note : notes) {
            Set<Role> own = note.attributions().stream()
                    .filter(one -> names.contains(Fold.lower(one.name())))
                    .map(Attribution::role)
                    .collect(Collectors.toSet());
            for (Attribution other : note.attributions()) {
                Kind kind = kind(own, other.role(), note.isQuestion());
                if (kind != null && !names.contains(Fold.lower(other.name()))) {
                    Member by = people.resolve(other.name());
                    if (people.shows(by) && by.kind() == MemberKind.PERSON) {
                        thanks.add(new Thanks(kind, by, note.id(), note.title(), note.date(), ""));
                    }
                }
            }
        }
        return sorted(thanks.stream());
    }

    /** Acts in order, each once, latest first. */
    static List<Thanks> sorted(Stream<Thanks> acts) {
        return acts.distinct()
                .sorted(Comparator.comparing(Thanks::day, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(Thanks::id)
                        .thenComparing(one -> one.by().id())
                        .thenComparing(Thanks::kind)
                        .thenComparing(Thanks::words))
                .toList();
    }

    private static @Nullable Kind kind(Set<Role> own, Role other, boolean question) {
        if (other == Role.AUTHOR && own.contains(Role.THANKED)) {
            return Kind.THANKED;
        }
        if (other == Role.AUTHOR && own.contains(Role.ANSWERER) && question) {
            return Kind.HELPED;
        }
        if (other == Role.REVIEWER && own.contains(Role.AUTHOR)) {
            return Kind.REVIEWED;
        }
        return other == Role.ANSWERER && own.contains(Role.AUTHOR) && question ? Kind.ANSWERED : null;
    }
}
