package dev.knowhow.internal.answer.match;

import dev.knowhow.note.Note;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The requests that question notes file: each note that names a person under {@code ask} is one request to them on its
 * day. Only notes that the viewer may see count, so a factor reveals nothing else.
 */
public final class FiledRequests implements Requests {

    private static final String KEY = "ask";

    /** A request. */
    private record Filed(MemberId to, LocalDate day) {}

    private final Map<MemberId, List<LocalDate>> days;

    /**
     * Reads requests.
     *
     * @param questions the notes that ask questions
     * @param people resolves names to members
     */
    public FiledRequests(List<Note> questions, People people) {
        this.days = questions.stream()
                .flatMap(note -> of(note, people).distinct())
                .collect(Collectors.groupingBy(Filed::to, Collectors.mapping(Filed::day, Collectors.toList())));
    }

    private static Stream<Filed> of(Note note, People people) {
        LocalDate created = note.created();
        LocalDate day = created == null ? note.date() : created;
        return day == null
                ? Stream.of()
                : note.values(KEY).stream()
                        .map(name -> new Filed(people.resolve(name).id(), day));
    }

    @Override
    public int to(MemberId member, LocalDate since) {
        return (int) days.getOrDefault(member, List.of()).stream()
                .filter(day -> !day.isBefore(since))
                .count();
    }
}
