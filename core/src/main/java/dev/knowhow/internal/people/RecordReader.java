package dev.knowhow.internal.people;

import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.note.Problem.Severity;
import dev.knowhow.people.Availability;
import dev.knowhow.people.Consent;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Contact;
import dev.knowhow.people.MemberKind;
import dev.knowhow.people.Notifications;
import dev.knowhow.spi.PersonEntry;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a record as people write it: with synonymous keys, and a single value for a list. */
final class RecordReader {

    private static final Set<String> YES = Set.of("true", "yes", "y", "on", "1", "given", "available", "open");
    private static final Set<String> NO = Set.of("false", "no", "n", "off", "0", "none", "refused", "withdrawn");
    private static final Set<String> GONE =
            Set.of("left", "former", "inactive", "alumni", "alumnus", "retired", "gone");

    private static final String PURPOSES = Arrays.stream(Purpose.values())
            .map(purpose -> purpose.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));

    private final String file;
    private final PersonEntry record;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, String> spellings = new HashMap<>();
    private final Consumer<Problem> problems;

    private RecordReader(String file, PersonEntry record, Consumer<Problem> problems) {
        this.file = file;
        this.record = record;
        this.problems = problems;
        record.values().forEach((key, value) -> {
            String plain = key.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
            if (value != null && values.putIfAbsent(plain, value) == null) {
                spellings.put(plain, key);
            }
        });
    }

    static PersonRecord read(String file, PersonEntry record, Consumer<Problem> problems) {
        return new RecordReader(file, record, problems).record();
    }

    private static final Pattern PICTURE = Pattern.compile("(?i)[^:\\\\]+\\.(?:png|jpe?g|gif|webp|avif)");

    private PersonRecord record() {
        LocalDate leftOn = day(first("left", "left_on", "until"));
        boolean left = leftOn != null
                || is(YES, first("left"))
                || is(GONE, first("status", "state"))
                || is(NO, first("active"));
        Set<String> handles = split("handles", "handle", "github", "gitlab", "codeberg", "username", "login");
        return new PersonRecord(
                file,
                record.line(""),
                text(first("id", "key")),
                text(first("name", "full_name")),
                listed("aliases", "alias", "names", "also_known_as"),
                tidy(handles),
                lower(split("emails", "email", "mail", "mails", "e_mail")),
                Set.of(),
                textOrNull(first("team", "department", "unit")),
                textOrNull(first("place", "location", "office", "city")),
                lower(split("languages", "language", "langs", "lang")),
                lower(split("groups", "group")),
                List.copyOf(split("skills", "skill", "expertise")),
                List.copyOf(listed("interests", "interest")),
                List.copyOf(split("goals", "goal")),
                contacts(),
                picture(),
                is(YES, first("mentor", "mentoring")),
                availability(),
                notifications(),
                left,
                leftOn,
                consent(),
                kind());
    }

    private List<Contact> contacts() {
        List<Contact> contacts = new ArrayList<>();
        for (String key : List.of("chat", "contact")) {
            for (String text : collected(false, key)) {
                Contact.of(text, key.equals("chat"))
                        .ifPresentOrElse(
                                contacts::add,
                                () -> problem(
                                        line(key),
                                        "has '" + text + "' for " + key + ", which is no link to follow",
                                        "write an e-mail address, or a URL with https, http, mailto, xmpp or matrix"));
            }
        }
        return contacts;
    }

    private @Nullable String picture() {
        String[] keys = {"picture", "photo", "avatar"};
        String path = textOrNull(first(keys));
        if (path != null && (!NoteId.proper(path) || !PICTURE.matcher(path).matches())) {
            problem(
                    line(keys),
                    "has '" + path + "' for " + keys[0] + ", which is no picture in the vault",
                    "write the path of a PNG, JPEG, GIF, WebP or AVIF file below the notes folder");
            return null;
        }
        return path;
    }

    private Availability availability() {
        String[] away = {"away", "absent", "absence", "absences"};
        String[] capacity = {"capacity", "requests"};
        String[] mentees = {"mentees"};
        return new Availability(
                new AvailabilityReader((what, remedy) -> problem(line(away), what, remedy)).absences(first(away)),
                new AvailabilityReader((what, remedy) -> problem(line(capacity), what, remedy))
                        .capacity(first(capacity)),
                new AvailabilityReader((what, remedy) -> problem(line(mentees), what, remedy)).mentees(first(mentees)));
    }

    private Notifications notifications() {
        String[] keys = {"notify", "notifications"};
        return new NotificationsReader(
                        (key, what, remedy) -> problem(key.isEmpty() ? line(keys) : line(keys, key), what, remedy))
                .read(first(keys));
    }

    /** The kind of a member; a person note can contain it. */
    private @Nullable MemberKind kind() {
        String kind = text(first("kind", "type")).toLowerCase(Locale.ROOT);
        return switch (kind) {
            case "" -> null;
            case "bot", "machine" -> MemberKind.BOT;
            case "team", "group" -> MemberKind.TEAM;
            case "person", "people", "member", "profile", "human" -> MemberKind.PERSON;
            default -> {
                problem(line("kind", "type"), "has the unknown kind '" + kind + "'", "write person, team or bot");
                yield null;
            }
        };
    }

    private Consent consent() {
        Object value = values.get("consent");
        if (value == null) {
            return Consent.DEFAULT;
        }
        if (!(value instanceof Map<?, ?> map)) {
            return is(YES, value) ? Consent.DEFAULT : refusedAll(value);
        }
        Map<Purpose, Boolean> answers = new EnumMap<>(Purpose.class);
        Set<String> topics = new LinkedHashSet<>();
        map.forEach((key, agreed) -> {
            String name = String.valueOf(key).strip().toLowerCase(Locale.ROOT);
            if (name.equals("topics") || name.equals("topic")) {
                topics.addAll(refusedTopics(agreed));
                return;
            }
            Purpose purpose = purpose(name);
            if (purpose == null) {
                problem(
                        consentLine(key),
                        "has consent for the unknown purpose '" + name + "'",
                        "use topics, " + PURPOSES);
            } else {
                answers.put(purpose, is(YES, agreed));
                if (!is(YES, agreed)) {
                    doubtful(consentLine(key), agreed, name);
                }
            }
        });
        contradictions(answers);
        return new Consent(answers, topics);
    }

    private void contradictions(Map<Purpose, Boolean> answers) {
        if (!answers.getOrDefault(Purpose.SEARCH, true)) {
            answers.forEach((purpose, agreed) -> {
                if (agreed) {
                    String name = purpose.name().toLowerCase(Locale.ROOT);
                    problem(
                            consentLine(name),
                            "agrees to " + name + " and refuses search, which refuses everything",
                            "agree to search, or remove " + name);
                }
            });
        }
    }

    /** Topics are a map of answers, or a list of refused topics. */
    private Set<String> refusedTopics(@Nullable Object value) {
        Set<String> topics = new LinkedHashSet<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((topic, agreed) -> {
                if (!is(YES, agreed)) {
                    topics.add(String.valueOf(topic).strip());
                }
            });
        } else if (value != null) {
            each(value, true, topics::add);
        }
        return topics;
    }

    /** Consent that cannot be parsed counts as refused. */
    private Consent refusedAll(Object value) {
        doubtful(line("consent"), value, "consent");
        return Consent.refused();
    }

    private void doubtful(int line, @Nullable Object value, String key) {
        if (!is(NO, value)) {
            problem(
                    line,
                    "says '" + value + "' for " + key + ", which is neither yes nor no; it counts as no",
                    "write true or false");
        }
    }

    private static @Nullable Purpose purpose(String name) {
        return Arrays.stream(Purpose.values())
                .filter(purpose -> purpose.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The line of the first of these keys that the record has, in any spelling; else that of the record. */
    private int line(String... keys) {
        return Arrays.stream(keys)
                .filter(spellings::containsKey)
                .findFirst()
                .map(key -> record.line(spellings.getOrDefault(key, key)))
                .orElseGet(() -> record.line(""));
    }

    private int consentLine(Object key) {
        return record.line(spellings.getOrDefault("consent", "consent") + "." + key);
    }

    /** The line of a key of the map under the first of these keys. */
    private int line(String[] keys, String inner) {
        return Arrays.stream(keys)
                .filter(spellings::containsKey)
                .findFirst()
                .map(key -> record.line(spellings.getOrDefault(key, key) + "." + inner))
                .orElseGet(() -> record.line(""));
    }

    private void problem(int line, String what, String remedy) {
        problems.accept(new Problem(
                Severity.WARNING, file, line, "the record of " + text(first("id", "name")) + " " + what, remedy));
    }

    private @Nullable Object first(String... keys) {
        return Arrays.stream(keys)
                .map(values::get)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String text(@Nullable Object value) {
        return value instanceof String || value instanceof Number
                ? value.toString().strip()
                : "";
    }

    private static @Nullable String textOrNull(@Nullable Object value) {
        String text = text(value);
        return text.isEmpty() ? null : text;
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        try {
            String text = text(value);
            return text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static boolean is(Set<String> words, @Nullable Object value) {
        return value != null && words.contains(value.toString().strip().toLowerCase(Locale.ROOT));
    }

    private Set<String> split(String... keys) {
        return collected(true, keys);
    }

    /** Full names may contain a comma. */
    private Set<String> listed(String... keys) {
        return collected(false, keys);
    }

    private Set<String> collected(boolean atCommas, String... keys) {
        Set<String> all = new LinkedHashSet<>();
        for (String key : keys) {
            Object value = values.get(key);
            if (value != null) {
                each(value, atCommas, all::add);
            }
        }
        return all;
    }

    private static void each(Object value, boolean atCommas, Consumer<String> taker) {
        switch (value) {
            case Collection<?> list ->
                list.forEach(entry -> {
                    if (entry != null) {
                        each(entry, false, taker);
                    }
                });
            case Map<?, ?> map ->
                map.values().forEach(entry -> {
                    if (entry != null) {
                        each(entry, false, taker);
                    }
                });
            default -> {
                for (String word : atCommas ? value.toString().split(",") : new String[] {value.toString()}) {
                    if (!word.isBlank()) {
                        taker.accept(word.strip());
                    }
                }
            }
        }
    }

    private static Set<String> lower(Set<String> words) {
        Set<String> lower = new LinkedHashSet<>();
        words.forEach(word -> lower.add(word.toLowerCase(Locale.ROOT)));
        return lower;
    }

    private static Set<String> tidy(Set<String> handles) {
        List<String> tidy = new ArrayList<>();
        handles.forEach(handle -> tidy.add(NameKey.tidy(handle.substring(handle.lastIndexOf('/') + 1))));
        tidy.removeIf(String::isBlank);
        return new LinkedHashSet<>(tidy);
    }
}
