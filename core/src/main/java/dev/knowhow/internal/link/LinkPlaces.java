package dev.knowhow.internal.link;

import dev.knowhow.note.Link;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The places in a text where the targets of its links are written. A text that looks like a target is one if the parser
 * finds another word in its place as the target of a link. So no syntax of links is repeated here, and code is left
 * alone.
 */
final class LinkPlaces {

    private static final String BEFORE = "(?<=[\\[|(<\"'`:=\\s]|^)";
    private static final String AFTER = "(?=[\\]|)#?>\"'`\\s\\\\]|$)";
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,8}$");
    private static final Pattern WIKI = Pattern.compile("(?:\\[\\[|[^\\n]*\\|)\\s*$");
    private static final int LOOK_BEHIND = 200;

    private LinkPlaces() {}

    /**
     * A place.
     *
     * @param start the index of its first character
     * @param end the index after its last character
     * @param wiki whether it is in double brackets, where nothing is encoded
     * @param links the indexes of the links with this target; several of a reference definition
     */
    record Place(int start, int end, boolean wiki, Set<Integer> links) {}

    /**
     * Finds the places.
     *
     * @param text the text
     * @param targets the targets to find, as the parser reads them
     * @param parser the links of a text, in order
     */
    static List<Place> of(String text, Collection<String> targets, Function<String, List<Link>> parser) {
        NavigableMap<Integer, Integer> spans = new TreeMap<>();
        targets.stream()
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(target -> find(text, target, spans));
        List<int[]> found = new ArrayList<>();
        List<String> markers = new ArrayList<>();
        StringBuilder marked = new StringBuilder();
        int done = 0;
        String word = unused(text);
        for (var span : spans.entrySet()) {
            Matcher ending = ENDING.matcher(text.substring(span.getKey(), span.getValue()));
            String marker = word + found.size() + "x" + (ending.find() ? ending.group() : "");
            marked.append(text, done, span.getKey()).append(marker);
            done = span.getValue();
            markers.add(marker);
            found.add(new int[] {span.getKey(), span.getValue()});
        }
        List<Link> links = parser.apply(marked.append(text.substring(done)).toString());
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            int[] span = found.get(i);
            Set<Integer> named = new TreeSet<>();
            for (int j = 0; j < links.size(); j++) {
                if (names(links.get(j), markers.get(i))) {
                    named.add(j);
                }
            }
            if (!named.isEmpty()) {
                places.add(new Place(span[0], span[1], isWiki(text, span[0]), named));
            }
        }
        return places;
    }

    /** Some vaults write the text of a wiki link first. */
    private static boolean names(Link link, String marker) {
        return link.target().equals(marker)
                || (link.kind() == Link.Kind.WIKI && link.text().equals(marker));
    }

    private static boolean isWiki(String text, int start) {
        String before = text.substring(Math.max(0, start - LOOK_BEHIND), start);
        int open = before.lastIndexOf("[[");
        return open >= 0
                && before.indexOf("]]", open) < 0
                && WIKI.matcher(before.substring(open)).matches();
    }

    private static String unused(String text) {
        String word = "knowhowlink";
        while (text.contains(word)) {
            word += "k";
        }
        return word;
    }

    private static void find(String text, String target, NavigableMap<Integer, Integer> spans) {
        Matcher found = written(target).matcher(text);
        while (found.find()) {
            var before = spans.floorEntry(found.end() - 1);
            if (before == null || before.getValue() <= found.start()) {
                spans.put(found.start(), found.end());
            }
        }
    }

    /** A target as it may be written: with percent-encoding, escapes and entities. */
    private static Pattern written(String target) {
        StringBuilder regex = new StringBuilder(BEFORE);
        target.codePoints().forEach(letter -> {
            String literal = Character.toString(letter);
            StringBuilder encoded = new StringBuilder();
            for (byte part : literal.getBytes(StandardCharsets.UTF_8)) {
                encoded.append(String.format("%%(?i:%02x)", part & 0xFF));
            }
            regex.append("(?:\\\\?").append(Pattern.quote(literal)).append('|').append(encoded);
            regex.append(letter == '&' ? "|&amp;)" : ")");
        });
        return Pattern.compile(regex.append(AFTER).toString(), Pattern.MULTILINE);
    }
}
