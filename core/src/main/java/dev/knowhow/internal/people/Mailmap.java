package dev.knowhow.internal.people;

import dev.knowhow.note.Problem;
import dev.knowhow.note.Problem.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads git's {@code .mailmap}: which names and addresses in the history are one person. */
final class Mailmap {

    static final String FILE = ".mailmap";

    private static final Pattern LINE = Pattern.compile("([^<]*)<([^>]*)>(?:([^<]*)<([^>]*)>)?\\s*");

    private Mailmap() {}

    /** Gathers what the lines say of one person. */
    private static final class Identity {
        final int line;
        String name = "";
        final Set<String> emails = new LinkedHashSet<>();
        final Set<String> pairs = new LinkedHashSet<>();

        Identity(int line) {
            this.line = line;
        }
    }

    /**
     * The people of a mailmap, each once: lines with the same proper address are one person, and so are lines without
     * one that have the same proper name.
     */
    static List<PersonRecord> read(byte[] content, Consumer<Problem> problems) {
        Map<String, Identity> people = new LinkedHashMap<>();
        String[] lines = new String(content, StandardCharsets.UTF_8).split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            int comment = line.indexOf('#');
            String text = comment < 0 ? line : line.substring(0, comment).strip();
            if (!text.isEmpty()) {
                take(people, text, i + 1, problems);
            }
        }
        List<PersonRecord> records = new ArrayList<>();
        joinedByEmail(people.values(), problems)
                .forEach(person ->
                        records.add(PersonRecord.named(FILE, person.line, person.name, person.emails, person.pairs)));
        return records;
    }

    /** One address is one person, whatever else the lines say. */
    private static Collection<Identity> joinedByEmail(Collection<Identity> people, Consumer<Problem> problems) {
        Map<String, Identity> byEmail = new HashMap<>();
        Set<Identity> joined = new LinkedHashSet<>();
        for (Identity person : people) {
            Identity known = person.emails.stream()
                    .map(byEmail::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(person);
            joined.add(known);
            compare(known, person.name, person.line, problems);
            known.name = known.name.isEmpty() ? person.name : known.name;
            known.emails.addAll(person.emails);
            known.pairs.addAll(person.pairs);
            known.emails.forEach(email -> byEmail.putIfAbsent(email, known));
        }
        return joined;
    }

    private static void compare(Identity known, String name, int line, Consumer<Problem> problems) {
        if (!known.name.isEmpty() && !name.isEmpty() && !NameKey.of(known.name).equals(NameKey.of(name))) {
            problems.accept(new Problem(
                    Severity.WARNING,
                    FILE,
                    line,
                    "gives an address of " + known.name + " to " + name + "; it stays with " + known.name,
                    "leave one proper name for each address"));
        }
    }

    private static void take(Map<String, Identity> people, String text, int line, Consumer<Problem> problems) {
        Matcher matcher = LINE.matcher(text);
        if (!matcher.matches() || matcher.group(2).isBlank()) {
            problems.accept(new Problem(
                    Severity.WARNING,
                    FILE,
                    line,
                    "is no line of a mailmap, passed over",
                    "write 'Proper Name <proper@address> Other Name <other@address>'"));
            return;
        }
        String properName = NameKey.tidy(matcher.group(1));
        String firstEmail = email(matcher.group(2));
        boolean two = matcher.group(4) != null && !matcher.group(4).isBlank();
        String key = two || properName.isEmpty() ? firstEmail : NameKey.of(properName);
        Identity person = people.computeIfAbsent(key, any -> new Identity(line));
        compare(person, properName, line, problems);
        if (person.name.isEmpty()) {
            person.name = properName;
        }
        person.emails.add(firstEmail);
        if (two) {
            String otherName = NameKey.tidy(matcher.group(3));
            String otherEmail = email(matcher.group(4));
            if (otherName.isEmpty()) {
                person.emails.add(otherEmail);
            } else {
                person.pairs.add(otherName + " <" + otherEmail + ">");
            }
        }
    }

    private static String email(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
