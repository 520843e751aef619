package dev.knowhow.internal.answer.note;

import dev.knowhow.internal.ingest.IngestState;
import dev.knowhow.internal.ingest.ProblemRows;
import dev.knowhow.internal.link.LinkCheck;
import dev.knowhow.internal.people.DuplicateCandidates;
import dev.knowhow.internal.people.Members;
import dev.knowhow.internal.vault.LeftOut;
import dev.knowhow.internal.vault.Vaults;
import dev.knowhow.note.Link;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.note.Problem.Severity;
import dev.knowhow.people.People;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.Dialect;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.NoteParser;
import dev.knowhow.spi.NoteSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks links, notes and people records for problems. */
public final class Health {

    /**
     * The result of a check.
     *
     * @param notes the number of notes that were checked
     * @param problems the problems, by file and line
     * @param lookalikes members who may be the same person
     */
    public record Findings(long notes, List<Problem> problems, List<DuplicateCandidates.Pair> lookalikes) {}

    private final NoteIndex index;
    private final @Nullable NoteSource source;
    private final List<NoteParser> parsers;
    private final List<Dialect> dialects;

    /**
     * Checks an index, and the source files where available.
     *
     * @param parsers decide which files are notes
     * @param dialects decide which links need a note
     */
    public Health(NoteIndex index, @Nullable NoteSource source, List<NoteParser> parsers, List<Dialect> dialects) {
        this.index = index;
        this.source = source;
        this.parsers = parsers;
        this.dialects = dialects;
    }

    /**
     * The targets of all links in visible notes. For a viewer, the files of hidden notes and their folders do not
     * exist: else those who write links could find them by their names.
     */
    public LinkCheck links(Access access) {
        boolean operator = access.equals(Access.ALL);
        LeftOut leftOut = LeftOut.of(source);
        Vaults vaults = source == null ? null : Vaults.open(dialects, IngestState.markers(index), source);
        return new LinkCheck(
                notes -> index.forEach(access, notes),
                this::isNote,
                path -> source != null && (operator || !isNote(new NoteId(path))) && source.exists(path),
                path -> source != null && operator && source.isFolder(path),
                note -> leftOut.isUnchecked(note.path()),
                (note, link) -> vaults == null || vaults.of(note).needsTarget(note, link));
    }

    /**
     * Finds all problems.
     *
     * @param people the members with records
     * @param joined all people with joined names; joined names are not candidates
     * @param files the problems of the files beside the notes
     * @param today the current day
     */
    public Findings check(Members people, People joined, List<Problem> files, LocalDate today) {
        List<Problem> problems = new ArrayList<>(index.rejected());
        problems.addAll(IngestState.problems(index));
        problems.addAll(people.problems());
        problems.addAll(files);
        NoteCheck notes = new NoteCheck(people, today);
        index.forEach(Access.ALL, notes::look);
        problems.addAll(notes.problems());
        LinkCheck links = links(Access.ALL);
        links.broken().forEach(row -> problems.add(broken(row)));
        links.ambiguous().forEach(row -> problems.add(ambiguous(row)));
        LeftOut leftOut = LeftOut.of(source);
        problems.removeIf(problem -> leftOut.isUnchecked(problem.file()));
        return new Findings(
                notes.notes(), ProblemRows.sorted(problems), DuplicateCandidates.among(joined, index.names()));
    }

    private boolean isNote(NoteId id) {
        return parsers.stream().anyMatch(parser -> parser.accepts(id));
    }

    private static Problem ambiguous(LinkCheck.Row row) {
        List<NoteId> others = row.candidates().subList(1, row.candidates().size());
        return new Problem(
                Severity.WARNING,
                row.from().path(),
                row.link().line(),
                "the link to '" + row.link().target() + "' leads to "
                        + row.candidates().getFirst() + ", but may mean "
                        + others.stream().map(NoteId::path).collect(Collectors.joining(" or ")),
                "write the folder, too, so that only one note matches");
    }

    private static Problem broken(LinkCheck.Row row) {
        Link link = row.link();
        String file = row.from().path();
        if (row.candidates().isEmpty()) {
            return new Problem(
                    Severity.WARNING,
                    file,
                    link.line(),
                    "the link to '" + link.target() + "' leads nowhere",
                    "write the note, or correct the link");
        }
        return new Problem(
                Severity.WARNING,
                file,
                link.line(),
                "the link leads to " + row.candidates().getFirst() + ", which has no '" + link.fragment() + "'",
                "name an existing heading or block");
    }
}
