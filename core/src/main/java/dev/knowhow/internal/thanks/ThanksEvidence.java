package dev.knowhow.internal.thanks;

import dev.knowhow.expert.EvidenceRole;
import dev.knowhow.expert.Statement;
import dev.knowhow.internal.consent.Findable;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.People;
import dev.knowhow.spi.EvidenceSource;
import dev.knowhow.spi.NoteSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Thanks as evidence that supports the notes that they are for. So they count only where the note does, for those who
 * contributed to it, and for viewers who may find it. Each person counts once for a note, and a few are enough, so
 * friends who thank each other do not become experts. Thread-safe.
 */
public final class ThanksEvidence implements EvidenceSource {

    /** The name of the source, which no plugin can have. */
    public static final String NAME = "thanks";

    /**
     * All thanks of a person together add less than two hundredths to their evidence from notes: they decide among
     * people with almost equal evidence.
     */
    static final EvidenceRole THANKED = new EvidenceRole("thanked by readers", 0.04, false);

    /** Thanks by those who refuse to be found have no effect that others could see. */
    private static final Findable FINDABLE = Findable.to(Purpose.SEARCH);

    /** Each further statement counts half of the one before, so later ones change nothing. */
    private static final int MOST = 3;

    private final ThanksFiles files;
    private final Supplier<? extends People> people;
    private volatile @Nullable Known known;

    /** The statements of one state of files and people. */
    private record Known(List<ThanksLine> lines, People people, List<Statement> statements) {}

    /** Who was thanked for what. */
    private record Thanked(MemberId member, NoteId note) {}

    /** Reads thanks. */
    public ThanksEvidence(ThanksFiles files, Supplier<? extends People> people) {
        this.files = files;
        this.people = people;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Statement> statements(@Nullable NoteSource notes) {
        List<ThanksLine> lines = files.lines();
        if (lines.isEmpty()) {
            return List.of();
        }
        People current = people.get();
        Known before = known;
        if (before == null || !before.lines().equals(lines) || !before.people().equals(current)) {
            before = new Known(lines, current, statements(lines, current));
            known = before;
        }
        return before.statements();
    }

    private static List<Statement> statements(List<ThanksLine> lines, People current) {
        Map<Thanked, Set<MemberId>> givers = new HashMap<>();
        List<Statement> statements = new ArrayList<>();
        for (ThanksLine line : lines) {
            MemberId to = current.resolve(line.to()).id();
            Member giver = current.resolve(line.from());
            MemberId from = giver.id();
            Set<MemberId> before = givers.computeIfAbsent(new Thanked(to, line.note()), any -> new HashSet<>());
            if (FINDABLE.includes(giver) && !from.equals(to) && before.size() < MOST && before.add(from)) {
                statements.add(statement(line, to, before.size()));
            }
        }
        return List.copyOf(statements);
    }

    private static Statement statement(ThanksLine line, MemberId to, int number) {
        String note = line.note().path();
        String id = (note + "#" + to.value() + "#" + number).replace('/', ':');
        return new Statement(
                id, to.value(), note, THANKED, line.day(), "Thanks for " + note, null, Set.of(), line.note());
    }
}
