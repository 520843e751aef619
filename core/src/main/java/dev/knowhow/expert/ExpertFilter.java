package dev.knowhow.expert;

import dev.knowhow.people.Member;
import dev.knowhow.text.Fold;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A filter of experts. It removes people from an answer and changes no score. Several teams, places or languages are
 * alternatives; case and accents do not count. Immutable: each {@code with...} returns a copy.
 */
public final class ExpertFilter {

    /** The filter that includes everyone. */
    public static final ExpertFilter NONE = new ExpertFilter(List.of(), List.of(), List.of(), null, false, false);

    private final List<String> teams;
    private final List<String> places;
    private final List<String> languages;
    private final @Nullable LocalDate activeSince;
    private final boolean mentors;
    private final boolean left;

    private ExpertFilter(
            List<String> teams,
            List<String> places,
            List<String> languages,
            @Nullable LocalDate activeSince,
            boolean mentors,
            boolean left) {
        this.teams = List.copyOf(teams);
        this.places = List.copyOf(places);
        this.languages = List.copyOf(languages);
        this.activeSince = activeSince;
        this.mentors = mentors;
        this.left = left;
    }

    /** Returns a copy with other teams; empty for all. */
    public ExpertFilter withTeams(List<String> any) {
        return new ExpertFilter(any, places, languages, activeSince, mentors, left);
    }

    /** Returns a copy with other places of work; empty for all. */
    public ExpertFilter withPlaces(List<String> any) {
        return new ExpertFilter(teams, any, languages, activeSince, mentors, left);
    }

    /** Returns a copy with other spoken languages, as BCP 47 tags; empty for all. */
    public ExpertFilter withLanguages(List<String> any) {
        return new ExpertFilter(teams, places, any, activeSince, mentors, left);
    }

    /** Returns a copy that requires evidence of this day or later; null for any day. */
    public ExpertFilter withActiveSince(@Nullable LocalDate day) {
        return new ExpertFilter(teams, places, languages, day, mentors, left);
    }

    /** Returns a copy that includes only mentors, or not only them. */
    public ExpertFilter withMentors(boolean only) {
        return new ExpertFilter(teams, places, languages, activeSince, only, left);
    }

    /** Returns a copy that includes only people who have left, or not only them. */
    public ExpertFilter withLeft(boolean only) {
        return new ExpertFilter(teams, places, languages, activeSince, mentors, only);
    }

    /** The teams; empty for all. */
    public List<String> teams() {
        return teams;
    }

    /** The places of work; empty for all. */
    public List<String> places() {
        return places;
    }

    /** The spoken languages, as BCP 47 tags: {@code en} finds {@code en-GB}; empty for all. */
    public List<String> languages() {
        return languages;
    }

    /** The earliest day of their latest evidence; null for any. */
    public @Nullable LocalDate activeSince() {
        return activeSince;
    }

    /** Whether the filter includes only mentors who have not left. */
    public boolean mentors() {
        return mentors;
    }

    /** Whether the filter includes only people who have left. */
    public boolean left() {
        return left;
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExpertFilter that
                && teams.equals(that.teams)
                && places.equals(that.places)
                && languages.equals(that.languages)
                && Objects.equals(activeSince, that.activeSince)
                && mentors == that.mentors
                && left == that.left;
    }

    @Override
    public int hashCode() {
        return Objects.hash(teams, places, languages, activeSince, mentors, left);
    }

    @Override
    public String toString() {
        return "ExpertFilter[teams=" + teams + ", places=" + places + ", languages=" + languages + ", activeSince="
                + activeSince + ", mentors=" + mentors + ", left=" + left + "]";
    }
}
