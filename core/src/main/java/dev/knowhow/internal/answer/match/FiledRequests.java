package dev.knowhow.internal.answer.match;

import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.People;
import dev.knowhow.text.FoldedWord;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The requests that question notes file: each note that names a person under {@code ask} is one request to them on its
 * day. A question that its asker files again counts once, on the first day. Only notes that the viewer may see count,
 * so a factor reveals nothing else.
 */
public final class FiledRequests implements Requests {

    private static final String KEY = "ask";

    /**
     * A request without its day.
     *
     * @param asker the author of the note; the note itself without one whom the viewer may know
     * @param question the words of the title
     */
    private record Request(String asker, String question) {}

    private final Map<MemberId, Map<Request, LocalDate>> requests = new HashMap<>();

    /**
     * Reads requests.
     *
     * @param questions the notes that ask questions
     * @param people resolves names to members
     * @param shown whether the viewer may know a member; questions of others are not joined
     */
    public FiledRequests(List<Note> questions, People people, Predicate<Member> shown) {
        for (Note note : questions) {
            LocalDate created = note.created();
            LocalDate day = created == null ? note.date() : created;
            if (day != null) {
                Request request = new Request(asker(note, people, shown), FoldedWord.spaced(note.title()));
                for (String name : note.values(KEY)) {
                    requests.computeIfAbsent(people.resolve(name).id(), any -> new HashMap<>())
                            .merge(request, day, (one, other) -> one.isBefore(other) ? one : other);
                }
            }
        }
    }

    private static String asker(Note note, People people, Predicate<Member> shown) {
        return note.attributions().stream()
                .filter(part -> part.role() == Role.AUTHOR)
                .map(Attribution::name)
                .map(people::resolve)
                .filter(shown)
                .map(member -> member.id().value())
                .findFirst()
                .orElse(note.id().path());
    }

    private Stream<Request> since(MemberId member, LocalDate since) {
        return requests.getOrDefault(member, Map.of()).entrySet().stream()
                .filter(one -> !one.getValue().isBefore(since))
                .map(Map.Entry::getKey);
    }

    @Override
    public int to(MemberId member, LocalDate since) {
        return (int) since(member, since).count();
    }

    @Override
    public int askers(MemberId member, LocalDate since) {
        return (int) since(member, since).map(Request::asker).distinct().count();
    }
}
