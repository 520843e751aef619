package dev.knowhow.cli.command;

import dev.knowhow.Knowhow;
import dev.knowhow.cli.line.ExitCode;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.line.Usage;
import dev.knowhow.feed.TagUris;
import dev.knowhow.json.CommandShapes;
import dev.knowhow.json.Json;
import dev.knowhow.present.Counts;
import dev.knowhow.publish.site.Site;
import dev.knowhow.publish.site.SiteSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;

/** Makes a static site. */
public final class PublishCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("publish", "Make a static site of the notes.")
                .more(
                        "Writes the pages of the server as files, with people, topics and a search that needs no",
                        "server. It holds what somebody in the groups that are named may see: no drafts, and nobody",
                        "who does not agree to be found and exported. What knowhow did not put into the folder is",
                        "neither replaced nor taken away. The same notes make the same bytes.")
                .path("--out", "DIR", "the folder the site goes to; needed")
                .text("--site", "URL", "where it will lie; needed for feeds and a sitemap")
                .text("--title", "TEXT", "what it is called (knowhow)")
                .text("--names", "DOMAIN,DAY", "what names in feeds begin with, to keep them when the site moves")
                .text("--as", "MEMBER", "for whoever may see what this member may, drafts not counted")
                .texts("--group", "GROUP", "for somebody in this group; may be repeated")
                .examples(
                        "publish --out site",
                        "publish --out site --site https://notes.example.org/ --title 'Our notes'")
                .index()
                .asJson();
    }

    @Override
    public int run(Invocation invocation) {
        Path out = invocation.path("--out");
        if (out == null) {
            throw Invocation.wrong("say where the site goes, as in: knowhow publish --out site");
        }
        try (Knowhow knowhow = Vault.open(invocation)) {
            Site.Report report = new Site(knowhow, settings(invocation, knowhow)).write(out);
            if (invocation.json()) {
                try (var json = new Json(invocation.out())) {
                    json.line("site", CommandShapes.SITE, files(report));
                }
            } else {
                print(invocation, report);
            }
            return ExitCode.found(report.notes() > 0);
        }
    }

    private static CommandShapes.SiteFiles files(Site.Report report) {
        return new CommandShapes.SiteFiles(
                report.notes(),
                report.people(),
                report.topics(),
                report.written(),
                report.unchanged(),
                report.removed());
    }

    private static SiteSettings settings(Invocation invocation, Knowhow knowhow) {
        String title = invocation.text("--title");
        String site = invocation.text("--site");
        String names = invocation.text("--names");
        try {
            return new SiteSettings(
                    title == null ? "knowhow" : title,
                    Vault.viewer(invocation, knowhow),
                    LocalDate.now(invocation.environment().clock()),
                    site == null ? null : URI.create(site),
                    names == null ? null : new TagUris(names));
        } catch (IllegalArgumentException e) {
            throw Invocation.wrong(String.valueOf(e.getMessage()));
        }
    }

    private static void print(Invocation invocation, Site.Report report) {
        invocation
                .out()
                .println(Counts.of(report.notes(), "note") + ", " + Counts.people(report.people()) + ", "
                        + Counts.of(report.topics(), "topic") + ": " + Counts.of(report.written(), "file")
                        + " written, "
                        + Counts.grouped(report.unchanged()) + " unchanged, " + Counts.grouped(report.removed())
                        + " removed");
        if (invocation.text("--site") == null) {
            invocation
                    .environment()
                    .info("Without feeds and sitemap, which need to know where it will lie: --site URL");
        }
    }
}
