package dev.knowhow.web.page;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import dev.knowhow.feed.Channel;
import dev.knowhow.feed.Format;
import dev.knowhow.web.language.Language;
import dev.knowhow.web.language.TemplateText;
import dev.knowhow.web.page.PageContext.Anchor;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Renders pages from Mustache templates, which escape all values. Thread-safe. */
public final class Layout {

    /** Sufficient for text and for attributes in double quotes, which is all that the templates use. */
    private static final Mustache.Escaper ESCAPER = Escapers.simple(
            new String[][] {{"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {"\"", "&quot;"}, {"'", "&#39;"}});

    /** The templates of pages whose titles people wrote. */
    private static final Set<String> TITLED_BY_USERS =
            Set.of("note", "person", "topic", "search", "embed-note", "embed-answer");

    private static final Pattern AT_LINE = Pattern.compile("(?s)(.*?) @ line (\\d+).*");

    private final String site;
    private final Look look;
    private final Map<String, Template> templates = new ConcurrentHashMap<>();

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
            String lang,
            String title,
            String logo,
            String asked,
            boolean hero,
            String signedIn,
            String signIn,
            String signOut,
            List<Anchor> tools,
            List<Anchor> own,
            List<Anchor> part,
            boolean live,
            String home,
            String me,
            String search,
            String who,
            List<MenuEntry> menu,
            String gaps,
            String broken,
            String risk,
            String due,
            List<Anchor> navigation,
            String footer,
            List<OtherLanguage> languages,
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
    private record Framed(String lang, String title, String css, String style, String icon, String content) {}

    /** The language of a rendering: translates a section of a template that is a text of the interface. */
    private record Saying(Mustache.Lambda say) {}

    /** The link to the same page in another language. */
    private record OtherLanguage(String tag, String name, String href) {}

    /** A feed, in one format. */
    private record Subscription(String title, String type, String href) {}

    /**
     * Renders a page.
     *
     * @param page the page
     * @param links the links to other pages
     */
    public String html(Page page, Links links) {
        return html(page, links, Reader.of(look.languages().usual()));
    }

    /** Renders a page for a reader. */
    public String html(Page page, Links links, Reader reader) {
        return html(page, render(page.template(), page.view(), reader.language()), links, reader);
    }

    /**
     * Renders a page with content of the host.
     *
     * @param title the title
     * @param asked the text in the search box
     * @param content an HTML template without values
     * @param links the links to other pages
     */
    public String html(String title, String asked, String content, Links links) {
        Reader reader = Reader.of(look.languages().usual());
        return html(Page.of(title, "", "").asked(asked), TemplateText.in(reader.language(), content), links, reader);
    }

    private String render(String template, Object view, Language language) {
        StringWriter out = new StringWriter();
        Mustache.Lambda say = (fragment, writer) -> writer.write(language.phrase(fragment.execute()));
        template(template, language).execute(view, new Saying(say), out);
        return out.toString();
    }

    /** A title of the interface in a language; titles of notes, people and topics stay. */
    private String title(Page page, Language language) {
        String title = TITLED_BY_USERS.contains(page.template()) ? page.title() : language.phrase(page.title());
        return title.isEmpty() ? site : title + " · " + site;
    }

    private String html(Page page, String content, Links links, Reader reader) {
        List<Subscription> feeds = feeds(page.channel(), links);
        return render(
                "layout",
                new Frame(
                        site,
                        reader.language().tag(),
                        title(page, reader.language()),
                        look.logo() == null ? "" : links.asset(Look.LOGO),
                        page.asked(),
                        page.template().equals("home"),
                        reader.signedIn(),
                        reader.signIn(),
                        reader.signOut(),
                        reader.tools(),
                        reader.own(),
                        reader.part(),
                        links.live(),
                        links.home(),
                        links.live() ? links.question("me") : "",
                        links.search(""),
                        links.who(""),
                        MenuEntry.of(links, reader),
                        links.live() ? links.question("gaps") : "",
                        links.live() ? links.question("links") : "",
                        links.live() ? links.question("risk") : "",
                        links.live() ? links.search(UrlEncoding.q("due:now")) : "",
                        look.navigation(),
                        look.footer(),
                        links.live() ? languages(links, reader) : List.of(),
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
                        content),
                reader.language());
    }

    /** Whether a page contains a diagram, so that it needs the scripts that draw it. */
    public static boolean hasDiagrams(String html) {
        return html.contains("<pre class=\"mermaid\">");
    }

    /** The links to the same page in other languages. */
    private List<OtherLanguage> languages(Links links, Reader reader) {
        return look.languages().all().stream()
                .filter(language -> !language.tag().equals(reader.language().tag()))
                .map(language -> new OtherLanguage(
                        language.tag(),
                        language.name(),
                        links.question("language") + "/" + language.tag() + "?back=" + UrlEncoding.part(reader.path())))
                .toList();
    }

    /** Renders a page for an iframe, without header and navigation, in a language. */
    public String framed(Page page, Links links, Language language) {
        return render(
                "embed",
                new Framed(
                        language.tag(),
                        title(page, language),
                        links.asset("knowhow.css"),
                        style(links),
                        links.asset("icon.svg"),
                        render(page.template(), page.view(), language)),
                language);
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

    private Template template(String name, Language language) {
        return templates.computeIfAbsent(
                language.tag() + " " + name,
                any -> compiler(language).compile(new StringReader(TemplateText.in(language, source(name)))));
    }

    private Mustache.Compiler compiler(Language language) {
        return compiler(partial -> new StringReader(TemplateText.in(language, source(partial))));
    }

    private static Mustache.Compiler compiler(Mustache.TemplateLoader loader) {
        return Mustache.compiler()
                .withEscaper(ESCAPER)
                .emptyStringIsFalse(true)
                .zeroIsFalse(true)
                .withLoader(loader);
    }

    /**
     * Checks a template of an operator.
     *
     * @throws IllegalArgumentException if no page has a template of this name, or it is malformed
     */
    static void checkTemplate(String name, String source) {
        if (Layout.class.getResource(name + ".html") == null) {
            throw new IllegalArgumentException(name + ".html replaces no template of the pages");
        }
        try {
            compiler(partial -> new StringReader("")).compile(source);
        } catch (MustacheException e) {
            Matcher message = AT_LINE.matcher(String.valueOf(e.getMessage()));
            throw new IllegalArgumentException(
                    message.matches()
                            ? name + ".html:" + message.group(2) + ": " + message.group(1)
                            : name + ".html: " + e.getMessage(),
                    e);
        }
    }

    private String source(String name) {
        String own = look.template(name);
        if (own != null) {
            return own;
        }
        try (InputStream source = Layout.class.getResourceAsStream(name + ".html")) {
            if (source == null) {
                throw new IllegalStateException("there is no template " + name);
            }
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
