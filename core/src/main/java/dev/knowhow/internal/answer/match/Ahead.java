package dev.knowhow.internal.answer.match;

import dev.knowhow.match.Match;
import dev.knowhow.match.Opportunity;
import dev.knowhow.match.Reason;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.text.Fold;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a mentor is ahead in: the tags of the notes that are evidence, which no note of the asker has. */
public final class Ahead {

    private static final int FEW = 5;

    private final Map<NoteId, Note> heads;
    private final Set<String> own;
    private final BiPredicate<Member, String> shows;

    /**
     * Prepares one answer.
     *
     * @param matches the mentors
     * @param own the notes of the asker
     * @param shows whether a member may be shown with a tag
     */
    public Ahead(
            NoteIndex index, Access access, List<Match> matches, List<Note> own, BiPredicate<Member, String> shows) {
        Set<NoteId> notes = matches.stream()
                .flatMap(match -> match.reasons().stream())
                .filter(reason -> reason.basis() == null)
                .map(Reason::id)
                .collect(Collectors.toSet());
        this.heads = index.heads(notes, access).stream().collect(Collectors.toMap(Note::id, Function.identity()));
        this.own = own.stream()
                .flatMap(note -> note.tags().stream())
                .map(Fold::lower)
                .collect(Collectors.toSet());
        this.shows = shows;
    }

    /** The tags in lower case, those of the strongest notes first; few. */
    public List<String> of(Match match) {
        return match.reasons().stream()
                .filter(reason -> reason.basis() == null)
                .flatMap(reason -> Optional.ofNullable(heads.get(reason.id())).stream())
                .filter(note -> !Opportunity.KIND.equals(note.kind())) // its tags are of what it asks for
                .flatMap(note -> note.tags().stream())
                .map(Fold::lower)
                .distinct()
                .filter(tag -> !own.contains(tag) && shows.test(match.member(), tag))
                .limit(FEW)
                .toList();
    }
}
