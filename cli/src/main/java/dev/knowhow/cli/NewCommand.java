package dev.knowhow.cli;

import dev.knowhow.Knowhow;
import dev.knowhow.json.Json;
import dev.knowhow.people.Member;
import dev.knowhow.people.People;
import dev.knowhow.publish.NewNote;
import dev.knowhow.publish.NoteTemplates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Begins a note. */
final class NewCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("new", "Create a note from a template.")
                .more(
                        "Writes a file named after the title, and prints where. A file that is there is",
                        "never touched. Templates of your own, as .templates/trend.md among the notes, go",
                        "before those for " + String.join(", ", NoteTemplates.KINDS) + ".")
                .words("KIND TITLE...", "what sort of note, and what it is called")
                .text("--as", "MEMBER", "who writes it: id, name, handle or e-mail (from git's settings)")
                .texts("--tag", "TAG", "a tag; may be repeated")
                .text("--folder", "FOLDER", "the folder among the notes (that of its kind)")
                .path("--notes", "DIR", "the notes folder (the vault one stands in, else the folder one stands in)")
                .examples("new trend Queues are back", "new question \"Who runs Kafka?\" --tag kafka --as ana")
                .asJson();
    }

    @Override
    public int run(Asked asked) {
        List<String> words = asked.wordList();
        if (words.size() < 2) {
            throw Asked.wrong("say what sort of note and its title, as in: knowhow new trend Queues are back");
        }
        Path notes = notes(asked);
        Optional<String> author;
        Path file;
        try (Knowhow knowhow = Knowhow.builder()
                .notes(notes)
                .index(notes.resolve(IndexPlace.NAME))
                .build()) {
            author = author(asked, notes, knowhow);
            file = new NoteTemplates(notes, knowhow.operations().writer())
                    .create(new NewNote(
                            words.getFirst(),
                            String.join(" ", words.subList(1, words.size())),
                            author.stream().toList(),
                            LocalDate.now(asked.around().clock()),
                            tags(asked),
                            asked.text("--folder")));
        }
        if (asked.json()) {
            try (var json = new Json(asked.out())) {
                json.line("new", () -> {
                    json.put("file", file);
                    json.put("id", NewCommand.id(notes, file));
                    json.put("author", author.orElse(null));
                });
            }
        } else {
            asked.out()
                    .println(asked.around()
                            .directory()
                            .toAbsolutePath()
                            .normalize()
                            .relativize(file));
        }
        if (author.isEmpty()) {
            asked.around().talk("It names no author; say who writes with --as, or: git config user.email ADDRESS");
        }
        return ExitCode.FOUND;
    }

    private static String id(Path notes, Path file) {
        return notes.toAbsolutePath().normalize().relativize(file).toString().replace('\\', '/');
    }

    private static Path notes(Asked asked) {
        Path named = asked.path("--notes");
        if (named != null && !Files.isDirectory(named)) {
            throw Asked.wrong(named + " is no folder of notes");
        }
        return named != null ? named : IndexCommand.here(asked);
    }

    private static List<String> tags(Asked asked) {
        return asked.texts("--tag").stream()
                .map(tag -> tag.startsWith("#") ? tag.substring(1) : tag)
                .filter(tag -> !tag.isBlank())
                .toList();
    }

    /** Who writes, by the id the people file gives them; by the name that was typed or set if it gives none. */
    private static Optional<String> author(Asked asked, Path notes, Knowhow knowhow) {
        String typed = asked.text("--as");
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
