package dev.knowhow.git;

import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Origin;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Joins what history says to what a note says itself, by the rule in this package's documentation. */
final class Joining {

    /** The address the platform gives its members tells their handle. */
    private static final Pattern HANDLE =
            Pattern.compile("(?:\\d+\\+)?([^@+]+)@users\\.noreply\\.(?:github|gitlab)\\.com");

    private Joining() {}

    static Note join(Note note, Past past) {
        List<Attribution> attributions = new ArrayList<>(note.attributions());
        Set<String> named = new HashSet<>();
        note.attributions().stream()
                .filter(attribution -> attribution.role() == Role.AUTHOR || attribution.role() == Role.EDITOR)
                .forEach(attribution -> named.add(key(attribution.name())));
        boolean authored = note.attributions().stream().anyMatch(attribution -> attribution.role() == Role.AUTHOR);
        for (Past.Share share : past.shares()) {
            // who brings a note that names its authors brings it for them
            boolean bringer = authored && share.creator();
            if (!bringer && !isNamed(share.person(), named)) {
                Role role = share.author() && !authored ? Role.AUTHOR : Role.EDITOR;
                attributions.add(
                        new Attribution(share.person().toString(), role, Math.min(1, share.share()), Origin.HISTORY));
            }
        }
        LocalDate created = note.created() != null ? note.created() : notAfter(day(past.created()), note.updated());
        LocalDate updated = note.updated() != null ? note.updated() : notBefore(day(past.updated()), created);
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
        String key = name.strip().toLowerCase(Locale.ROOT);
        return key.startsWith("@") ? key.substring(1) : key;
    }

    private static @Nullable LocalDate day(long day) {
        return day == Credit.NO_DAY ? null : LocalDate.ofEpochDay(day);
    }

    private static @Nullable LocalDate notAfter(@Nullable LocalDate day, @Nullable LocalDate limit) {
        return day == null || limit == null || !day.isAfter(limit) ? day : null;
    }

    private static @Nullable LocalDate notBefore(@Nullable LocalDate day, @Nullable LocalDate limit) {
        return day == null || limit == null || !day.isBefore(limit) ? day : null;
    }
}
