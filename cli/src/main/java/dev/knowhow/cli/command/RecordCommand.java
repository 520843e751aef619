package dev.knowhow.cli.command;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.cli.line.ExitCode;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.line.Usage;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.json.Json;
import dev.knowhow.json.RecordShapes;
import dev.knowhow.json.RecordShapes.VerifiedRecord;
import dev.knowhow.json.RecordShapes.WrittenRecord;
import dev.knowhow.present.Counts;
import dev.knowhow.record.InvalidRecordException;
import dev.knowhow.record.PublishedKey;
import dev.knowhow.record.SignedRecord;
import dev.knowhow.record.SigningKeys;
import dev.knowhow.team.WorkRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Shows what a member may take along, writes it as signed files, and verifies such files without the notes. */
public final class RecordCommand implements Command {

    private static final String OUT = "--out";

    private final Command question;

    /**
     * Writes and verifies records, or else answers the question.
     *
     * @param question shows the record
     */
    public RecordCommand(Command question) {
        this.question = question;
    }

    @Override
    public Usage usage() {
        return question.usage()
                .more("With --out, writes record.md, record.html and the signed record.jsonld. verify needs no notes, "
                        + "only the key that the server publishes, and checks the files beside FILE too. withhold "
                        + "writes a copy without what it says about some notes, which remains valid. keys prints the "
                        + "public keys, and renew replaces the key that signs.")
                .maybeWords(
                        "ACTION...", "verify FILE, withhold FILE NOTE..., keys, or renew (default: show the record)")
                .path(OUT, "DIR", "the folder to write to; it is created")
                .text("--key", "KEY", "for verify: a public key, or a file of them")
                .flag("--texts", "also copy the texts of notes that state a licence")
                .text("--licence", "NAME", "for --texts: the licence of notes that state none (none)")
                .text("--site", "NAME", "the name of the server in the record (knowhow)")
                .examples(
                        "record --as ana --out ana-ruiz",
                        "record verify ana-ruiz/record.jsonld --key keys.txt",
                        "record withhold ana-ruiz/record.jsonld plans/move.md --out for-others");
    }

    @Override
    public int run(Invocation invocation) {
        List<String> words = invocation.wordList();
        try {
            if (words.isEmpty()) {
                return invocation.path(OUT) == null ? question.run(invocation) : write(invocation);
            }
            if (words.getFirst().equals("verify") && words.size() == 2) {
                return verify(invocation, file(invocation, words.get(1)));
            }
            if (words.getFirst().equals("withhold") && words.size() > 2) {
                return withhold(invocation, file(invocation, words.get(1)), words.subList(2, words.size()));
            }
        } catch (IOException e) {
            throw new KnowhowException(
                    KnowhowException.Category.USAGE, "the record cannot be read or written: " + e, e);
        }
        if (words.equals(List.of("keys")) || words.equals(List.of("renew"))) {
            return keys(invocation, words.getFirst().equals("renew"));
        }
        throw Invocation.wrong("use verify FILE, withhold FILE NOTE..., keys, or renew");
    }

    private static Path file(Invocation invocation, String name) {
        return invocation.environment().directory().resolve(name);
    }

    private static Path out(Invocation invocation) {
        Path out = invocation.path(OUT);
        if (out == null) {
            throw Invocation.wrong("name the folder to write to with " + OUT);
        }
        return out;
    }

    private static int write(Invocation invocation) throws IOException {
        try (Knowhow knowhow = Vault.open(invocation)) {
            Vault.warnOfUnknownViewer(invocation, knowhow);
            WorkRecord work = Vault.session(invocation, knowhow).record();
            if (work.member() == null) {
                throw Invocation.wrong("a record is of one member: name yourself with --as");
            }
            String site = invocation.text("--site");
            String licence = invocation.text("--licence");
            WrittenRecord written = new RecordFolder(out(invocation))
                    .write(
                            work,
                            new SigningKeys(
                                    knowhow.operations().state(),
                                    invocation.environment().clock()),
                            site == null ? "knowhow" : site,
                            invocation.flag("--texts")
                                    ? LicensedTexts.of(knowhow.operations().writer(), work, licence)
                                    : Map.of());
            if (invocation.json()) {
                try (var json = new Json(invocation.out())) {
                    json.line("record", RecordShapes.WRITTEN, written);
                }
            } else {
                written.files().forEach(name -> invocation.out().println(Plain.line(name)));
                invocation.environment().info("Signed by the key " + written.key());
            }
            return ExitCode.found(!work.notes().isEmpty());
        }
    }

    private static int verify(Invocation invocation, Path file) throws IOException {
        String key = invocation.text("--key");
        if (key == null) {
            throw Invocation.wrong("name the key that the server publishes with --key");
        }
        try {
            List<PublishedKey> keys = RecordFolder.keys(invocation.environment().directory(), key);
            SignedRecord record = RecordFolder.verified(file, keys);
            VerifiedRecord verified = new VerifiedRecord(
                    record.member(), record.publisher(), record.day(), record.key(), record.notes(), record.withheld());
            if (invocation.json()) {
                try (var json = new Json(invocation.out())) {
                    json.line("record", RecordShapes.VERIFIED, verified);
                }
            } else {
                invocation
                        .out()
                        .println(Plain.line("valid: " + verified.member() + ", "
                                + Counts.of(verified.notes().size(), "note") + " on " + verified.day() + ", signed by "
                                + verified.publisher()
                                + (verified.withheld() == 0
                                        ? ""
                                        : "; " + Counts.grouped(verified.withheld()) + " withheld")));
            }
            return ExitCode.FOUND;
        } catch (InvalidRecordException e) {
            invocation.environment().info("not valid: " + Plain.line(String.valueOf(e.getMessage())));
            return ExitCode.NOTHING;
        }
    }

    private static int withhold(Invocation invocation, Path file, List<String> notes) throws IOException {
        try {
            Path written = new RecordFolder(out(invocation)).withheld(file, new LinkedHashSet<>(notes));
            invocation.out().println(Plain.line(written.toString()));
            return ExitCode.FOUND;
        } catch (InvalidRecordException e) {
            throw Invocation.wrong(file + ": " + e.getMessage());
        }
    }

    private static int keys(Invocation invocation, boolean renew) {
        try (Knowhow knowhow = Vault.openEvenEmpty(invocation)) {
            SigningKeys keys = new SigningKeys(
                    knowhow.operations().state(), invocation.environment().clock());
            if (renew) {
                keys.renew();
            }
            List<PublishedKey> published = keys.published();
            invocation.out().print(PublishedKey.text(published));
            return ExitCode.found(!published.isEmpty());
        }
    }
}
