package dev.knowhow.cli.command;

import dev.knowhow.Knowhow;
import dev.knowhow.cli.line.ExitCode;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.line.Usage;
import dev.knowhow.json.CommandShapes;
import dev.knowhow.json.Json;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import dev.knowhow.people.People;
import dev.knowhow.publish.NewNote;
import dev.knowhow.publish.NoteTemplates;
import dev.knowhow.spi.NoteWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Creates a note. */
public final class NewCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("new", "Create a note from a template.")
                .more("Writes a file named after the title, and prints its path. Existing files are not "
                        + "changed. Your own templates, such as .templates/trend.md in the notes folder, replace "
                        + "those for " + String.join(", ", NoteTemplates.KINDS) + ". A plugin with a writer of notes "
                        + "writes the note elsewhere, such as to a wiki.")
                .words("KIND TITLE...", "the kind and the title of the note")
                .text("--as", "MEMBER", "the author: id, name, handle or e-mail (from the git configuration)")
                .texts("--tag", "TAG", "a tag; may be repeated")
                .text("--folder", "FOLDER", "the folder below the notes folder (that of the kind)")
                .path("--notes", "DIR", "the notes folder (default: the enclosing vault, or the current directory)")
                .plugins()
                .examples("new trend Queues are back", "new question \"Who runs Kafka?\" --tag kafka --as ana")
                .asJson();
    }

    @Override
    public int run(Invocation invocation) {
        List<String> words = invocation.wordList();
        if (words.size() < 2) {
            throw Invocation.wrong("name the kind and the title, as in: knowhow new trend Queues are back");
        }
        Path notes = notes(invocation);
        Optional<String> author;
        NoteId note;
        String target;
        try (Knowhow knowhow = Vault.prepare(invocation)
                .notes(notes)
                .index(notes.resolve(IndexPlace.NAME))
                .build()) {
            author = author(invocation, notes, knowhow);
            NoteWriter writer = knowhow.operations().writer();
            target = writer.name();
            note = new NoteTemplates(notes, writer)
                    .create(new NewNote(
                            words.getFirst(),
                            String.join(" ", words.subList(1, words.size())),
                            author.stream().toList(),
                            LocalDate.now(invocation.environment().clock()),
                            tags(invocation),
                            invocation.text("--folder")));
        }
        print(invocation, notes, note, target, author.orElse(null));
        return ExitCode.FOUND;
    }

    /** Prints a created note. */
    static void print(Invocation invocation, Path notes, NoteId note, String target, @Nullable String author) {
        Path file = notes.toAbsolutePath().normalize().resolve(note.path());
        boolean here = Files.exists(file);
        if (invocation.json()) {
            try (var json = new Json(invocation.out())) {
                json.line(
                        "new",
                        CommandShapes.NEW,
                        new CommandShapes.CreatedNote(here ? file : null, note.path(), author));
            }
        } else {
            Path directory =
                    invocation.environment().directory().toAbsolutePath().normalize();
            invocation.out().println(here ? directory.relativize(file).toString() : note.path() + " in " + target);
        }
        if (author == null) {
            invocation
                    .environment()
                    .info("The note names no author. Use --as MEMBER, or set it: git config user.email ADDRESS");
        }
    }

    static Path notes(Invocation invocation) {
        Path named = invocation.path("--notes");
        if (named != null && !Files.isDirectory(named)) {
            throw Invocation.wrong(named + " is not a folder");
        }
        return named != null ? named : IndexCommand.here(invocation);
    }

    static List<String> tags(Invocation invocation) {
        return invocation.texts("--tag").stream()
                .map(tag -> tag.startsWith("#") ? tag.substring(1) : tag)
                .filter(tag -> !tag.isBlank())
                .toList();
    }

    /** The author: the id in the people file, else the name of the option or of the git configuration. */
    static Optional<String> author(Invocation invocation, Path notes, Knowhow knowhow) {
        String typed = invocation.text("--as");
        List<String> names = typed != null ? List.of(typed) : GitIdentity.in(notes);
        People people = knowhow.operations().people();
        return names.stream()
                .filter(name -> !name.isBlank())
                .map(people::find)
                .flatMap(Optional::stream)
                .map(Member::id)
                .map(Object::toString)
                .findFirst()
                .or(() -> names.stream().filter(name -> !name.isBlank()).reduce((first, last) -> last));
    }
}
