package dev.knowhow.internal.team;

import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.People;
import dev.knowhow.people.Viewer;
import dev.knowhow.team.Handover;
import dev.knowhow.text.Fold;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The people whose part in the knowledge a viewer sees: all people, those of the team they lead, or themselves. */
public final class Leads {

    private final boolean everyone;
    private final @Nullable Member self;
    private final @Nullable String team;

    /** The people of a viewer. */
    public Leads(Viewer viewer, People people) {
        MemberId user = viewer.member();
        this.everyone = viewer.everything();
        this.self = user == null ? null : people.signedIn(user);
        this.team = self == null || !isLead(viewer, self) ? null : self.team();
    }

    private static boolean isLead(Viewer viewer, Member self) {
        return Stream.concat(viewer.groups().stream(), self.groups().stream()).anyMatch(Handover.LEADS::equals);
    }

    /** Whether a member is the viewer. */
    public boolean isSelf(Member member) {
        return self != null && self.id().equals(member.id());
    }

    /** Whether the viewer is the operator, the member, or a lead of the member's team. */
    public boolean include(Member member) {
        String theirs = member.team();
        return everyone
                || isSelf(member)
                || (team != null && theirs != null && Fold.of(team).equals(Fold.of(theirs)));
    }
}
