package be.omringd.group;

import be.omringd.casefile.CaseId;
import be.omringd.engine.Ids;
import be.omringd.shell.Moments;
import be.omringd.volunteer.VolunteerAssignments;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Component;

/** The contacts with a running group, and what their rhythm depends on; for services that have checked the access. */
@Component
class FollowUp {

    /** A volunteer is new for three months (docs/domain.md#staying-in-touch). */
    private static final Period NEW = Period.ofMonths(3);

    private final Contacts contacts;
    private final Gatherings gatherings;
    private final VolunteerAssignments assignments;
    private final Clock clock;

    FollowUp(Contacts contacts, Gatherings gatherings, VolunteerAssignments assignments, Clock clock) {
        this.contacts = contacts;
        this.gatherings = gatherings;
        this.assignments = assignments;
        this.clock = clock;
    }

    /** What the rhythm depends on now. */
    RunningGroups.FollowUpPlan plan(CaseId caseId, GroupLife life) {
        List<FollowUpContact> had = had(caseId);
        return new RunningGroups.FollowUpPlan(
                had.size(),
                !had.isEmpty() && had.getFirst().concern(),
                assignments.companions(caseId).stream()
                        .anyMatch(companion -> today().isBefore(companion.from().plus(NEW))),
                overdue(caseId, life, had));
    }

    void contacted(CaseId caseId, FollowUpFacts facts) {
        contacts.save(new FollowUpContact(Ids.next(), caseId, facts, clock.instant()));
    }

    /** What each contact brought, the last one first. */
    List<FollowUpFacts> facts(CaseId caseId) {
        return had(caseId).stream().map(FollowUpContact::facts).toList();
    }

    private boolean overdue(CaseId caseId, GroupLife life, List<FollowUpContact> had) {
        return life.handover().map(handover -> {
            LocalDate last = Stream.of(
                    Stream.of(handover.on()),
                    gatherings.lastHeldOn(caseId).stream(),
                    had.stream().flatMap(contact -> Stream.ofNullable(contact.lastGatheringOn())))
                    .flatMap(days -> days)
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            return today().isAfter(last.plusWeeks(2L * handover.frequencyWeeks()));
        }).orElse(false);
    }

    private List<FollowUpContact> had(CaseId caseId) {
        return contacts.findByCaseIdOrderByNotedAtDescIdDesc(caseId.value());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Moments.ZONE);
    }

    interface Contacts extends JpaRepository<FollowUpContact, UUID> {

        List<FollowUpContact> findByCaseIdOrderByNotedAtDescIdDesc(UUID caseId);
    }
}
