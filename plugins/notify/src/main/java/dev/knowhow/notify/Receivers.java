package dev.knowhow.notify;

import dev.knowhow.Knowhow;
import dev.knowhow.notify.NotifySettings.SubscribedRoom;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.MemberKind;
import dev.knowhow.people.Notifications.Frequency;
import dev.knowhow.people.Notifications.Purpose;
import dev.knowhow.people.Viewer;
import dev.knowhow.publish.Digests;
import dev.knowhow.query.SavedQuery;
import dev.knowhow.web.language.Language;
import dev.knowhow.web.language.Languages;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Finds those who receive notifications: members with a record who have not left, and the rooms of the operator. */
final class Receivers {

    static final String MEMBER = "member ";
    static final String ROOM = "room ";

    private final Knowhow knowhow;
    private final NotifySettings settings;
    private final Unsubscriptions unsubscriptions;
    private final Languages languages;

    Receivers(Knowhow knowhow, NotifySettings settings, Unsubscriptions unsubscriptions, Languages languages) {
        this.knowhow = knowhow;
        this.settings = settings;
        this.unsubscriptions = unsubscriptions;
        this.languages = languages;
    }

    /** The id of a member as a receiver. */
    static String id(MemberId member) {
        return MEMBER + member.value();
    }

    /** All receivers who want anything, members first. */
    List<Receiver> all() {
        List<SavedQuery> saved = knowhow.operations().savedQueries();
        List<Receiver> all = new ArrayList<>();
        if (settings.mail() != null) {
            Map<String, Set<Purpose>> off = unsubscriptions.off();
            knowhow.operations().people().verified().members().stream()
                    .filter(member -> !member.left() && member.kind() == MemberKind.PERSON)
                    .map(member -> member(member, saved, off.getOrDefault(id(member.id()), Set.of())))
                    .forEach(all::add);
        }
        settings.rooms().forEach(room -> all.add(room(room, saved)));
        return all.stream()
                .filter(one -> one.frequencies().values().stream().anyMatch(often -> often != Frequency.OFF))
                .toList();
    }

    private Receiver member(Member member, List<SavedQuery> saved, Set<Purpose> off) {
        Map<Purpose, Frequency> frequencies = new EnumMap<>(Purpose.class);
        frequencies.putAll(settings.defaults());
        frequencies.putAll(member.notifications().frequencies());
        off.forEach(purpose -> frequencies.put(purpose, Frequency.OFF));
        return new Receiver(
                id(member.id()),
                Viewer.of(member.id(), Set.of()),
                Receiver.MAIL,
                member.emails().stream().findFirst().orElse(""),
                frequencies,
                member.notifications().quiet(),
                Objects.requireNonNullElse(member.notifications().zone(), settings.zone()),
                settings.at(),
                language(member),
                Digests.interests(member, saved));
    }

    private Language language(Member member) {
        return member.languages().stream()
                .flatMap(tag -> languages.named(tag).stream())
                .findFirst()
                .orElseGet(this::usual);
    }

    private Language usual() {
        return languages.named(settings.language()).orElse(languages.usual());
    }

    private Receiver room(SubscribedRoom subscribed, List<SavedQuery> saved) {
        List<SavedQuery> queries = subscribed.queries().stream()
                .map(text -> saved.stream()
                        .filter(query -> query.name().equalsIgnoreCase(text))
                        .findFirst()
                        .orElse(new SavedQuery(text, text)))
                .toList();
        return new Receiver(
                ROOM + subscribed.room().name(),
                new Viewer(null, subscribed.groups(), false),
                ROOM + subscribed.room().name(),
                "",
                subscribed.frequencies(),
                null,
                settings.zone(),
                settings.at(),
                usual(),
                queries);
    }
}
