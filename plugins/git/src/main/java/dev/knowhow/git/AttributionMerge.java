package dev.knowhow.git;

import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Origin;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.text.Fold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Merges authorship from history with the attributions of a note. The package documentation has the rules. */
final class AttributionMerge {

    /** The no-reply address of the hosting service contains the handle. */
    private static final Pattern HANDLE =
            Pattern.compile("(?:\\d+\\+)?([^@+]+)@users\\.noreply\\.(?:github|gitlab)\\.com");

    private AttributionMerge() {}

    static Note merge(Note note, Authorship authorship) {
        List<Attribution> attributions = new ArrayList<>(note.attributions());
        Set<String> named = new HashSet<>();
        note.attributions().stream()
                .filter(attribution -> attribution.role() == Role.AUTHOR || attribution.role() == Role.EDITOR)
                .forEach(attribution -> named.add(key(attribution.name())));
        boolean authored = note.attributions().stream().anyMatch(attribution -> attribution.role() == Role.AUTHOR);
        for (Authorship.Share share : authorship.shares()) {
            // the committer of a note with declared authors created it on their behalf
            boolean creatorOnBehalf = authored && share.creator();
            if (!creatorOnBehalf && !isNamed(share.person(), named)) {
                Role role = share.author() && !authored ? Role.AUTHOR : Role.EDITOR;
                attributions.add(
                        new Attribution(share.person().toString(), role, Math.min(1, share.share()), Origin.HISTORY));
            }
        }
        LocalDate created =
                note.created() != null ? note.created() : notAfter(day(authorship.created()), note.updated());
        LocalDate updated = note.updated() != null ? note.updated() : notBefore(day(authorship.updated()), created);
        return note.toBuilder()
                .attributions(attributions)
                .created(created)
                .updated(updated)
                .build();
    }

    private static boolean isNamed(Signature person, Set<String> named) {
        Matcher handle = HANDLE.matcher(key(person.email()));
        return named.contains(key(person.toString()))
                || named.contains(key(person.name()))
                || named.contains(key(person.email()))
                || (handle.matches() && named.contains(handle.group(1)));
    }

    private static String key(String name) {
        String key = Fold.lower(name.strip());
        return key.startsWith("@") ? key.substring(1) : key;
    }

    private static @Nullable LocalDate day(long day) {
        return day == CreditedCommit.NO_DAY ? null : LocalDate.ofEpochDay(day);
    }

    private static @Nullable LocalDate notAfter(@Nullable LocalDate day, @Nullable LocalDate limit) {
        return day == null || limit == null || !day.isAfter(limit) ? day : null;
    }

    private static @Nullable LocalDate notBefore(@Nullable LocalDate day, @Nullable LocalDate limit) {
        return day == null || limit == null || !day.isBefore(limit) ? day : null;
    }
}
