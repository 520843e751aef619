package dev.knowhow.publish;

import dev.knowhow.Knowhow;
import dev.knowhow.Session;
import dev.knowhow.match.Fit;
import dev.knowhow.match.NotedQuestion;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Availability.Capacity;
import dev.knowhow.people.Availability.Period;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.Viewer;
import dev.knowhow.present.MatchText;
import dev.knowhow.publish.MatchAlert.Kind;
import dev.knowhow.spi.StateStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reports to a member the open questions that they are likely to be able to answer, and the open opportunities that fit
 * them. Each note is reported once for each member, by digests and alerts together: it is recorded before it is
 * reported, and confirmed afterwards. What a crash interrupts is listed again, marked as unconfirmed.
 *
 * <p>Questions are limited to the member's {@code capacity}, by default {@value #USUAL_A_WEEK} in seven days; others
 * wait. Members who refuse to be asked receive no questions. A moved note counts as another note.
 */
public final class MatchAlerts {

    /** The number of questions in seven days for members without a capacity. */
    public static final int USUAL_A_WEEK = 5;

    private final Knowhow knowhow;
    private final StateStore state;

    /**
     * Creates alerts. Reported notes are recorded in the state of the instance.
     *
     * @param knowhow the notes
     */
    public MatchAlerts(Knowhow knowhow) {
        this(knowhow, knowhow.operations().state());
    }

    /**
     * Creates alerts that are recorded elsewhere.
     *
     * @param state the state
     */
    public MatchAlerts(Knowhow knowhow, StateStore state) {
        this.knowhow = knowhow;
        this.state = state;
    }

    /**
     * The matches that were never reported, and those whose report was interrupted. Call {@link #confirm} after the
     * member received them.
     *
     * @param viewer the member; for others the answer is empty
     * @param today today's date
     * @return interrupted ones first, then questions, then opportunities, each the best first
     */
    public List<MatchAlert> next(Viewer viewer, LocalDate today) {
        return next(viewer, today, EnumSet.allOf(Kind.class));
    }

    /**
     * As {@link #next(Viewer, LocalDate)}, of some kinds only; the others wait.
     *
     * @param kinds the kinds
     */
    public List<MatchAlert> next(Viewer viewer, LocalDate today, Set<Kind> kinds) {
        Session session = knowhow.as(viewer);
        Member member = session.member().orElse(null);
        if (member == null) {
            return List.of();
        }
        Map<String, MatchAlert> matches = new LinkedHashMap<>();
        open(viewer).stream().filter(one -> kinds.contains(one.kind())).forEach(one -> matches.put(key(one), one));
        List<MatchAlert> alerts = new ArrayList<>();
        journal(member).claim(matches.keySet(), allowed(member), today).forEach((key, interrupted) -> {
            if (!kinds.contains(kind(key))) {
                return;
            }
            MatchAlert alert = interrupted == null ? matches.get(key) : interrupted(matches.get(key), key, session);
            if (alert != null) {
                alerts.add(interrupted == null ? alert : alert.interruptedOn(interrupted));
            }
        });
        return alerts;
    }

    /**
     * What is open to a member now, whether it was reported or not.
     *
     * @return questions, then opportunities, each the best first
     */
    public List<MatchAlert> open(Viewer viewer) {
        Session session = knowhow.as(viewer);
        Member member = session.member().orElse(null);
        if (member == null) {
            return List.of();
        }
        List<MatchAlert> open = new ArrayList<>();
        boolean asked = session.people(Purpose.ASKING).shows(member);
        for (NotedQuestion one : session.questions(true, NotedQuestion.MAX_LIMIT)) {
            if (asked && one.place() > 0) {
                open.add(new MatchAlert(Kind.QUESTION, one.id(), one.title(), one.date(), place(one), null));
            }
        }
        for (Fit fit : session.opportunities()) {
            open.add(new MatchAlert(
                    Kind.OPPORTUNITY,
                    fit.opportunity().id(),
                    fit.opportunity().title(),
                    fit.opportunity().date(),
                    MatchText.fit(fit),
                    null));
        }
        return open;
    }

    /** Records that a member received alerts. */
    public void confirm(Viewer viewer, List<MatchAlert> alerts) {
        if (!alerts.isEmpty()) {
            journal(knowhow.as(viewer).member().orElseThrow())
                    .confirm(alerts.stream().map(MatchAlerts::key).collect(Collectors.toSet()));
        }
    }

    private static String key(MatchAlert alert) {
        return alert.kind() + " " + alert.id();
    }

    private static String place(NotedQuestion question) {
        return question.place() == 1
                ? "you are the most likely to answer"
                : "you are number " + question.place() + " of those likely to answer";
    }

    /** A match that may be closed since; null if the member may no longer see its note. */
    private static @Nullable MatchAlert interrupted(@Nullable MatchAlert open, String key, Session session) {
        return open != null
                ? open
                : session.note(new NoteId(key.substring(key.indexOf(' ') + 1)))
                        .map(note -> closed(kind(key), note))
                        .orElse(null);
    }

    private static Kind kind(String key) {
        return Kind.valueOf(key.substring(0, key.indexOf(' ')));
    }

    private static MatchAlert closed(Kind kind, Note note) {
        return new MatchAlert(kind, note.id(), note.title(), note.date(), "no longer open to you", null);
    }

    private static Capacity allowed(Member member) {
        return Objects.requireNonNullElse(member.availability().capacity(), new Capacity(USUAL_A_WEEK, Period.WEEK));
    }

    private MatchJournal journal(Member member) {
        return new MatchJournal(state, "matches for " + member.id().value());
    }
}
