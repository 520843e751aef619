package dev.knowhow.internal.link;

import dev.knowhow.note.Note;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How the target of a link may be written, in the style of the one that it replaces. */
final class NewTargets {

    private static final String ENCODED = " %()<>[]\"`#?|\\{}";

    private NewTargets() {}

    /**
     * The texts to try, the best first; not encoded.
     *
     * @param written the target as it was
     * @param was the path that it led to
     * @param now the path that it shall lead to
     * @param before the note with the link
     * @param after the same note, which may have moved
     * @param wiki whether it is in double brackets
     */
    static Set<String> of(String written, String was, String now, Note before, Note after, boolean wiki) {
        Set<String> paths = new LinkedHashSet<>();
        if (wiki && !written.contains("/")) {
            paths.add(now.substring(now.lastIndexOf('/') + 1));
        }
        if (written.startsWith("/")) {
            String rooted = rooted(written, was, now);
            paths.add(rooted);
            paths.add("/" + now);
        } else if (!wiki || written.startsWith(".")) {
            String page = LinkKeys.withoutEnding(before.id().path());
            String bare = LinkKeys.withoutEnding(was);
            String seen = LinkKeys.resolved(page, written);
            boolean fromPage = seen != null && LinkKeys.withoutEnding(seen).equals(bare);
            String direct = relative(after.id().folder(), now, written.startsWith("./"));
            String deeper = relative(LinkKeys.withoutEnding(after.id().path()), now, false);
            paths.add(fromPage ? deeper : direct);
            paths.add(fromPage ? direct : deeper);
        }
        paths.add(now);
        paths.add(relative(after.id().folder(), now, false));
        paths.add(relative(after.id().folder(), now, true));
        paths.add("/" + now);
        Set<String> styled = new LinkedHashSet<>();
        for (String path : paths) {
            styled.addAll(styled(path, written));
        }
        return styled;
    }

    /** An address from the root of a site keeps what is before the path of the note. */
    private static String rooted(String written, String was, String now) {
        String path = LinkKeys.withoutEnding(written);
        String bare = LinkKeys.withoutEnding(was);
        return path.endsWith("/" + bare) ? path.substring(0, path.length() - bare.length()) + now : "/" + now;
    }

    private static String relative(String folder, String path, boolean dotted) {
        List<String> here = LinkKeys.parts(folder);
        List<String> there = new ArrayList<>(LinkKeys.parts(path));
        int same = 0;
        while (same < here.size() && same < there.size() - 1 && here.get(same).equals(there.get(same))) {
            same++;
        }
        String up = "../".repeat(here.size() - same);
        return (up.isEmpty() && dotted ? "./" : up) + String.join("/", there.subList(same, there.size()));
    }

    /** The path with or without file extension and index file, as the one that it replaces, then as it is. */
    private static List<String> styled(String path, String written) {
        boolean ended = !LinkKeys.withoutEnding(written).equals(written);
        if (ended) {
            return List.of(path);
        }
        String bare = LinkKeys.withoutEnding(path);
        int slash = bare.lastIndexOf('/') + 1;
        if (LinkKeys.isIndex(bare.substring(slash)) && slash > 1) {
            return List.of(bare.substring(0, written.endsWith("/") ? slash : slash - 1), bare, path);
        }
        return written.endsWith("/") ? List.of(bare + "/", bare, path) : List.of(bare, path);
    }

    /** A target as a destination of Markdown or HTML. */
    static String encoded(String target) {
        StringBuilder text = new StringBuilder();
        target.codePoints().forEach(letter -> {
            String literal = Character.toString(letter);
            if (letter > ' ' && ENCODED.indexOf(letter) < 0) {
                text.append(literal);
            } else {
                for (byte part : literal.getBytes(StandardCharsets.UTF_8)) {
                    text.append(String.format("%%%02X", part & 0xFF));
                }
            }
        });
        return text.toString();
    }
}
