package dev.knowhow.internal.people;

import dev.knowhow.note.Link;
import dev.knowhow.note.Note;
import dev.knowhow.note.Section;
import dev.knowhow.text.Fold;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds names of people by their form alone: {@code @handle}, profile links, e-mail addresses. */
public final class TextNames {

    /** The prefix of handles and addresses among the keys of a note's links. */
    static final String KEY = "@";

    /** Matches from the start of an address. */
    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]++)++");

    /** Matches from the {@code @}; {@code @acme/button} is a package or a team. */
    private static final Pattern HANDLE =
            Pattern.compile("@_?\\*{0,2}([\\p{L}\\p{N}][\\p{L}\\p{N}_.-]*+)(/[\\p{L}\\p{N}])?+");

    private static final Pattern PROFILE = Pattern.compile(
            "https?://(?:www\\.)?(?:github\\.com|gitlab\\.com|codeberg\\.org|bitbucket\\.org)/@?"
                    + "([\\p{L}\\p{N}][\\p{L}\\p{N}_.-]*)/?(?:[?#].*)?",
            Pattern.CASE_INSENSITIVE);

    private TextNames() {}

    /** The handles and addresses in a note, in lower case, in order. */
    static Set<String> in(Note note) {
        Set<String> found = new LinkedHashSet<>();
        texts(note, text -> scan(text, found));
        for (Link link : note.links()) {
            if (link.kind() == Link.Kind.EXTERNAL) {
                scan(link, found);
            }
        }
        return found;
    }

    /** The handles and addresses in a note, as keys of its links for lookups. */
    public static Set<String> keys(Note note) {
        Set<String> keys = new LinkedHashSet<>();
        in(note).forEach(name -> keys.add(KEY + name));
        return keys;
    }

    /** The prose of a note: title, headings and text. */
    static void texts(Note note, Consumer<String> texts) {
        texts.accept(note.title());
        for (Section section : note.sections()) {
            texts.accept(section.heading());
            texts.accept(section.text());
        }
    }

    /** The handle in a link to a profile, in lower case; null for another link. */
    static @Nullable String profile(String link) {
        Matcher profile = link.indexOf(':') < 0 ? null : PROFILE.matcher(link);
        return profile != null && profile.matches() ? Fold.ofCase(profile.group(1)) : null;
    }

    private static void scan(Link link, Set<String> found) {
        String profile = profile(link.target());
        if (profile != null) {
            found.add(profile);
        } else if (link.target().startsWith("mailto:")) {
            scan(link.target().substring("mailto:".length()), found);
        }
    }

    /** Examines the surroundings of each {@code @} only, since texts are long. */
    private static void scan(String text, Set<String> found) {
        if (text.indexOf('@') >= 0) {
            handles(text, found);
            emails(text, found);
        }
    }

    private static void handles(String text, Set<String> found) {
        Matcher handle = HANDLE.matcher(text);
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            boolean glued = at > 0 && (inLocalPart(text.codePointBefore(at)) || text.charAt(at - 1) == '/');
            if (!glued && handle.region(at, text.length()).lookingAt() && handle.group(2) == null) {
                found.add(Fold.ofCase(withoutSignsBehind(handle.group(1))));
            }
        }
    }

    private static String withoutSignsBehind(String handle) {
        int end = handle.length();
        while ("_.-".indexOf(handle.charAt(end - 1)) >= 0) {
            end--;
        }
        return handle.substring(0, end);
    }

    private static void emails(String text, Set<String> found) {
        Matcher email = EMAIL.matcher(text);
        int end = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', Math.max(at + 1, end))) {
            int start = at;
            while (start > end && inLocalPart(text.codePointBefore(start))) {
                start -= Character.charCount(text.codePointBefore(start));
            }
            if (start < at && email.region(start, text.length()).lookingAt()) {
                found.add(Fold.lower(email.group()));
                end = email.end();
            }
        }
    }

    private static boolean inLocalPart(int character) {
        return switch (Character.getType(character)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> Character.isLetter(character) || "._%+-".indexOf(character) >= 0;
        };
    }
}
