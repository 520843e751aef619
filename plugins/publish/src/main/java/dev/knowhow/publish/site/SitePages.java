package dev.knowhow.publish.site;

import dev.knowhow.Knowhow;
import dev.knowhow.Progress;
import dev.knowhow.feed.Channel;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.publish.site.Target.Home;
import dev.knowhow.publish.site.Target.Listed;
import dev.knowhow.publish.site.Target.OfNote;
import dev.knowhow.publish.site.Target.Person;
import dev.knowhow.publish.site.Target.Search;
import dev.knowhow.publish.site.Target.Topic;
import dev.knowhow.publish.site.Target.Topics;
import dev.knowhow.publish.site.Target.WhatIsNew;
import dev.knowhow.publish.site.Target.Who;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.web.page.ExpertsPage;
import dev.knowhow.web.page.HomePage;
import dev.knowhow.web.page.Layout;
import dev.knowhow.web.page.MessagePage;
import dev.knowhow.web.page.Page;
import dev.knowhow.web.page.PageContext;
import dev.knowhow.web.page.PictureType;
import dev.knowhow.web.page.QuestionPages;
import dev.knowhow.web.page.RecentRising;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Generates the pages of a site, starting at the home page and following links, so that each link has a page. All
 * processors render pages, a batch at a time; links are followed in the order of the pages, so that each run gives the
 * same files in the same order. Not thread-safe.
 */
final class SitePages {

    private final Knowhow knowhow;
    private final SiteSettings settings;
    private final Viewer viewer;
    private final Vocabulary vocabulary;
    private final Layout layout;
    private final Set<Target> seen = new LinkedHashSet<>();
    private final Deque<Target> waiting = new ArrayDeque<>();
    private volatile boolean diagrams;
    private final Map<List<String>, Channel> feeds = new LinkedHashMap<>();
    private final Set<SitePath> linkedFiles = ConcurrentHashMap.newKeySet();

    /**
     * Linked files that are not written yet: those of the current pages, since all may be more than the memory holds.
     */
    private final Map<SitePath, byte[]> pending = new ConcurrentSkipListMap<>(Comparator.comparing(SitePath::toString));

    /**
     * Creates the pages.
     *
     * @param viewer the viewer of the site
     */
    SitePages(Knowhow knowhow, SiteSettings settings, Viewer viewer) {
        this.knowhow = knowhow;
        this.settings = settings;
        this.viewer = viewer;
        this.vocabulary = knowhow.operations().vocabulary();
        this.layout = new Layout(settings.title(), settings.look());
    }

    /** Receives files. */
    interface Files {
        void put(SitePath place, byte[] content) throws IOException;
    }

    /** A rendered page, and what it links to, in the order of the links. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Rendered(Target target, byte[] html, List<Target> targets, List<Channel> feeds) {}

    /**
     * Generates the pages of all notes, and of everything that is linked.
     *
     * @param progress receives the number of pages
     */
    void make(Files files, Progress progress) throws IOException {
        linked(new Home());
        linked(new Search());
        knowhow.as(viewer).notes(note -> linked(new OfNote(note.id())));
        AtomicInteger done = new AtomicInteger();
        Batch<Target, Rendered> batch = new Batch<>(this::rendered, page -> {
            put(files, page);
            progress.at(done.incrementAndGet(), seen.size());
        });
        while (!waiting.isEmpty()) {
            while (!waiting.isEmpty()) {
                batch.add(waiting.remove());
            }
            batch.finish();
        }
        // This page is shown for any missing address, so its links cannot be relative.
        files.put(
                SitePath.ROOT.in("404.html"),
                html(MessagePage.of("Not found", "This page does not exist."), links(settings.root())));
        writeLinked(files);
    }

