package dev.knowhow.publish.site;

import dev.knowhow.Knowhow;
import dev.knowhow.feed.Channel;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Viewer;
import dev.knowhow.publish.site.Target.Home;
import dev.knowhow.publish.site.Target.Listed;
import dev.knowhow.publish.site.Target.OfNote;
import dev.knowhow.publish.site.Target.Person;
import dev.knowhow.publish.site.Target.Search;
import dev.knowhow.publish.site.Target.Topic;
import dev.knowhow.publish.site.Target.Topics;
import dev.knowhow.publish.site.Target.WhatIsNew;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.web.PictureType;
import dev.knowhow.web.page.HomePage;
import dev.knowhow.web.page.Layout;
import dev.knowhow.web.page.MessagePage;
import dev.knowhow.web.page.Page;
import dev.knowhow.web.page.PageContext;
import dev.knowhow.web.page.QuestionPages;
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
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Generates the pages of a site, starting at the home page and following links, so that each link has a page. Not
 * thread-safe.
 */
final class SitePages implements FolderLinks.Pages {

    private final Knowhow knowhow;
    private final SiteSettings settings;
    private final Viewer viewer;
    private final Vocabulary vocabulary;
    private final Layout layout;
    private final Set<Target> seen = new LinkedHashSet<>();
    private final Deque<Target> waiting = new ArrayDeque<>();
    private boolean diagrams;
    private final Map<List<String>, Channel> feeds = new LinkedHashMap<>();
    private final Map<SitePath, byte[]> pictures = new TreeMap<>(Comparator.comparing(SitePath::toString));

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

    /** Generates the pages of all notes, and of everything that is linked. */
    void make(Files files) throws IOException {
        linked(new Home());
        linked(new Search());
        knowhow.as(viewer).notes(note -> linked(new OfNote(note.id())));
        while (!waiting.isEmpty()) {
            Target target = waiting.remove();
            SitePath place = target.place();
            files.put(file(place), page(target, place.up()));
        }
        // This page is shown for any missing address, so its links cannot be relative.
        files.put(
                SitePath.ROOT.in("404.html"),
                html(MessagePage.of("Not found", "This page does not exist."), settings.root()));
        for (Map.Entry<SitePath, byte[]> picture : pictures.entrySet()) {
            files.put(picture.getKey(), picture.getValue());
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

    private byte[] page(Target target, String up) {
        FolderLinks links = new FolderLinks(up, this);
        if (target instanceof Search) {
            return layout.html("Search", "", resource("search.html"), links).getBytes(StandardCharsets.UTF_8);
        }
        PageContext context = PageContext.of(knowhow, viewer, links, settings.today());
        Page page = of(target, context);
        return html(page.found() ? page : MessagePage.of("No content", "This page has no content."), up);
    }

    private byte[] html(Page page, String up) {
        String html = layout.html(page, new FolderLinks(up, this));
        diagrams |= Layout.hasDiagrams(html);
        return html.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a page contains a diagram. */
    boolean hasDiagrams() {
        return diagrams;
    }

    private static Page of(Target target, PageContext context) {
        return switch (target) {
            case Home home -> HomePage.of(context, true);
            case WhatIsNew fresh -> page(context, "news", "offset", String.valueOf(fresh.offset()));
            case Topics topics -> QuestionPages.of(context, "topics", Map.of());
            case Topic topic -> page(context, "topic", "name", topic.name());
            case Target.People people -> QuestionPages.of(context, "people", Map.of());
            case Person person -> page(context, "person", "name", person.id().value());
            case OfNote note -> page(context, "note", "id", note.id().path());
            case Listed listed -> QuestionPages.of(context, listed.question(), Map.of());
            case Search search -> throw new IllegalArgumentException("search has a page of its own");
        };
    }

    private static Page page(PageContext context, String question, String parameter, String value) {
        return QuestionPages.of(context, question, Map.of(parameter, List.of(value)));
    }

    @Override
    public void linked(Target target) {
        if (seen.add(target)) {
            waiting.add(target);
        }
    }

    @Override
    public String preferred(String topic) {
        return vocabulary.entry(topic).map(Vocabulary.Entry::preferred).orElseGet(() -> topic.toLowerCase(Locale.ROOT));
    }

    @Override
    public @Nullable SitePath picture(NoteId from, String path) {
        SitePath place = SitePath.ROOT.in("pictures").below(path);
        if (!pictures.containsKey(place)) {
            byte[] picture = knowhow.as(viewer).picture(from, path).orElse(new byte[0]);
            if (PictureType.of(picture).isEmpty()) {
                return null;
            }
            pictures.put(place, picture);
        }
        return place;
    }

    @Override
    public @Nullable SitePath feed(Channel channel) {
        if (settings.address() == null) {
            return null;
        }
        feeds.putIfAbsent(channel.path(), channel);
        return SiteFeeds.place(channel, "");
    }

    /** All linked feeds. */
    Collection<Channel> feeds() {
        return List.copyOf(feeds.values());
    }

    /** Renders with absolute links, for content that is read outside the site. */
    PageContext absolute() {
        return PageContext.of(knowhow, viewer, new FolderLinks(settings.root(), this), settings.today());
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
