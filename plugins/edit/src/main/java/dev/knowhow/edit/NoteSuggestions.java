package dev.knowhow.edit;

import dev.knowhow.Knowhow;
import dev.knowhow.Session;
import dev.knowhow.markdown.frontmatter.FrontMatterText;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.spi.NoteWriter;
import dev.knowhow.web.editing.Draft;
import dev.knowhow.web.editing.NewNoteRequest;
import dev.knowhow.web.editing.SaveOutcome;
import dev.knowhow.web.editing.Suggestion;
import dev.knowhow.web.editing.Suggestion.State;
import dev.knowhow.web.editing.Suggestions;
import dev.knowhow.web.editing.UneditableException;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps suggestions in the state, and merges those that an editor accepts. Thread-safe. */
public final class NoteSuggestions implements Suggestions {

    private static final Logger LOG = LoggerFactory.getLogger(NoteSuggestions.class);
    private static final int MAX_OF_MEMBER = 20;
    private static final int MAX_OPEN = 500;
    private static final int MAX_MESSAGE = 200;
    private static final int ID_BYTES = 8;
    private static final String SIGN_IN = "Sign in to edit notes.";

    private final Knowhow knowhow;
    private final NoteEditing editor;
    private final NoteWriter writer;
    private final SuggestionStore store;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /**
     * Keeps suggestions.
     *
     * @param knowhow the knowhow, which the host closes
     * @param editor knows who may save, and saves
     * @param clock the clock
     */
    public NoteSuggestions(Knowhow knowhow, NoteEditing editor, Clock clock) {
        this.knowhow = knowhow;
        this.editor = editor;
        this.writer = knowhow.operations().writer();
        this.store = new SuggestionStore(knowhow.operations().state());
        this.clock = clock;
    }

    @Override
    public Optional<String> propose(Viewer viewer, Draft draft, String message) throws IOException {
        Optional<String> refusal = editor.saves().refusal(viewer, draft);
        return refusal.isPresent() ? refusal : kept(viewer, draft, message, false);
    }

    @Override
    public Draft template(Viewer viewer, NewNoteRequest request, String text) {
        MemberId user = viewer.member();
        if (user == null) {
            throw new UneditableException(SIGN_IN);
        }
        Draft template = editor.draft(viewer, user, request);
        String matter =
                FrontMatterText.of(template.text()).map(FrontMatterText::matter).orElse("");
        return template.text(matter + "\n" + text.strip() + "\n");
    }

    @Override
    public Optional<String> proposeNote(Viewer viewer, Draft draft, String message) throws IOException {
        Optional<String> refusal = editor.saves().refusalOfNew(viewer, draft);
        return refusal.isPresent() ? refusal : kept(viewer, draft, message, true);
    }

    private Optional<String> kept(Viewer viewer, Draft draft, String message, boolean made) throws IOException {
        MemberId user = viewer.member();
        if (user == null) {
            return Optional.of(SIGN_IN);
        }
        byte[] text = TextFile.editable(draft.base()).edited(draft.text());
        String member = member(user);
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        Suggestion suggestion = new Suggestion(
                HexFormat.of().formatHex(bytes),
                State.OPEN,
                clock.instant(),
                member,
                draft.id(),
                made,
                line(message),
                "");
        List<String> refusals = new ArrayList<>();
        writer.exclusively(() -> {
            List<Suggestion> open = store.all().stream()
                    .filter(one -> one.state() == State.OPEN)
                    .toList();
            if (open.size() >= MAX_OPEN
                    || open.stream().filter(one -> one.member().equals(member)).count() >= MAX_OF_MEMBER) {
                refusals.add("Too many suggestions are open. Wait until some are decided.");
                return;
            }
            store.add(suggestion, draft.base(), text);
        });
        return refusals.stream().findFirst();
    }

    private String member(MemberId user) {
        return knowhow.operations().people().signedIn(user).id().value();
    }

    private static String line(String typed) {
        String line = typed.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
        return line.substring(
                0, line.offsetByCodePoints(0, Math.min(MAX_MESSAGE, line.codePointCount(0, line.length()))));
    }

