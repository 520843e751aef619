package dev.knowhow.publish.site;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import dev.knowhow.Progress;
import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.People;
import dev.knowhow.people.Viewer;
import dev.knowhow.publish.site.SearchFiles.Display;
import dev.knowhow.publish.site.Target.OfNote;
import dev.knowhow.publish.site.Target.Person;
import dev.knowhow.publish.site.Target.Topic;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.web.Assets;
import dev.knowhow.web.page.Look;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Generates a static site from the notes: the pages of the server as files, with feeds, a sitemap and a search that
 * needs no server. The same notes give the same bytes on the same day. Drafts are excluded, and only people who consent
 * to be found and exported are named by it; names in the text of notes are not removed. Links are relative, so the site
 * works at any address.
 */
public final class Site {

    private static final int MAX_IN_SITEMAP = 50_000;

    private final Knowhow knowhow;
    private final SiteSettings settings;
    private final Viewer viewer;

    /**
     * Creates a site of the current notes.
     *
     * @param knowhow the notes
     * @param settings the settings
     */
    public Site(Knowhow knowhow, SiteSettings settings) {
        this.knowhow = knowhow;
        this.settings = settings;
        this.viewer = reader(settings.viewer(), knowhow.operations().people().verified());
    }

    /**
     * The result of a generation.
     *
     * @param notes the number of note pages
     * @param people the number of person pages
     * @param topics the number of topic pages
     * @param written the number of new or changed files
     * @param unchanged the number of unchanged files
     * @param removed the number of removed files
     */
    public record Report(int notes, int people, int topics, int written, int unchanged, int removed) {}

    /**
     * A viewer with the groups of the member who is not the member: content for the member or for authors only is not
     * published.
     */
    private static Viewer reader(Viewer viewer, People people) {
        Set<String> groups = new HashSet<>(viewer.groups());
        Optional.ofNullable(viewer.member())
                .ifPresent(id -> groups.addAll(people.signedIn(id).groups()));
        return new Viewer(null, groups, false);
    }

    /**
     * Writes the site.
     *
     * @param folder the target folder; files that are not part of an earlier site are neither replaced nor removed
     * @throws KnowhowException if the folder contains other files, or cannot be written
     */
    public Report write(Path folder) {
        return write(folder, Progress.NONE);
    }

    /**
     * Writes the site, and reports progress.
     *
     * @param folder the target folder; files that are not part of an earlier site are neither replaced nor removed
     * @param progress receives the number of pages; the total grows while links to further pages are found
     * @throws KnowhowException if the folder contains other files, or cannot be written
     */
    public Report write(Path folder, Progress progress) {
        try (SiteFolder files = SiteFolder.in(folder.toAbsolutePath().normalize())) {
            SitePages pages = new SitePages(knowhow, settings, viewer);
            pages.make(files::put, progress);
            for (String asset : Assets.names(pages.hasDiagrams())) {
                files.put(SitePath.ROOT.in("assets").in(asset), Assets.read(asset));
            }
            if (settings.look().css() != null) {
                files.put(
                        SitePath.ROOT.in("assets").in(Look.CSS),
                        settings.look().css().getBytes(StandardCharsets.UTF_8));
            }
            if (settings.look().logo() != null) {
                files.put(
                        SitePath.ROOT.in("assets").in(Look.LOGO),
                        settings.look().logo());
            }
            for (String script : List.of("search.js", "search-index.js")) {
                files.put(
                        SitePath.ROOT.in("assets").in(script),
                        SitePages.resource(script).getBytes(StandardCharsets.UTF_8));
            }
            search(pages, files);
            if (settings.address() != null) {
                new SiteFeeds(knowhow, settings, viewer, pages).make(files::put);
                sitemap(pages, files);
            }
            SiteFolder.Changes changes = files.publish();
            return new Report(
                    count(pages, OfNote.class),
                    count(pages, Person.class),
                    count(pages, Topic.class),
                    changes.written(),
                    changes.unchanged(),
                    changes.removed());
        } catch (IOException | UncheckedIOException e) {
            throw new KnowhowException(Category.USAGE, "the site cannot be written to " + folder + ": " + e, e);
        }
    }

    private static int count(SitePages pages, Class<? extends Target> type) {
        return (int) pages.targets().stream().filter(type::isInstance).count();
    }

    private void search(SitePages pages, SiteFolder files) throws IOException {
        SearchFiles search = new SearchFiles();
        People people = knowhow.as(viewer).people(Purpose.EXPORT);
        Batch<Note, SearchFiles.Words> notes =
                new Batch<>(note -> SearchFiles.words(note, shown(note, people)), search::add);
        knowhow.as(viewer).notes(notes::add);
        notes.finish();
        for (Target target : pages.targets()) {
            if (target instanceof Person person) {
                search.addName(
                        people.resolve(person.id().value()).name(),
                        target.place().address() + "/",
                        "person");
            } else if (target instanceof Topic topic) {
                search.addName(topic.name(), target.place().address() + "/", "topic");
            }
        }
        Vocabulary vocabulary = knowhow.operations().vocabulary();
        for (Vocabulary.Entry entry : vocabulary.entries()) {
            List<String> narrower = vocabulary.in(entry.preferred()).stream()
                    .flatMap(match -> match.narrower().stream())
                    .toList();
            if (entry.names().size() > 1 || !narrower.isEmpty()) {
                search.add(new SearchFiles.Topic(entry.names(), narrower));
            }
        }
        Map<String, byte[]> made = new TreeMap<>();
        search.write(made::put);
        for (Map.Entry<String, byte[]> file : made.entrySet()) {
            files.put(SitePath.ROOT.in("search").in(file.getKey()), file.getValue());
        }
    }

    private static Display shown(Note note, People people) {
        return new Display(
                note.title(),
                new OfNote(note.id()).place().address() + "/",
                Objects.requireNonNullElse(note.kind(), ""),
                Objects.toString(note.date(), ""),
                note.tags(),
                note.attributions().stream()
                        .filter(part -> part.role() == Role.AUTHOR)
                        .map(Attribution::name)
                        .map(people::resolve)
                        .filter(people::shows)
                        .map(Member::name)
                        .distinct()
                        .toList(),
                note.summary());
    }

    private void sitemap(SitePages pages, SiteFolder files) throws IOException {
        List<String> lines = new ArrayList<>(Arrays.asList(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"));
        Map<String, String> days = new TreeMap<>();
        knowhow.as(viewer)
                .notes(note -> days.put(new OfNote(note.id()).place().address(), Objects.toString(note.date(), "")));
        for (Target target : pages.targets().stream().limit(MAX_IN_SITEMAP).toList()) {
            String address = target.place().address();
            String day = days.getOrDefault(address, "");
            if (!(target instanceof OfNote) || days.containsKey(address)) {
                // An encoded address needs no escaping in XML.
                lines.add("<url><loc>" + settings.root().replace("&", "&amp;") + address
                        + (address.isEmpty() ? "" : "/") + "</loc>"
                        + (day.isEmpty() ? "" : "<lastmod>" + day + "</lastmod>") + "</url>");
            }
        }
        lines.add("</urlset>");
        files.put(SitePath.ROOT.in("sitemap.xml"), (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
