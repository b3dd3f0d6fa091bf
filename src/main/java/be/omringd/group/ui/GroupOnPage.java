package be.omringd.group.ui;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSummary;
import be.omringd.group.GatheringSummary;
import be.omringd.group.Gatherings;
import be.omringd.group.GroupLifeSummary;
import be.omringd.group.GroupMember;
import be.omringd.group.GroupSummary;
import be.omringd.group.Groups;
import be.omringd.group.Leader;
import be.omringd.group.RunningGroups;
import be.omringd.volunteer.VolunteerAssignments;
import be.omringd.volunteer.VolunteerSummary;
import be.omringd.volunteer.Volunteers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what is told of a group as a whole: who is in it, who goes along, what was agreed and what comes next. */
@Component
class GroupOnPage {

    private final CaseFiles files;
    private final Groups groups;
    private final RunningGroups running;
    private final Gatherings gatherings;
    private final VolunteerAssignments assignments;
    private final Volunteers volunteers;

    GroupOnPage(CaseFiles files, Groups groups, RunningGroups running, Gatherings gatherings, VolunteerAssignments assignments,
            Volunteers volunteers) {
        this.files = files;
        this.groups = groups;
        this.running = running;
        this.gatherings = gatherings;
        this.assignments = assignments;
        this.volunteers = volunteers;
    }

    /**
     * A group that was started.
     *
     * @param since when it started
     * @param companions the volunteers who go along with it now
     * @param life what was agreed and when we hear from it; empty before the handover
     * @param next the next gathering; null where none is planned
     */
    record Told(
            CaseSummary file, Instant since, Leader leader, List<GroupMember> members, List<VolunteerSummary> companions,
            Optional<GroupLifeSummary> life, @Nullable GatheringSummary next) {

        /** How many people are in it: its members, and whom it is around. */
        int size() {
            return members.size() + (file.contact() == null ? 0 : 1);
        }

        /** What it is called. */
        String called(GatheringWords words) {
            return GroupOnPage.called(file, title -> words.get("group.found", title));
        }
    }

    /** What a group is called: after whom it is around, or by its own title. */
    static String called(CaseSummary file, UnaryOperator<String> around) {
        return file.contact() == null ? file.title() : around.apply(file.title());
    }

    /** The group of a file, for who may see the file; empty where none was started. */
    Optional<Told> find(CaseId caseId) {
        CaseSummary file = files.get(caseId);
        GroupSummary group = groups.get(caseId);
        if (group.startedUpAt() == null || file.isErased()) {
            return Optional.empty();
        }
        List<VolunteerSummary> companions = assignments.companions(caseId).stream()
                .flatMap(one -> volunteers.find(one.volunteerId()).stream()).filter(one -> one.person().erasedOn() == null).toList();
        return Optional.of(new Told(file, group.startedUpAt(), group.leader(), groups.members(caseId), companions, running.find(caseId),
                gatherings.next(caseId).orElse(null)));
    }
}
