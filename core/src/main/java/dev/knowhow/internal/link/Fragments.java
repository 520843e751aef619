package dev.knowhow.internal.link;

import dev.knowhow.note.Note;
import dev.knowhow.note.Section;
import dev.knowhow.text.Fold;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The link targets within a note: headings, blocks, and elements of HTML with an id. */
public final class Fragments {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern FOOTNOTE = Pattern.compile("fn(?:ref)?:");
    /**
     * What follows is for the browser alone: <a href="https://wicg.github.io/scroll-to-text-fragment/">Text
     * Fragments</a>.
     */
    private static final String DIRECTIVE = ":~:";

    /** The ids on a page of GitHub begin so. */
    private static final String GITHUB = "user-content-";

    private static final Pattern NOT_ASCII = Pattern.compile("[^\\p{ASCII}]+");

    private static final Pattern NUMBERED = Pattern.compile("(.+)-\\d+");

    private final Map<String, String> headings = new HashMap<>();
    private final Map<String, String> blocks = new HashMap<>();

    private Fragments(List<Section> sections) {
        sections.forEach(section -> headings.putIfAbsent(letters(section.anchor()), section.anchor()));
        for (Section section : sections) {
            headings.putIfAbsent(letters(section.heading()), section.anchor());
            headings.putIfAbsent(path(section.path()), section.anchor());
            for (String block : section.blocks()) {
                if (block.indexOf(' ') < 0) {
                    blocks.putIfAbsent(Fold.ofCase(block), block);
                } else {
                    headings.putIfAbsent(letters(block), section.anchor()); // another reading of the heading
                }
            }
        }
        int unnamed = 0;
        for (Section section : sections) {
            String ascii =
                    NOT_ASCII.matcher(Fold.withoutMarks(section.anchor())).replaceAll("");
            if (!ascii.equals(section.anchor())) {
                headings.putIfAbsent(letters(Fold.withoutMarks(section.anchor())), section.anchor());
                headings.putIfAbsent(letters(Fold.of(section.anchor())), section.anchor());
                headings.putIfAbsent(letters(germanLetters(section.anchor())), section.anchor());
            }
            unnamed += letters(ascii).isEmpty() && !section.heading().isEmpty() ? 1 : 0;
            headings.putIfAbsent(letters(ascii).isEmpty() ? "" + unnamed : letters(ascii), section.anchor());
        }
    }

    /** The targets of a note. */
    public static Fragments of(Note note) {
        return new Fragments(note.sections());
    }

    /**
     * The id of a fragment on the note's page. Tools derive fragments from headings in different ways: all keep letters
     * and digits, some drop accents, some write {@code ae} for {@code ä}, some keep ASCII only.
     *
     * @param fragment as in {@link dev.knowhow.note.Link#fragment()}; the last heading of a path counts
     * @return the id, empty for the top of the page; {@link Optional#empty} if the note has no such target
     */
    public Optional<String> place(String fragment) {
        String wanted = fragment.split(DIRECTIVE, 2)[0].strip();
        Optional<String> place = written(wanted);
        return place.isEmpty() && wanted.startsWith(GITHUB) ? written(wanted.substring(GITHUB.length())) : place;
    }

    private Optional<String> written(String wanted) {
        if (wanted.startsWith("^")) {
            String block = Fold.ofCase(wanted.substring(1));
            boolean edge = block.equals("begin") || block.equals("end");
            return edge
                    ? Optional.of("")
                    : Optional.ofNullable(blocks.get(block)).map(id -> "^" + id);
        }
        String heading = letters(wanted.substring(wanted.lastIndexOf('#') + 1));
        String id = blocks.get(Fold.ofCase(wanted));
        if (id != null) {
            return Optional.of(id);
        }
        if (heading.isEmpty() || FOOTNOTE.matcher(wanted).lookingAt()) {
            return Optional.of("");
        }
        String nested = headings.get(path(List.of(wanted.split("#"))));
        String anchor = nested != null ? nested : headings.get(heading);
        return anchor != null ? Optional.of(anchor) : heading.equals("top") ? Optional.of("") : repeated(wanted);
    }

    /** A place whose id has a number, since an element before it has the same id, such as a defined term. */
    private Optional<String> repeated(String wanted) {
        Matcher numbered = NUMBERED.matcher(wanted);
        String block = numbered.matches() ? blocks.get(Fold.ofCase(numbered.group(1))) : null;
        return block == null ? Optional.empty() : Optional.of(headings.getOrDefault(letters(block), block));
    }

    private static String path(List<String> headings) {
        List<String> last = headings.subList(Math.max(0, headings.size() - 2), headings.size());
        return last.stream().map(Fragments::letters).collect(Collectors.joining("#"));
    }

    private static String germanLetters(String text) {
        return Fold.lower(text).replace("ä", "ae").replace("ö", "oe").replace("ü", "ue");
    }

    private static String letters(String text) {
        return NO_LETTERS.matcher(Fold.ofCase(text)).replaceAll("");
    }
}
