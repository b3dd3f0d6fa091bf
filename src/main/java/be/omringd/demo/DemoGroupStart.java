package be.omringd.demo;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.linkgroup.Arrangement;
import be.omringd.linkgroup.LinkGroupStart;
import be.omringd.linkgroup.LinkGroups;
import be.omringd.linkgroup.LinkProposals;
import be.omringd.place.Place;
import be.omringd.shell.Texts;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts a link group as a coordinator does, by hand: a proposal with one group of these people, which is started. */
@Component
class DemoGroupStart {

    private final LinkProposals proposals;
    private final LinkGroupStart start;
    private final LinkGroups groups;
    private final CaseFiles files;
    private final DemoCoordinators coordinators;
    private final TransactionTemplate transaction;

    DemoGroupStart(LinkProposals proposals, LinkGroupStart start, LinkGroups groups, CaseFiles files, DemoCoordinators coordinators,
            TransactionTemplate transaction) {
        this.proposals = proposals;
        this.start = start;
        this.groups = groups;
        this.files = files;
        this.coordinators = coordinators;
        this.transaction = transaction;
    }

    /** The file of the group of these people, who meet here; it is started once, and the proposal is gone then. */
    CaseId start(List<CaseId> people, Place meeting) {
        return coordinators.of(meeting, () -> people.stream().flatMap(person -> groups.of(person).stream()).findFirst()
                .map(place -> place.membership().group())
                .orElseGet(() -> Objects.requireNonNull(transaction.execute(status -> startNow(people, meeting)))));
    }

    private CaseId startNow(List<CaseId> people, Place meeting) {
        Arrangement arrangement = Arrangement.EMPTY.withEmptyGroup(meeting.code());
        for (CaseId person : people) {
            arrangement = arrangement.move(person, files.get(person).person().placeCode(), arrangement.groups().getFirst().id());
        }
        UUID proposal = proposals.make(Set.of(meeting.region()), arrangement);
        UUID group = proposals.find(proposal).orElseThrow().arrangement().groups().getFirst().id();
        return switch (start.start(proposal, 1, group, null, Texts.DUTCH)) {
            case LinkGroupStart.Outcome.Started started -> {
                proposals.remove(proposal, proposals.find(proposal).orElseThrow().edition());
                yield started.file();
            }
            case LinkGroupStart.Outcome.Refused refused ->
                    throw new IllegalStateException("A demo link group is refused: " + refused.why());
        };
    }
}
