package dev.knowhow.web.page;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Writes pages from templates that escape whatever they are handed. Safe for use by many threads. */
public final class Layout {

    /** Enough for text and for attributes in double quotes, the only ones our templates have. */
    private static final Mustache.Escaper ESCAPER = Escapers.simple(
            new String[][] {{"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {"\"", "&quot;"}, {"'", "&#39;"}});

    private final String site;
    private final Map<String, Template> templates = new ConcurrentHashMap<>();
    private final Mustache.Compiler compiler = Mustache.compiler()
            .withEscaper(ESCAPER)
            .emptyStringIsFalse(true)
            .zeroIsFalse(true)
            .withLoader(Layout::source);

    /**
     * Writes the pages of a site.
     *
     * @param site what it is called
     */
    public Layout(String site) {
        this.site = site;
    }

    /** What is around the content of each page. */
    private record Frame(
            String site,
            String title,
            String asked,
            boolean live,
            String home,
            String search,
            String who,
            String whatIsNew,
            String topics,
            String people,
            String icon,
            String css,
            String js,
            String suggest,
            String feed,
            String content) {}

    /**
     * Writes a page.
     *
     * @param page the page
     * @param links where the other pages lie
     */
    public String html(Page page, Links links) {
        return html(page.title(), page.asked(), template(page.template()).execute(page.view()), links);
    }

    /**
     * Writes a page with content of the host's own.
     *
     * @param title what it is called
     * @param asked what stands in the search box
     * @param content elements; not escaped
     * @param links where the other pages lie
     */
    public String html(String title, String asked, String content, Links links) {
        return template("layout")
                .execute(new Frame(
                        site,
                        title.isEmpty() ? site : title + " · " + site,
                        asked,
                        links.live(),
                        links.home(),
                        links.search(""),
                        links.who(""),
                        links.whatIsNew(0),
                        links.topics(),
                        links.people(),
                        links.asset("icon.svg"),
                        links.asset("knowhow.css"),
                        links.asset("knowhow.js"),
                        links.suggest(),
                        links.feed(),
                        content));
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
