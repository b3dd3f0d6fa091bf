package be.omringd.group;

import be.omringd.access.Users;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseHolders;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSummary;
import be.omringd.volunteer.VolunteerAssignments;
import be.omringd.volunteer.Volunteers;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is in the group that somebody has or is in, whatever its kind and also while it is still being formed. For who may see both the file
 * that they look at and that of the group.
 */
@Service
@Transactional(readOnly = true)
public class WhoIsInGroup {

    private final Kinds kinds;
    private final Groups groups;
    private final CaseFiles files;
    private final CaseHolders holders;
    private final VolunteerAssignments assignments;
    private final People people;

    WhoIsInGroup(Kinds kinds, Groups groups, CaseFiles files, CaseHolders holders, VolunteerAssignments assignments, People people) {
        this.kinds = kinds;
        this.groups = groups;
        this.files = files;
        this.holders = holders;
        this.assignments = assignments;
        this.people = people;
    }

    /**
     * A group and who is in it.
     *
     * @param file of the group: that of the person whom it is around, or its own
     * @param started whether it came together already
     * @param members the names of who said yes, in the order in which they did, as far as each wants theirs known
     * @param companions the names of the volunteers who go along with it
     * @param coordinators the names of the colleagues who hold the file of the group
     */
    public record Circle(
            CaseSummary file, boolean started, List<String> members, List<String> companions, List<String> coordinators) {}

    /** The group of a file, or the one that the person of that file is in; empty where there is none, or where it is of others. */
    public Optional<Circle> of(CaseId caseId) {
        files.check(caseId);
        return kinds.members().stream().flatMap(kind -> kind.groupOf(caseId).stream()).filter(files::isVisible).findFirst()
                .map(this::circle);
    }

    private Circle circle(CaseId group) {
        return new Circle(files.get(group), groups.get(group).startedUpAt() != null,
                groups.members(group).stream().map(GroupMember::name).toList(),
                assignments.companions(group).stream().flatMap(one -> people.volunteers.find(one.volunteerId()).stream())
                        .filter(one -> one.person().erasedOn() == null).map(one -> one.person().fullName()).toList(),
                holders.of(group).all().stream().map(people.users::name).filter(name -> !name.isEmpty()).toList());
    }

    /** Where names are asked. */
    @org.springframework.stereotype.Component
    record People(Volunteers volunteers, Users users) {}
}
