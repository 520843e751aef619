package dev.knowhow.internal.answer.note;

import dev.knowhow.internal.link.LinkKeys;
import dev.knowhow.internal.team.OwnedNotes;
import dev.knowhow.match.Opportunity;
import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.note.Problem.Severity;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberKind;
import dev.knowhow.people.People;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Collects the problems of single notes: from the parser, overdue reviews, missing authors. */
final class NoteCheck {

    private final People people;
    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();
    private final List<NoteId> unsigned = new ArrayList<>();
    private long notes;
    private long texts;

    /**
     * Starts collecting.
     *
     * @param today the day; a review is overdue after its day
     */
    NoteCheck(People people, LocalDate today) {
        this.people = people;
        this.today = today;
    }

    void look(Note note) {
        notes++;
        problems.addAll(note.problems());
        LocalDate date = note.date();
        if (date != null && date.isAfter(today.plusDays(1)) && note.from() == null) {
            problems.add(warning(
                    note.id(),
                    "is dated " + date + ", which is yet to come",
                    "correct the date, or set publishDate to the day on which it appears"));
        }
        Optional<Problem> left = leavers(note);
        left.ifPresent(problems::add);
        LocalDate due = note.reviewBy();
        if (due != null
                && due.isBefore(today)
                && (left.isEmpty() || !OwnedNotes.owners(note).isEmpty())) {
            problems.add(warning(
                    note.id(),
                    "its review was due on " + due + owner(note),
                    "review it, then set the day of the next review"));
        }
        if (Opportunity.KIND.equals(note.kind()) && note.day("until") == null) {
            note.values("until").stream()
                    .findFirst()
                    .ifPresent(text -> problems.add(new Problem(
                            Severity.WARNING,
                            note.id().path(),
                            note.propertyLine("until"),
                            "its last day “" + text + "” is not a day, so it never ends",
                            "write it like 2026-12-31")));
        }
        // index files of folders and records of people need no author
        if (LinkKeys.isIndex(note.id().baseName()) || note.isRecord()) {
            return;
        }
        texts++;
        if (note.attributions().stream()
                .noneMatch(part -> part.role() == Role.AUTHOR
                        && people.resolve(part.name()).kind() != MemberKind.BOT)) {
            unsigned.add(note.id());
        }
    }

    long notes() {
        return notes;
    }

    /** The problems found. If most notes have no author, a single row says so. */
    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        if (unsigned.size() > 1 && 2L * unsigned.size() > texts) {
            all.add(new Problem(
                    Severity.WARNING,
                    ".",
                    0,
                    unsigned.size() + " of " + texts + " notes name no author, so they are evidence for nobody",
                    "add authors to the front matter"));
        } else {
            unsigned.forEach(id -> all.add(warning(id, "names no author", "add authors to its front matter")));
        }
        return all;
    }

    private static Problem warning(NoteId id, String what, String remedy) {
        return new Problem(Severity.WARNING, id.path(), 0, what, remedy);
    }

    /** That the people responsible for a note have left: its owners, or the authors of a note to review without one. */
    private Optional<Problem> leavers(Note note) {
        List<String> owners = OwnedNotes.owners(note);
        boolean reviewed = owners.isEmpty() && note.reviewBy() != null;
        List<String> responsible = reviewed
                ? note.attributions().stream()
                        .filter(part -> part.role() == Role.AUTHOR)
                        .map(Attribution::name)
                        .toList()
                : owners;
        List<Member> members =
                responsible.stream().map(people::resolve).distinct().toList();
        if (members.isEmpty() || !members.stream().allMatch(Member::left)) {
            return Optional.empty();
        }
        String left = members.stream().map(Member::name).collect(Collectors.joining(" and "))
                + (members.size() == 1 ? " has left" : " have left");
        return Optional.of(new Problem(
                Severity.WARNING,
                note.id().path(),
                reviewed ? 0 : note.propertyLine("owner"),
                reviewed
                        ? "it is to be reviewed by " + note.reviewBy() + ", and " + left
                        : (members.size() == 1 ? "its owner " : "its owners ") + left,
                "name an owner who is here; handover " + members.getFirst().id() + " lists who could follow"));
    }

    /** The people who should look at it: the owner, else the authors. */
    private String owner(Note note) {
        if (note.properties().get("owner") instanceof String owner && !owner.isBlank()) {
            return ", its owner is " + people.resolve(owner).name();
        }
        String authors = note.attributions().stream()
                .filter(part -> part.role() == Role.AUTHOR)
                .map(Attribution::name)
                .map(name -> people.resolve(name).name())
                .distinct()
                .collect(Collectors.joining(", "));
        return authors.isEmpty() ? "" : ", it is by " + authors;
    }
}
