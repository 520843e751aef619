package dev.knowhow.edit;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import dev.knowhow.Session;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.spi.NoteWriter;
import dev.knowhow.web.editing.NoteEditor;
import dev.knowhow.web.editing.SaveOutcome;
import dev.knowhow.web.editing.UneditableException;
import dev.knowhow.web.part.NoteAction;
import dev.knowhow.web.part.Participation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds to notes of a folder what members send, and changes their records. Who sees a note may answer, thank and
 * comment; who may edit it may mark it as reviewed. Thread-safe.
 */
public final class NoteParticipation implements Participation {

    private static final Logger LOG = LoggerFactory.getLogger(NoteParticipation.class);

    private final Knowhow knowhow;
    private final NoteEditor editor;
    private final NoteWriter writer;
    private final MemberWrites writes;
    private final OwnRecord own;
    private final Clock clock;

    /**
     * Adds to notes.
     *
     * @param knowhow the knowhow, which the host closes
     * @param notes the notes folder
     * @param editor knows who may edit a note
     * @param clock the clock
     */
    public NoteParticipation(Knowhow knowhow, Path notes, NoteEditor editor, Clock clock) {
        this.knowhow = knowhow;
        this.editor = editor;
        this.writer = knowhow.operations().writer();
        this.writes = new MemberWrites(
                knowhow, new Versions(notes, writer, knowhow.operations().state()), clock);
        this.own = new OwnRecord(knowhow, writes);
        this.clock = clock;
    }

    @Override
    public Set<NoteAction> offered(Viewer viewer, Note note) {
        Set<NoteAction> offered = EnumSet.noneOf(NoteAction.class);
        MemberId user = viewer.member();
        if (user == null || !EditableName.isNote(note.id()) || note.isRecord()) {
            return offered;
        }
        MemberId member = knowhow.operations().people().signedIn(user).id();
        boolean author = names(note, Role.AUTHOR).anyMatch(member::equals);
        boolean thankable =
                names(note, note.isQuestion() ? Role.ANSWERER : Role.AUTHOR).anyMatch(one -> !one.equals(member));
        if (note.isQuestion()) {
            offered.add(NoteAction.ANSWER);
            if (!note.isAnswered()
                    && !author
                    && note.values(Addition.OFFERED).stream().noneMatch(member.value()::equalsIgnoreCase)) {
                offered.add(NoteAction.OFFER);
            }
        } else if (note.reviewBy() != null && editor.mayEdit(viewer, note.id())) {
            offered.add(NoteAction.REVIEW);
        }
        if (thankable) {
            offered.add(NoteAction.THANK);
        }
        offered.add(NoteAction.COMMENT);
        return offered;
    }

    private Stream<MemberId> names(Note note, Role role) {
        return note.attributions().stream()
                .filter(part -> part.role() == role)
                .map(part -> knowhow.operations().people().resolve(part.name()).id());
    }

    @Override
    public SaveOutcome act(Viewer viewer, NoteId id, NoteAction action, String text) throws IOException {
        SaveOutcome[] outcome = new SaveOutcome[1];
        try {
            writer.exclusively(() -> outcome[0] = acted(viewer, id, action, text));
        } catch (UneditableException e) {
            return new SaveOutcome.Refused(e.why());
        }
        if (outcome[0] instanceof SaveOutcome.Saved && action != NoteAction.THANK) {
            index(id);
        }
        return outcome[0];
    }

    private SaveOutcome acted(Viewer viewer, NoteId id, NoteAction action, String typed) throws IOException {
        Session session = knowhow.as(viewer);
        byte[] now = session.source(id).orElse(null);
        Note note = now == null ? null : session.note(id).orElse(null);
        Note parsed = now == null ? null : session.parse(id, now).orElse(null);
        if (now == null || note == null || parsed == null) {
            return new SaveOutcome.Missing();
        }
        MemberId user = viewer.member();
        if (user == null || !offered(viewer, note).contains(action)) {
            return new SaveOutcome.Refused("You cannot do this with this note.");
        }
        if (action == NoteAction.THANK) {
            return thanked(session, user, id, typed);
        }
        Member member = knowhow.operations().people().signedIn(user);
        TextFile file = TextFile.editable(now);
        String shown = file.shown();
        String after = new Addition(session, parsed, shown, member, LocalDate.now(clock)).with(action, typed);
        byte[] content = file.edited(after);
        TextFile.editable(content); // both together may be too large
        return after.equals(shown) || writes.replace(user, id, now, content, message(action, id))
                ? new SaveOutcome.Saved(id)
                : new SaveOutcome.Refused("The note changes too often. Save again.");
    }

    private static String message(NoteAction action, NoteId id) {
        return switch (action) {
                    case ANSWER -> "Answer ";
                    case OFFER -> "Offer to answer ";
                    case THANK -> "Thanks for ";
                    case COMMENT -> "Comment on ";
                    case REVIEW -> "Review ";
                }
                + id.path();
    }

    private SaveOutcome thanked(Session session, MemberId user, NoteId id, String words) throws IOException {
        String path = ".thanks/" + LocalDate.now(clock).getYear() + ".tsv";
        byte[] before = writer.read(path).orElse(null);
        try {
            session.thank(id, words);
        } catch (KnowhowException e) {
            if (e.category() != Category.USAGE) {
                throw e;
            }
            return new SaveOutcome.Refused(
                    "Nobody can be thanked for this note, or the words are longer than 200 characters.");
        }
        byte[] after = writer.read(path).orElse(null);
        if (after != null) {
            writes.record(user, new NoteId(path), before, after, message(NoteAction.THANK, id));
        }
        return new SaveOutcome.Saved(id);
    }

    /** The text is on disk: if the index cannot be written now, a later update finds it. */
    private void index(NoteId id) {
        try {
            knowhow.index(List.of(id.path()));
        } catch (RuntimeException e) {
            LOG.error("a changed note is not indexed yet", e);
        }
    }

    @Override
    public Optional<Boolean> follows(Viewer viewer, String query) {
        return own.texts(viewer)
                .map(texts -> texts.getOrDefault("interests", "").lines().anyMatch(query::equalsIgnoreCase));
    }

    @Override
    public Optional<String> follow(Viewer viewer, String query, boolean follows) throws IOException {
        return own.follow(viewer, query, follows);
    }

    @Override
    public Optional<Map<String, String>> record(Viewer viewer) {
        return own.texts(viewer);
    }

    @Override
    public Optional<String> save(Viewer viewer, Map<String, String> changed) throws IOException {
        return own.save(viewer, changed);
    }
}
