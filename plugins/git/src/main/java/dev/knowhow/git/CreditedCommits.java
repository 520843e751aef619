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

/** The commits that own words, by number. */
final class CreditedCommits {

    /** The number of {@link CreditedCommit#NOBODY}. */
    static final int NOBODY = 0;

    /** Git is younger than this date; an earlier commit date is invalid. */
    private static final LocalDate EARLIEST = LocalDate.of(1980, 1, 1);

    private static final Pattern CO_AUTHOR =
            Pattern.compile("(?mi)^[ \\t]*co-authored-by:[ \\t]*([^<\\r\\n]*)<([^>\\r\\n]*)>");

    private final List<CreditedCommit> credits = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final LocalDate tomorrow;
    private int invalidDates;

    /**
     * Creates a table with known commits.
     *
     * @param known the first is {@link CreditedCommit#NOBODY}
     * @param today a commit date later than the day after is invalid
     */
    CreditedCommits(List<CreditedCommit> known, LocalDate today) {
        tomorrow = today.plusDays(1);
        known.forEach(this::add);
    }

    private int add(CreditedCommit credit) {
        numbers.put(credit.commit(), credits.size());
        credits.add(credit);
        return credits.size() - 1;
    }

    List<CreditedCommit> all() {
        return credits;
    }

    /** The number of commits with an invalid date. */
    int invalidDates() {
        return invalidDates;
    }

    int of(RevCommit commit) {
        Integer number = numbers.get(commit.name());
        return number != null ? number : add(new CreditedCommit(commit.name(), day(commit), people(commit)));
    }

    /** The author, then the co-authors, without duplicates. */
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
            // an invalid date
        }
        invalidDates++;
        return CreditedCommit.NO_DAY;
    }
}
