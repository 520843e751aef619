package dev.knowhow.cli.command;

import dev.knowhow.Knowhow;
import dev.knowhow.cli.line.ExitCode;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.line.Usage;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.json.Json;
import dev.knowhow.json.RecordShapes;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Thanks the authors of a note. */
public final class ThankCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("thank", "Thank those who wrote a note or answered a question.")
                .more(
                        "Adds a line to .thanks/YEAR.tsv beside the notes, for git to merge line by line. Thanks are shown "
                                + "to those who may read the note, and are weak evidence: they add less than two hundredths to the "
                                + "evidence of a person.")
                .words("NOTE", "the id of the note")
                .text("--for", "WORDS", "what you thank for, on one line (nothing)")
                .index()
                .viewer()
                .asJson()
                .examples("thank howto/explain.md --as ana --for \"the part on locks\"");
    }

    @Override
    public int run(Invocation invocation) {
        NoteId note;
        try {
            note = new NoteId(invocation.words());
        } catch (IllegalArgumentException e) {
            throw Invocation.wrong("'" + invocation.words() + "' is not the id of a note: " + e.getMessage());
        }
        try (Knowhow knowhow = Vault.open(invocation)) {
            Vault.warnOfUnknownViewer(invocation, knowhow);
            List<Member> thanked = Vault.session(invocation, knowhow)
                    .thank(note, Objects.requireNonNullElse(invocation.text("--for"), ""));
            if (invocation.json()) {
                try (var json = new Json(invocation.out())) {
                    json.line("thanked", RecordShapes.THANKED, thanked);
                }
            } else if (thanked.isEmpty()) {
                invocation.environment().info("You have thanked for this note this year.");
            } else {
                invocation
                        .out()
                        .println(Plain.line(
                                "Thanked " + thanked.stream().map(Member::name).collect(Collectors.joining(", "))));
            }
            return ExitCode.found(!thanked.isEmpty());
        }
    }
}