    private void put(Files files, Rendered page) {
        try {
            files.put(file(page.target().place()), page.html());
            writeLinked(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page.targets().forEach(this::linked);
        page.feeds().forEach(this::linked);
    }

    private void writeLinked(Files files) throws IOException {
        for (Map.Entry<SitePath, byte[]> file : pending.entrySet()) {
            files.put(file.getKey(), file.getValue());
        }
        pending.clear();
    }

    private void link(SitePath place, byte[] content) {
        if (linkedFiles.add(place)) {
            pending.put(place, content);
        }
    }

    /** The page of a folder. */
    static SitePath file(SitePath folder) {
        List<String> names = new ArrayList<>(folder.names());
        names.add("index.html");
        return new SitePath(names);
    }

    /** All targets with a page, in the order in which they were found. */
    Set<Target> targets() {
        return seen;
    }

    /** Links that are not followed. Thread-safe. */
    private FolderLinks links(String up) {
        return new FolderLinks(up, new PageLinks(this, target -> {}, feed -> {}));
    }

    private Rendered rendered(Target target) {
        List<Target> targets = new ArrayList<>();
        List<Channel> channels = new ArrayList<>();
        PageLinks links = new PageLinks(this, targets::add, channels::add);
        return new Rendered(target, page(target, new FolderLinks(target.place().up(), links)), targets, channels);
    }

    private byte[] page(Target target, FolderLinks links) {
        if (target instanceof Search) {
            return layout.html("Search", "", resource("search.html"), links).getBytes(StandardCharsets.UTF_8);
        }
        PageContext context = PageContext.of(knowhow, viewer, links, settings.today(), settings.look());
        Page page = of(target, context);
        return html(page.found() ? page : MessagePage.of("No content", "This page has no content."), links);
    }

    private byte[] html(Page page, FolderLinks links) {
        String html = layout.html(page, links);
        if (Layout.hasDiagrams(html)) {
            diagrams = true;
        }
        return html.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a page contains a diagram. */
    boolean hasDiagrams() {
        return diagrams;
    }

    private static Page of(Target target, PageContext context) {
        return switch (target) {
            case Home home -> HomePage.of(context, true, new RecentRising());
            case WhatIsNew fresh -> page(context, "news", "offset", String.valueOf(fresh.offset()));
            case Topics topics -> QuestionPages.of(context, "topics", Map.of());
            case Topic topic -> page(context, "topic", "name", topic.name());
            case Target.People people -> QuestionPages.of(context, "people", Map.of());
            case Person person -> page(context, "person", "name", person.id().value());
            case OfNote note -> page(context, "note", "id", note.id().path());
            case Listed listed -> QuestionPages.of(context, listed.question(), Map.of());
            case Who who -> ExpertsPage.of(context);
            case Search search -> throw new IllegalArgumentException("search has a page of its own");
        };
    }

    private static Page page(PageContext context, String question, String parameter, String value) {
        return QuestionPages.of(context, question, Map.of(parameter, List.of(value)));
    }

    private void linked(Target target) {
        if (seen.add(target)) {
            waiting.add(target);
        }
    }

    private void linked(Channel channel) {
        feeds.putIfAbsent(channel.path(), channel);
    }

    /** Thread-safe. */
    String preferred(String topic) {
        return vocabulary.entry(topic).map(Vocabulary.Entry::preferred).orElseGet(() -> topic.toLowerCase(Locale.ROOT));
    }

    /** Adds a picture of a note to the site. Thread-safe. */
    @Nullable SitePath picture(NoteId from, String path) {
        SitePath place = SitePath.ROOT.in("pictures").below(path);
        if (!linkedFiles.contains(place)) {
            byte[] picture = knowhow.as(viewer).picture(from, path).orElse(new byte[0]);
            if (PictureType.of(picture).isEmpty()) {
                return null;
            }
            link(place, picture);
        }
        return place;
    }

    /** Adds an attachment of a note to the site. Thread-safe. */
    @Nullable SitePath attachment(NoteId from, String path) {
        SitePath place = SitePath.ROOT.in("attachments").below(path);
        if (!linkedFiles.contains(place)) {
            Optional<byte[]> content = knowhow.as(viewer).attachment(from, path);
            if (content.isEmpty()) {
                return null;
            }
            link(place, content.get());
        }
        return place;
    }

    /** Adds the picture of a member to the site. Thread-safe. */
    @Nullable SitePath face(MemberId member) {
        SitePath place = SitePath.ROOT.in("face").below(member.value());
        if (!linkedFiles.contains(place)) {
            byte[] picture = knowhow.as(viewer).picture(member, Purpose.EXPORT).orElse(new byte[0]);
            if (PictureType.of(picture).isEmpty()) {
                return null;
            }
            link(place, picture);
        }
        return place;
    }

    /** The location of a feed without the file extension of its format; null if the site has no feeds. */
    @Nullable SitePath place(Channel channel) {
        return settings.address() == null ? null : SiteFeeds.place(channel, "");
    }

    /** All linked feeds. */
    Collection<Channel> feeds() {
        return List.copyOf(feeds.values());
    }

    /** Renders with absolute links, for content that is read outside the site. Thread-safe. */
    PageContext absolute() {
        return PageContext.of(knowhow, viewer, links(settings.root()), settings.today(), settings.look());
    }

    /** A resource of this module. */
    static String resource(String name) {
        try (InputStream in = SitePages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
