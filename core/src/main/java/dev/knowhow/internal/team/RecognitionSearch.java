package dev.knowhow.internal.team;

import dev.knowhow.internal.consent.ShownPeople;
import dev.knowhow.internal.thanks.ThanksLine;
import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.MemberKind;
import dev.knowhow.people.People;
import dev.knowhow.spi.Access;
import dev.knowhow.team.Growth.Kind;
import dev.knowhow.team.Growth.Thanks;
import dev.knowhow.team.Recognition;
import dev.knowhow.team.Recognition.HelpfulNote;
import dev.knowhow.text.Fold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects what others did for a member, from the notes that the viewer may find. */
public final class RecognitionSearch {

    /** The latest notes of a member whose backlinks are read. */
    private static final int MOST_NOTES = 50;

    private static final int MOST_HELPFUL = 5;

    private final Member member;
    private final Set<String> names;
    private final List<Note> notes;
    private final People shown;
    private final @Nullable LocalDate day;

    /**
     * Collects for a member.
     *
     * @param names the names of the member in notes, in lower case
     * @param notes the notes of the member
     * @param access the access of the viewer
     * @param shown the people who may be shown
     */
    public RecognitionSearch(Member member, Set<String> names, List<Note> notes, Access access, ShownPeople shown) {
        this.member = member.withoutAddresses();
        this.names = names;
        this.notes = notes.stream()
                .filter(note -> note.isPublishedOn(access.day()))
                .sorted(Comparator.comparing(Note::date, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(Note::id))
                .toList();
        this.shown = shown;
        this.day = access.day();
    }

    /**
     * The acts of others.
     *
     * @param lines the recorded thanks
     * @param linking finds the notes that link to some notes, by the note that the link leads to
     */
    public Recognition of(List<ThanksLine> lines, Function<List<Note>, Map<NoteId, List<Note>>> linking) {
        List<Thanks> sorted = GrowthSearch.sorted(acts(lines, linking, MOST_NOTES).stream());
        Map<Integer, Integer> years = new TreeMap<>();
        sorted.stream()
                .flatMap(one -> Optional.ofNullable(one.day()).stream())
                .forEach(day -> years.merge(day.getYear(), 1, Integer::sum));
        return new Recognition(member, sorted, years, helpful(sorted));
    }

    /**
     * The number of people who linked to each note of the member, or thanked for it, if there are any.
     *
     * @param lines the recorded thanks
     * @param linking as for {@link #of}
     */
    public Map<NoteId, Integer> helped(List<ThanksLine> lines, Function<List<Note>, Map<NoteId, List<Note>>> linking) {
        return helped(acts(lines, linking, notes.size()));
    }

    private Set<Thanks> acts(List<ThanksLine> lines, Function<List<Note>, Map<NoteId, List<Note>>> linking, int most) {
        Set<Thanks> acts = new LinkedHashSet<>(acts(lines));
        List<Note> written = notes.stream()
                .filter(note -> isBy(note, Role.AUTHOR))
                .limit(most)
                .toList();
        Map<NoteId, List<Note>> linked = linking.apply(written);
        for (Note note : written) {
            linked.getOrDefault(note.id(), List.of()).stream()
                    .filter(from -> from.isPublishedOn(day))
                    .forEach(from -> acts.addAll(links(from, note)));
        }
        return acts;
    }

    /** The acts that notes and recorded thanks state, without links. */
    public List<Thanks> acts(List<ThanksLine> lines) {
        List<Thanks> acts = new ArrayList<>(GrowthSearch.thanks(names, notes, shown));
        Map<NoteId, Note> byId = notes.stream().collect(Collectors.toMap(Note::id, Function.identity()));
        for (ThanksLine line : lines) {
            Note note = byId.get(line.note());
            if (note != null
                    && shown.resolve(line.to()).id().equals(member.id())
                    && (isBy(note, Role.AUTHOR) || isBy(note, Role.EDITOR) || isBy(note, Role.ANSWERER))) {
                other(line.from())
                        .map(by -> new Thanks(Kind.THANKED, by, note.id(), note.title(), line.day(), line.words()))
                        .ifPresent(acts::add);
            }
        }
        return GrowthSearch.sorted(acts.stream());
    }

    private boolean isBy(Note note, Role role) {
        return note.attributions().stream()
                .anyMatch(one -> one.role() == role && names.contains(Fold.lower(one.name())));
    }

    private List<Thanks> links(Note from, Note to) {
        return isBy(from, Role.AUTHOR)
                ? List.of()
                : from.attributions().stream()
                        .filter(one -> one.role() == Role.AUTHOR)
                        .map(Attribution::name)
                        .flatMap(name -> other(name).stream())
                        .map(by -> new Thanks(Kind.LINKED, by, to.id(), to.title(), from.date(), from.title()))
                        .toList();
    }

    /** Another person who can be shown. */
    private Optional<Member> other(String name) {
        return Optional.of(shown.resolve(name))
                .filter(by -> by.kind() == MemberKind.PERSON
                        && shown.shows(by)
                        && !by.id().equals(member.id())
                        && !names.contains(Fold.lower(name)));
    }

    private static Map<NoteId, Integer> helped(Collection<Thanks> acts) {
        Map<NoteId, Set<MemberId>> people = new HashMap<>();
        for (Thanks act : acts) {
            if (act.kind() == Kind.LINKED || act.kind() == Kind.THANKED) {
                people.computeIfAbsent(act.id(), any -> new HashSet<>())
                        .add(act.by().id());
            }
        }
        Map<NoteId, Integer> helped = new HashMap<>();
        people.forEach((id, by) -> helped.put(id, by.size()));
        return helped;
    }

    private static List<HelpfulNote> helpful(List<Thanks> acts) {
        Map<NoteId, String> titles = new HashMap<>();
        acts.forEach(act -> titles.put(act.id(), act.title()));
        return helped(acts).entrySet().stream()
                .map(one -> new HelpfulNote(one.getKey(), titles.getOrDefault(one.getKey(), ""), one.getValue()))
                .sorted(Comparator.comparingInt(HelpfulNote::people).reversed().thenComparing(HelpfulNote::id))
                .limit(MOST_HELPFUL)
                .toList();
    }
}
