package dev.knowhow.web;

import dev.knowhow.people.Viewer;
import dev.knowhow.web.page.Look;
import dev.knowhow.web.page.PictureType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Serves the static files of the pages. They are public. */
public final class Assets implements Handler {

    static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String STYLE = "text/css; charset=utf-8";
    private static final Map<String, String> TYPES =
            Map.of("icon.svg", "image/svg+xml", "knowhow.css", STYLE, "knowhow.js", SCRIPT);

    /** The script of the editor, which a published site does not have. */
    static final String EDITOR = "edit.js";

    /** The files for pages with diagrams. The build takes Mermaid from its package. */
    private static final Map<String, String> DIAGRAMS = Map.of("diagrams.js", SCRIPT, "mermaid.min.js", SCRIPT);

    private static final Map<String, Content> CONTENTS = new ConcurrentHashMap<>();

    /** A file with its ETag, which is computed once. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Content(byte[] bytes, String tag) {}

    private final Look look;

    /** Serves the files of the pages, and those of the operator. */
    Assets(Look look) {
        this.look = look;
    }

    @Override
    public Response answer(Request request, Viewer viewer) {
        String name = request.pathAfter(1);
        if (look.css() != null && name.equals(Look.CSS)) {
            return Response.of(200, STYLE, look.css().getBytes(StandardCharsets.UTF_8));
        }
        if (look.logo() != null && name.equals(Look.LOGO)) {
            return Response.of(200, PictureType.of(look.logo()).orElseThrow(), look.logo());
        }
        String type = name.equals(EDITOR)
                ? SCRIPT
                : Optional.ofNullable(TYPES.getOrDefault(name, DIAGRAMS.get(name)))
                        .orElseThrow(NotFoundException::new);
        return response(type, name);
    }

    /**
     * The names of the files.
     *
     * @param diagrams whether to include those that only pages with diagrams need
     */
    public static Set<String> names(boolean diagrams) {
        Set<String> names = new TreeSet<>(TYPES.keySet());
        if (diagrams) {
            names.addAll(DIAGRAMS.keySet());
        }
        return names;
    }

    /**
     * Reads a file.
     *
     * @param name one of {@link #names}, or {@code widget.js}, whose texts are added by {@link WidgetScript}
     */
    public static byte[] read(String name) {
        return content(name).bytes().clone();
    }

    /** A file, read at its first request. */
    private static Content content(String name) {
        return CONTENTS.computeIfAbsent(name, Assets::resource);
    }

    private static Response response(String type, String name) {
        Content content = content(name);
        return Response.of(200, type, content.bytes()).header("ETag", content.tag());
    }

    private static Content resource(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("assets/" + name)) {
            if (in == null) {
                throw new IllegalStateException("there is no asset " + name);
            }
            byte[] bytes = name.endsWith(".css") ? compact(in.readAllBytes()) : in.readAllBytes();
            return new Content(bytes, ResponseHeaders.tag(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A style sheet without the spaces that only its authors need. None of its strings has a separator in it. */
    private static byte[] compact(byte[] style) {
        return new String(style, StandardCharsets.UTF_8)
                .replaceAll("\\s*([{};,])\\s*", "$1")
                .replaceAll(":\\s+", ":")
                .replace(";}", "}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
