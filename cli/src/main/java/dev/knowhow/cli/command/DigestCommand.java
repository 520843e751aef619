package dev.knowhow.cli.command;

import dev.knowhow.Knowhow;
import dev.knowhow.cli.line.ExitCode;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.line.Usage;
import dev.knowhow.people.Member;
import dev.knowhow.people.Viewer;
import dev.knowhow.publish.Digest;
import dev.knowhow.publish.Digests;
import dev.knowhow.publish.MatchAlerts;
import dev.knowhow.query.SavedQuery;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a digest. */
public final class DigestCommand implements Command {

    private static final String USUAL = "7d";

    @Override
    public Usage usage() {
        return Usage.of("digest", "Write a digest of news, writers and rising topics.")
                .more(
                        "Prints text, an HTML page, or a complete mail. Prints nothing if nothing is new.",
                        "",
                        "With --last each reader gets each note at most once: notes are recorded before they are "
                                + "printed.")
                .since("the first day", USUAL)
                .flag("--last", "only notes that this reader has not received; at first those of a week")
                .flag("--interests", "only notes that match the reader's interests in people.yml")
                .flag(AlertsCommand.MATCHES, "with --last: also questions and opportunities for the reader, each once")
                .flag("--html", "as HTML")
                .flag("--mail", "as a mail to the reader, for sendmail -t")
                .text("--site", "URL", "the URL of the site, for links")
                .text("--title", "TEXT", "the title (What is new)")
                .examples(
                        "digest --since 2026-03",
                        "digest --last --as ana --interests --mail > mail && sendmail -t < mail")
                .index()
                .viewer()
                .plain();
    }

    @Override
    public int run(Invocation invocation) {
        if (invocation.flag("--last") && invocation.text("--since") != null) {
            throw Invocation.wrong("use --since or --last, not both");
        }
        if (invocation.flag(AlertsCommand.MATCHES) && !invocation.flag("--last")) {
            throw Invocation.wrong("--matches requires --last, because each match is reported once");
        }
        if (invocation.flag("--html") && invocation.flag("--mail")) {
            throw Invocation.wrong("use --html or --mail, not both; a mail contains HTML");
        }
        LocalDate since = invocation.since(USUAL);
        try (Knowhow knowhow = Vault.open(invocation)) {
            Digests digests = new Digests(knowhow);
            Digests.Order order = order(invocation, knowhow);
            AlertsCommand.checkMatches(invocation, order.viewer());
            Digest digest = invocation.flag("--last") ? digests.next(order) : digests.since(since, order);
            MatchAlerts matches = new MatchAlerts(knowhow);
            if (invocation.flag(AlertsCommand.MATCHES)) {
                digest = digest.withMatches(matches.next(order.viewer(), order.today()));
            }
            if (digest.isEmpty()) {
                invocation.environment().info("Nothing is new since " + digest.since() + ".");
                return ExitCode.NOTHING;
            }
            invocation.out().print(written(invocation, digest, order.viewer(), knowhow));
            invocation.out().flush();
            matches.confirm(order.viewer(), digest.matches());
            return ExitCode.FOUND;
        }
    }

    private static String written(Invocation invocation, Digest digest, Viewer viewer, Knowhow knowhow) {
        String site = invocation.text("--site");
        if (invocation.flag("--mail")) {
            return digest.mail(address(viewer, knowhow), site);
        }
        return invocation.flag("--html") ? digest.html(site) : digest.text(site);
    }

    /** The address of the viewer from the people files; null if missing. */
    static @Nullable String address(Viewer viewer, Knowhow knowhow) {
        return viewer.member() == null
                ? null
                : knowhow
                        .operations()
                        .people()
                        .verified()
                        .resolve(viewer.member().value())
                        .emails()
                        .stream()
                        .findFirst()
                        .orElse(null);
    }

    private static Digests.Order order(Invocation invocation, Knowhow knowhow) {
        String title = invocation.text("--title");
        Viewer viewer = Vault.viewer(invocation, knowhow);
        return new Digests.Order(
                title == null ? "What is new" : title,
                viewer,
                invocation.flag("--interests") ? interests(viewer, knowhow) : List.of(),
                LocalDate.now(invocation.environment().clock()));
    }

    /** The interests of the viewer. */
    static List<SavedQuery> interests(Viewer viewer, Knowhow knowhow) {
        if (viewer.member() == null) {
            throw Invocation.wrong("--interests requires --as MEMBER");
        }
        Member member =
                knowhow.operations().people().verified().resolve(viewer.member().value());
        List<SavedQuery> interests =
                Digests.interests(member, knowhow.operations().savedQueries());
        if (interests.isEmpty()) {
            throw Invocation.wrong(member.name()
                    + " has no interests in people.yml; add some, as in: interests: [kafka, tag:security]");
        }
        return interests;
    }
}
