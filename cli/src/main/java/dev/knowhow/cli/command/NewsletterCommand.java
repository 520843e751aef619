package dev.knowhow.cli.command;

import dev.knowhow.Knowhow;
import dev.knowhow.cli.line.ExitCode;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.line.Usage;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Viewer;
import dev.knowhow.publish.Edition;
import java.util.List;
import java.util.Optional;

/** Writes an edition of the newsletter. */
public final class NewsletterCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("newsletter", "Write an edition of the newsletter as text, HTML or mail.")
                .more("An edition is a published note of the kind newsletter; begin one with: knowhow draft "
                        + "newsletter. All links are absolute. The page of the tag newsletter is the archive, "
                        + "and /feeds/kind/newsletter its feed.")
                .maybeWords("ID", "the note (the latest edition)")
                .text("--site", "URL", "the URL of the site, for links; required")
                .flag("--html", "as HTML")
                .flag("--mail", "as a mail to the reader, for sendmail -t")
                .examples("newsletter --site https://notes.example.org --as ana --mail > mail")
                .index()
                .viewer()
                .plain();
    }

    @Override
    public int run(Invocation invocation) {
        String site = invocation.text("--site");
        List<String> words = invocation.wordList();
        if (site == null || !site.matches("https?://[^\\s\"<>]+")) {
            throw Invocation.wrong("name the site with --site, as in: --site https://notes.example.org");
        }
        if (words.size() > 1) {
            throw Invocation.wrong("name one note, or none for the latest edition");
        }
        if (invocation.flag("--html") && invocation.flag("--mail")) {
            throw Invocation.wrong("use --html or --mail, not both; a mail contains HTML");
        }
        try (Knowhow knowhow = Vault.open(invocation)) {
            Viewer reader = Vault.viewer(invocation, knowhow);
            Optional<Edition> edition = words.isEmpty()
                    ? Edition.latest(knowhow, reader, site)
                    : Optional.of(Edition.of(knowhow, reader, site, new NoteId(words.getFirst())));
            if (edition.isEmpty()) {
                invocation.environment().info("There is no edition yet; begin one with: knowhow draft newsletter");
                return ExitCode.NOTHING;
            }
            invocation.out().print(written(invocation, edition.get(), reader, knowhow));
            return ExitCode.FOUND;
        }
    }

    private static String written(Invocation invocation, Edition edition, Viewer reader, Knowhow knowhow) {
        if (invocation.flag("--mail")) {
            return edition.mail(DigestCommand.address(reader, knowhow));
        }
        return invocation.flag("--html") ? edition.html() : edition.text();
    }
}
