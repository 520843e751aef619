package dev.knowhow.git;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;

/** The commits that brought something, each by a number. */
final class Credits {

    /** The number of {@link Credit#NOBODY}. */
    static final int NOBODY = 0;

    /** Git is younger than this; a commit dated before has a clock that was wrong. */
    private static final LocalDate EARLIEST = LocalDate.of(1980, 1, 1);

    private static final Pattern CO_AUTHOR =
            Pattern.compile("(?mi)^[ \\t]*co-authored-by:[ \\t]*([^<\\r\\n]*)<([^>\\r\\n]*)>");

    private final List<Credit> credits = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final LocalDate tomorrow;
    private int misdated;

    /**
     * Begins with some.
     *
     * @param known the first is {@link Credit#NOBODY}
     * @param today commits dated later than the day after have a clock that was wrong
     */
    Credits(List<Credit> known, LocalDate today) {
        tomorrow = today.plusDays(1);
        known.forEach(this::add);
    }

    private int add(Credit credit) {
        numbers.put(credit.commit(), credits.size());
        credits.add(credit);
        return credits.size() - 1;
    }

    List<Credit> all() {
        return credits;
    }

    /** How many commits had a date that cannot be. */
    int misdated() {
        return misdated;
    }

    int of(RevCommit commit) {
        Integer number = numbers.get(commit.name());
        return number != null ? number : add(new Credit(commit.name(), day(commit), people(commit)));
    }

    /** The author, then the co-authors, each once. */
    static List<Signature> people(RevCommit commit) {
        Set<Signature> people = new LinkedHashSet<>();
        PersonIdent author = commit.getAuthorIdent();
        if (author != null) {
            people.add(new Signature(author.getName(), author.getEmailAddress()));
        }
        Matcher matcher = CO_AUTHOR.matcher(commit.getFullMessage());
        while (matcher.find()) {
            people.add(new Signature(matcher.group(1), matcher.group(2)));
        }
        people.removeIf(Signature::isBlank);
        return List.copyOf(people);
    }

    private long day(RevCommit commit) {
        try {
            PersonIdent author = commit.getAuthorIdent();
            LocalDate day = author.getWhenAsInstant().atZone(author.getZoneId()).toLocalDate();
            if (!day.isBefore(EARLIEST) && !day.isAfter(tomorrow)) {
                return day.toEpochDay();
            }
        } catch (DateTimeException | NullPointerException e) {
            // no date that anybody could have meant
        }
        misdated++;
        return Credit.NO_DAY;
    }
}
