package dev.knowhow.expert;

import dev.knowhow.people.Member;
import dev.knowhow.text.Fold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filter of experts. It removes people from an answer and changes no score. Several teams, places or languages are
 * alternatives; case and accents do not count. Immutable.
 *
 * @param teams the teams; empty for all
 * @param places the places of work; empty for all
 * @param languages the languages spoken, as BCP 47 tags: {@code en} finds {@code en-GB}; empty for all
 * @param activeSince the earliest day of their latest evidence; null for any
 * @param mentors whether to include only mentors who have not left
 * @param left whether to include only people who have left
 */
public record ExpertFilter(
        List<String> teams,
        List<String> places,
        List<String> languages,
        @Nullable LocalDate activeSince,
        boolean mentors,
        boolean left) {

    /** The filter that includes everyone. */
    public static final ExpertFilter NONE = new ExpertFilter(List.of(), List.of(), List.of(), null, false, false);

    /** Copies the lists. */
    public ExpertFilter {
        teams = List.copyOf(teams);
        places = List.copyOf(places);
        languages = List.copyOf(languages);
    }

    /** Returns a copy with one more team. */
    public ExpertFilter withTeam(String team) {
        return new ExpertFilter(plus(teams, team), places, languages, activeSince, mentors, left);
    }

    /** Returns a copy with one more place. */
    public ExpertFilter withPlace(String place) {
        return new ExpertFilter(teams, plus(places, place), languages, activeSince, mentors, left);
    }

    /** Returns a copy with one more language. */
    public ExpertFilter withLanguage(String language) {
        return new ExpertFilter(teams, places, plus(languages, language), activeSince, mentors, left);
    }

    /** Returns a copy that requires evidence of this day or later. */
    public ExpertFilter withActiveSince(LocalDate day) {
        return new ExpertFilter(teams, places, languages, day, mentors, left);
    }

    /** Returns a copy for mentors only. */
    public ExpertFilter onlyMentors() {
        return new ExpertFilter(teams, places, languages, activeSince, true, left);
    }

    /** Returns a copy for people who have left only. */
    public ExpertFilter onlyLeft() {
        return new ExpertFilter(teams, places, languages, activeSince, mentors, true);
    }

    private static List<String> plus(List<String> some, String one) {
        List<String> more = new ArrayList<>(some);
        more.add(one);
        return more;
    }

    /** Whether the filter includes an expert. */
    public boolean wants(Expert expert) {
        Member member = expert.member();
        return among(teams, member.team())
                && among(places, member.place())
                && speaks(member.languages())
                && (activeSince == null || isActive(expert, activeSince))
                && (!mentors || (member.mentor() && !member.left()))
                && (!left || member.left());
    }

    private static boolean among(List<String> wanted, @Nullable String value) {
        return wanted.isEmpty()
                || (value != null && wanted.stream().anyMatch(one -> folded(one).equals(folded(value))));
    }

    private boolean speaks(Collection<String> spoken) {
        return languages.isEmpty()
                || languages.stream()
                        .map(ExpertFilter::folded)
                        .anyMatch(wanted -> spoken.stream()
                                .map(ExpertFilter::folded)
                                .anyMatch(language -> language.equals(wanted) || language.startsWith(wanted + "-")));
    }

    private static boolean isActive(Expert expert, LocalDate since) {
        return expert.evidence().stream().map(Evidence::date).anyMatch(date -> date != null && !date.isBefore(since));
    }

    private static String folded(String text) {
        return Fold.of(text.strip());
    }
}
