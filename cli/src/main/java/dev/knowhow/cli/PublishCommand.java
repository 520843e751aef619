package dev.knowhow.cli;

import dev.knowhow.Knowhow;
import dev.knowhow.feed.TagUris;
import dev.knowhow.json.Json;
import dev.knowhow.present.Counts;
import dev.knowhow.publish.site.Site;
import dev.knowhow.publish.site.SiteSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;

/** Makes a static site. */
final class PublishCommand implements Command {

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
    public int run(Asked asked) {
        Path out = asked.path("--out");
        if (out == null) {
            throw Asked.wrong("say where the site goes, as in: knowhow publish --out site");
        }
        try (Knowhow knowhow = Vault.open(asked)) {
            Site.Report report = new Site(knowhow, settings(asked, knowhow)).write(out);
            if (asked.json()) {
                try (var json = new Json(asked.out())) {
                    json.line("site", () -> {
                        json.put("notes", report.notes());
                        json.put("people", report.people());
                        json.put("topics", report.topics());
                        json.put("written", report.written());
                        json.put("unchanged", report.unchanged());
                        json.put("removed", report.removed());
                    });
                }
            } else {
                print(asked, report);
            }
            return ExitCode.found(report.notes() > 0);
        }
    }

    private static SiteSettings settings(Asked asked, Knowhow knowhow) {
        String title = asked.text("--title");
        String site = asked.text("--site");
        String names = asked.text("--names");
        try {
            return new SiteSettings(
                    title == null ? "knowhow" : title,
                    Vault.viewer(asked, knowhow),
                    LocalDate.now(asked.around().clock()),
                    site == null ? null : URI.create(site),
                    names == null ? null : new TagUris(names));
        } catch (IllegalArgumentException e) {
            throw Asked.wrong(String.valueOf(e.getMessage()));
        }
    }

    private static void print(Asked asked, Site.Report report) {
        asked.out()
                .println(Counts.of(report.notes(), "note") + ", " + Counts.people(report.people()) + ", "
                        + Counts.of(report.topics(), "topic") + ": " + Counts.of(report.written(), "file")
                        + " written, "
                        + Counts.grouped(report.unchanged()) + " unchanged, " + Counts.grouped(report.removed())
                        + " removed");
        if (asked.text("--site") == null) {
            asked.around().talk("Without feeds and sitemap, which need to know where it will lie: --site URL");
        }
    }
}
