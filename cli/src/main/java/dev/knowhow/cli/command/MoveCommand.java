package dev.knowhow.cli.command;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import dev.knowhow.cli.line.ExitCode;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.line.Usage;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.edit.NoteEditing;
import dev.knowhow.json.CommandShapes;
import dev.knowhow.json.CommandShapes.LeftLink;
import dev.knowhow.json.CommandShapes.MovedNote;
import dev.knowhow.json.Json;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.web.editing.PlannedMove;
import dev.knowhow.web.editing.PlannedMove.ChangedNote;
import dev.knowhow.web.editing.SaveOutcome;
import dev.knowhow.web.editing.UneditableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Renames or moves a note. */
public final class MoveCommand implements Command {

    private static final String DRY_RUN = "--dry-run";

    @Override
    public Usage usage() {
        return Usage.of("move", "Rename or move a note, with the links to it and in it.")
                .more("Updates the index, moves the file, and rewrites each link that would lead elsewhere. The old "
                        + "address becomes one of the note's aliases, so that it still leads to the note. In a git "
                        + "repository all of it is one commit of these files. Prints the notes that change, and the links "
                        + "that cannot be rewritten.")
                .words("OLD NEW", "the id of the note, and its new id; a folder keeps the name of the file")
                .flag(DRY_RUN, "print what would change, and change no note")
                .text("--as", "MEMBER", "the author: id, name, handle or e-mail (from the git configuration)")
                .path("--notes", "DIR", "the notes folder (default: the enclosing vault, or the current directory)")
                .plugins()
                .examples("move kafka/consumers.md streams/readers.md", "move kafka/consumers.md archive/ --dry-run")
                .asJson();
    }

    @Override
    public int run(Invocation invocation) {
        List<String> words = invocation.wordList();
        if (words.size() != 2) {
            throw Invocation.wrong("name the note and its new id, as in: knowhow move kafka/a.md streams/b.md");
        }
        Path notes = NewCommand.notes(invocation);
        NoteId from = id(words.getFirst());
        NoteId to = target(notes, from, words.getLast());
        try (Knowhow knowhow = Vault.prepare(invocation)
                .notes(notes)
                .index(notes.resolve(IndexPlace.NAME))
                .build()) {
            knowhow.index();
            String author = NewCommand.author(invocation, notes, knowhow).orElse("knowhow");
            Viewer viewer = new Viewer(new MemberId(author), Set.of(), true);
            NoteEditing editor = new NoteEditing(
                    knowhow, notes, List.of(), invocation.environment().clock());
            PlannedMove plan = editor.plan(viewer, from, to).orElseThrow(() -> missing(from));
            boolean moves = !invocation.flag(DRY_RUN);
            if (moves) {
                requireMoved(from, editor.move(viewer, from, to));
            }
            print(invocation, plan, moves);
            return ExitCode.FOUND;
        } catch (UneditableException e) {
            throw new KnowhowException(Category.USAGE, e.why());
        } catch (IOException e) {
            throw new KnowhowException(Category.NOTES, "the note cannot be moved: " + e, e);
        }
    }

    private static void requireMoved(NoteId from, SaveOutcome outcome) {
        switch (outcome) {
            case SaveOutcome.Saved saved -> {}
            case SaveOutcome.Refused refused -> throw new KnowhowException(Category.USAGE, refused.why());
            case SaveOutcome.Missing missing -> throw missing(from);
            case SaveOutcome.Conflict conflict ->
                throw new KnowhowException(Category.NOTES, from + " has changed; move it again");
        }
    }

    private static KnowhowException missing(NoteId from) {
        return new KnowhowException(Category.USAGE, "there is no note " + from);
    }

    private static NoteId id(String typed) {
        try {
            return new NoteId(typed);
        } catch (IllegalArgumentException e) {
            throw Invocation.wrong(String.valueOf(e.getMessage()));
        }
    }

    private static NoteId target(Path notes, NoteId from, String typed) {
        String path = typed.replaceFirst("/+$", "");
        boolean folder = typed.endsWith("/") || Files.isDirectory(notes.resolve(path));
        String ending = from.fileName().substring(from.baseName().length());
        boolean ended = path.regionMatches(true, path.length() - ending.length(), ending, 0, ending.length());
        return id(folder ? path + "/" + from.fileName() : ended ? path : path + ending);
    }

    private static void print(Invocation invocation, PlannedMove plan, boolean moved) {
        if (invocation.json()) {
            MovedNote row = new MovedNote(
                    plan.from().path(),
                    plan.to().path(),
                    moved,
                    plan.changes().stream()
                            .map(ChangedNote::note)
                            .map(NoteId::path)
                            .toList(),
                    plan.left().stream()
                            .map(link -> new LeftLink(link.note().path(), link.line(), link.target()))
                            .toList());
            try (var json = new Json(invocation.out())) {
                json.line("move", CommandShapes.MOVE, row);
            }
            return;
        }
        plan.changes().stream()
                .filter(change -> !change.note().equals(plan.from()))
                .forEach(change ->
                        invocation.out().println(Plain.line(change.note().path())));
        invocation.out().println(Plain.line(plan.from() + " -> " + plan.to()));
        plan.left()
                .forEach(link -> invocation
                        .environment()
                        .info(Plain.line(link.note() + ":" + link.line() + ": the link to '" + link.target()
                                + "' cannot be rewritten; correct it")));
        if (!plan.redirects()) {
            invocation
                    .environment()
                    .info("The old address does not lead to the note: its front matter cannot be changed");
        }
    }
}
