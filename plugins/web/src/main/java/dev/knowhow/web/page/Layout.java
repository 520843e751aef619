package dev.knowhow.web.page;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.knowhow.feed.Channel;
import dev.knowhow.feed.Format;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Renders pages from Mustache templates, which escape all values. Thread-safe. */
public final class Layout {

    /** Sufficient for text and for attributes in double quotes, which is all that the templates use. */
    private static final Mustache.Escaper ESCAPER = Escapers.simple(
            new String[][] {{"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {"\"", "&quot;"}, {"'", "&#39;"}});

    private final String site;
    private final Look look;
    private final Map<String, Template> templates = new ConcurrentHashMap<>();
    private final Mustache.Compiler compiler = Mustache.compiler()
            .withEscaper(ESCAPER)
            .emptyStringIsFalse(true)
            .zeroIsFalse(true)
            .withLoader(Layout::source);

    /**
     * Creates a layout.
     *
     * @param site the name of the site
     */
    public Layout(String site) {
        this(site, Look.NONE);
    }

    /**
     * Creates a layout.
     *
     * @param site the name of the site
     * @param look what the operator adds
     */
    public Layout(String site, Look look) {
        this.site = site;
        this.look = look;
    }

    /** The data of the template around each page. */
    private record Frame(
            String site,
            String title,
            String asked,
            boolean hero,
            String signedIn,
            boolean live,
            String home,
            String search,
            String who,
            String whatIsNew,
            String topics,
            String people,
            String rising,
            String gaps,
            String broken,
            String risk,
            String icon,
            String css,
            String style,
            String edit,
            String js,
            List<String> diagrams,
            String suggest,
            List<Subscription> feeds,
            @Nullable Subscription feed,
            String openSearch,
            String oembed,
            String data,
            String content) {}

    /** The data of the template around a page for an iframe. */
    private record Framed(String title, String css, String style, String icon, String content) {}

    /** A feed, in one format. */
    private record Subscription(String title, String type, String href) {}

    /**
     * Renders a page.
     *
     * @param page the page
     * @param links the links to other pages
     */
    public String html(Page page, Links links) {
        return html(page, links, "");
    }

    /**
     * Renders a page for a member.
     *
     * @param signedIn the name of the member; empty for an anonymous viewer
     */
    public String html(Page page, Links links, String signedIn) {
        return html(page, template(page.template()).execute(page.view()), links, signedIn);
    }

    /**
     * Renders a page with content of the host.
     *
     * @param title the title
     * @param asked the text in the search box
     * @param content HTML; not escaped
     * @param links the links to other pages
     */
    public String html(String title, String asked, String content, Links links) {
        return html(Page.of(title, "", "").asked(asked), content, links, "");
    }

    private String html(Page page, String content, Links links, String signedIn) {
        List<Subscription> feeds = feeds(page.channel(), links);
        return template("layout")
                .execute(new Frame(
                        site,
                        page.title().isEmpty() ? site : page.title() + " · " + site,
                        page.asked(),
                        page.template().equals("home"),
                        signedIn,
                        links.live(),
                        links.home(),
                        links.search(""),
                        links.who(""),
                        links.whatIsNew(0),
                        links.topics(),
                        links.people(),
                        links.question("rising"),
                        links.live() ? links.question("gaps") : "",
                        links.live() ? links.question("links") : "",
                        links.live() ? links.question("risk") : "",
                        links.asset("icon.svg"),
                        links.asset("knowhow.css"),
                        style(links),
                        look.edit(page.source()),
                        links.asset("knowhow.js"),
                        hasDiagrams(content)
                                ? List.of(links.asset("mermaid.min.js"), links.asset("diagrams.js"))
                                : List.of(),
                        links.suggest(),
                        feeds,
                        feeds.isEmpty() ? null : feeds.get(feeds.size() - Format.values().length),
                        links.openSearch(),
                        page.self().isEmpty() ? "" : links.oembed(page.self()),
                        page.data(),
                        content));
    }

    /** Whether a page contains a diagram, so that it needs the scripts that draw it. */
    public static boolean hasDiagrams(String html) {
        return html.contains("<pre class=\"mermaid\">");
    }

    /** Renders a page for an iframe, without header and navigation. */
    public String framed(Page page, Links links) {
        return template("embed")
                .execute(new Framed(
                        page.title().isEmpty() ? site : page.title() + " · " + site,
                        links.asset("knowhow.css"),
                        style(links),
                        links.asset("icon.svg"),
                        template(page.template()).execute(page.view())));
    }

    private String style(Links links) {
        return look.css() == null ? "" : links.asset(Look.CSS);
    }

    private List<Subscription> feeds(@Nullable Channel channel, Links links) {
        List<Subscription> feeds = new ArrayList<>();
        for (Channel one : channel == null ? List.of(Channel.all()) : List.of(Channel.all(), channel)) {
            String href = links.feed(one);
            for (Format format : href.isEmpty() ? new Format[0] : Format.values()) {
                feeds.add(new Subscription(
                        one.title().isEmpty() ? site : site + ": " + one.title(),
                        format.mediaType(),
                        href + "." + format.extension()));
            }
        }
        return feeds;
    }

    private Template template(String name) {
        return templates.computeIfAbsent(name, one -> {
            try (var source = source(one)) {
                return compiler.compile(source);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static InputStreamReader source(String name) {
        InputStream source = Layout.class.getResourceAsStream(name + ".html");
        if (source == null) {
            throw new IllegalStateException("there is no template " + name);
        }
        return new InputStreamReader(source, StandardCharsets.UTF_8);
    }
}
