package dev.knowhow.internal.people;

import dev.knowhow.people.Join.Reason;
import dev.knowhow.people.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Names of one person, with the record they belong to, if any. Not thread-safe. */
final class JoinedGroup {

    private final @Nullable Member recorded;
    private final List<JoinedName> names = new ArrayList<>(1);
    private final Set<String> handles = new TreeSet<>();
    private final Set<String> accounts = new TreeSet<>();

    /**
     * Creates a group without names.
     *
     * @param recorded the member of the record; null without a record
     */
    JoinedGroup(@Nullable Member recorded) {
        this.recorded = recorded;
    }

    @Nullable Member recorded() {
        return recorded;
    }

    List<JoinedName> names() {
        return names;
    }

    /** The handles that addresses of the group prove. */
    Set<String> handles() {
        return handles;
    }

    /** The numbers of accounts with their platforms, such as {@code 12 github}. */
    Set<String> accounts() {
        return accounts;
    }

    void add(JoinedName name) {
        names.add(name);
    }

    void prove(PlatformAccount account) {
        handles.add(account.handle());
        if (!account.number().isEmpty()) {
            accounts.add(account.number() + " " + account.platform());
        }
    }

    /** Records why the names are joined. The names of a record belong to it without a reason. */
    void joinedBy(Reason reason) {
        if (recorded == null) {
            names.forEach(name -> name.joinedBy(reason));
        }
    }

    /** Adds the names of a group that is the same person. */
    void take(JoinedGroup other) {
        names.addAll(other.names);
        handles.addAll(other.handles);
        accounts.addAll(other.accounts);
    }
}