    @Override
    public List<Suggestion> list(Viewer viewer) {
        MemberId user = viewer.member();
        if (user == null) {
            return List.of();
        }
        String member = member(user);
        try {
            List<Suggestion> seen = new ArrayList<>(store.all().stream()
                    .filter(one -> one.member().equals(member)
                            || (one.state() == State.OPEN && editor.mayEdit(viewer, one.note())))
                    .filter(one -> one.isNotWritten()
                            || knowhow.as(viewer).note(one.note()).isPresent())
                    .toList());
            Collections.reverse(seen);
            return seen;
        } catch (IOException e) {
            LOG.error("suggestions cannot be read: {}", e.getClass().getSimpleName());
            return List.of();
        }
    }

    private Optional<Suggestion> listed(Viewer viewer, String id) {
        return list(viewer).stream()
                .filter(one -> one.id().equals(id) && one.state() == State.OPEN)
                .findFirst();
    }

    @Override
    public Optional<Opened> open(Viewer viewer, String id) {
        Session session = knowhow.as(viewer);
        Suggestion found = listed(viewer, id).orElse(null);
        if (found == null || (!found.made() && session.source(found.note()).isEmpty())) {
            return Optional.empty();
        }
        try {
            List<byte[]> contents = store.contents(id).orElse(null);
            if (contents == null
                    || !(found.made() || contents.stream().allMatch(text -> mayRead(session, found.note(), text)))) {
                return Optional.empty();
            }
            String before = TextFile.editable(contents.getFirst()).shown();
            String after = TextFile.editable(contents.getLast()).shown();
            return Optional.of(new Opened(
                    found,
                    new Draft(found.note(), contents.getFirst(), after),
                    LineDiff.of(before, after),
                    editor.mayEdit(viewer, found.note())));
        } catch (IOException e) {
            LOG.error("a suggestion cannot be read: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** The note may have had another audience when the suggestion was made. */
    private static boolean mayRead(Session session, NoteId note, byte[] text) {
        return session.parse(note, text).filter(session::mayRead).isPresent();
    }

    @Override
    public SaveOutcome accept(Viewer viewer, String id) throws IOException {
        Opened opened = open(viewer, id).orElse(null);
        return opened == null
                ? new SaveOutcome.Missing()
                : accept(viewer, opened, opened.draft(), opened.suggestion().message());
    }

    @Override
    public SaveOutcome accept(Viewer viewer, String id, Draft draft, String message) throws IOException {
        Opened opened = open(viewer, id)
                .filter(one -> one.suggestion().note().equals(draft.id()))
                .orElse(null);
        return opened == null ? new SaveOutcome.Missing() : accept(viewer, opened, draft, message);
    }

    private SaveOutcome accept(Viewer viewer, Opened opened, Draft draft, String message) throws IOException {
        if (!opened.decides()) {
            return new SaveOutcome.Missing();
        }
        MemberId author = new MemberId(opened.suggestion().member());
        SaveOutcome outcome = opened.suggestion().made()
                ? editor.saves().create(viewer, draft, author)
                : editor.saves().save(viewer, draft, message, author);
        if (outcome instanceof SaveOutcome.Saved) {
            try {
                decide(opened.suggestion(), State.ACCEPTED, "");
            } catch (IOException e) { // the note has the change: the answer has to say so
                LOG.error(
                        "an accepted suggestion is still open: {}", e.getClass().getSimpleName());
            }
        }
        return outcome instanceof SaveOutcome.Conflict conflict
                        && !draft.text().equals(opened.draft().text())
                ? editor.waiting().kept(viewer, draft, conflict)
                : outcome;
    }

    @Override
    public boolean decline(Viewer viewer, String id, String reason) throws IOException {
        Suggestion found = listed(viewer, id).orElse(null);
        if (found == null || !editor.mayEdit(viewer, found.note())) {
            return false;
        }
        return decide(found, State.DECLINED, reason);
    }

    private boolean decide(Suggestion one, State decided, String reason) throws IOException {
        return store.decide(new Suggestion(
                one.id(), decided, clock.instant(), one.member(), one.note(), one.made(), one.message(), line(reason)));
    }
}
