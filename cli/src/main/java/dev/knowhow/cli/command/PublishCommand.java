package dev.knowhow.cli.command;

import dev.knowhow.Knowhow;
import dev.knowhow.cli.line.ExitCode;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.line.Usage;
import dev.knowhow.cli.view.ProgressLine;
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
        return LookOptions.added(Usage.of("publish", "Make a static site of the notes.")
                .more(
                        "Writes the pages of the server as files, with people, topics and a search that needs no "
                                + "server. The site contains what members of the named groups may see, without drafts and "
                                + "without people who refuse to be found or exported.",
                        "",
                        "Files in the folder that knowhow did not write are kept. The same notes give the same "
                                + "bytes.")
                .path("--out", "DIR", "the output folder; required")
                .text("--site", "URL", "the URL of the site; required for feeds and a sitemap")
                .text("--title", "TEXT", "the title of the site (knowhow)")
                .text("--names", "DOMAIN,DAY", "the prefix of ids in feeds, which keeps them when the site moves")
                .text("--as", "MEMBER", "include what the groups of this member may see")
                .texts("--group", "GROUP", "include what this group may see; may be repeated")
                .examples("publish --out site", "publish --out site --site https://notes.example.org/ --title Notes")
                .index()
                .asJson());
    }

    @Override
    public int run(Invocation invocation) {
        Path out = invocation.path("--out");
        if (out == null) {
            throw Invocation.wrong("name the output folder, as in: knowhow publish --out site");
        }
        try (Knowhow knowhow = Vault.open(invocation)) {
            Site.Report report = write(new Site(knowhow, settings(invocation, knowhow)), out, invocation);
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

    private static Site.Report write(Site site, Path out, Invocation invocation) {
        try (var progress = new ProgressLine(invocation.environment(), "page")) {
            return site.write(out, progress);
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
                    names == null ? null : new TagUris(names),
                    LookOptions.of(invocation).build());
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
            invocation.environment().info("Without feeds and sitemap, which need --site URL");
        }
    }
}
