package be.omringd.carry;

import be.omringd.access.AccessScope;
import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseHolders;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.HeldBy;
import be.omringd.inbox.CarriedTasks;
import be.omringd.inbox.CarriedTasks.Gift;
import be.omringd.person.ContactDetails;
import be.omringd.place.Place;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands over one case, or tasks of one case, wholly or not at all. The locks come in the order that everybody keeps: file, tasks, holder.
 */
@Component
class OneCase {

    private final CaseFiles files;
    private final CarriedTasks tasks;
    private final CaseHolders holders;
    private final CameToYou cameToYou;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;

    OneCase(CaseFiles files, CarriedTasks tasks, CaseHolders holders, CameToYou cameToYou, CurrentActor currentActor,
            ApplicationEventPublisher events) {
        this.files = files;
        this.tasks = tasks;
        this.holders = holders;
        this.cameToYou = cameToYou;
        this.currentActor = currentActor;
        this.events = events;
    }

    /**
     * Hands it over.
     *
     * @param whole the case itself, with all that the giver has to do in it by now; otherwise these tasks alone
     * @return false where it is in other hands by now, or over: nothing is handed over then
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean give(Gift gift, CaseId caseId, boolean whole, Set<UUID> only) {
        CaseSummary file = files.lock(caseId);
        HeldBy held = holders.of(caseId);
        boolean theirs = gift.from() == null ? held.isNobodys() : held.has(gift.from());
        if (whole && (!theirs || file.status() == CaseStatus.CLOSED || !holders.canHold(gift.to().user(), file.scope()))
                || !gift.to().mayWorkIn(file.scope())) {
            return false;
        }
        int given = tasks.give(caseId, gift, whole ? null : only);
        if (whole) {
            holders.give(caseId, gift.from(), gift.to().user());
            handedOver(caseId, gift);
        } else if (given == 0) {
            return false;
        }
        files.note(caseId, whole ? "carry.event.case" : "carry.event.tasks", gift.to().name() + ": " + gift.reason());
        cameToYou.add(gift, whole ? 1 : 0, given);
        return true;
    }

    /** Hands over a task that is about no case; false where it is in other hands by now, or over. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean giveFree(Gift gift, UUID task) {
        boolean given = tasks.giveFree(task, gift);
        if (given) {
            cameToYou.add(gift, 0, 1);
        }
        return given;
    }

    /**
     * Moves it to another region, and hands it over whole to a colleague there: in the place of the one whom the gift is from. Who holds it
     * together with that one stays, where they may see it there; otherwise what they had to do in it goes along too.
     *
     * @param there where the person goes to live
     * @param leave of those who hold it the ones who do not any more
     * @return false where the case does not stand as it was seen: nothing is changed then
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean move(CaseId id, MovingElsewhere.Standing seen, Place there, Set<UUID> leave, Gift gift) {
        CaseSummary file = files.lock(id);
        HeldBy held = holders.of(id);
        if (!MovingElsewhere.mayMove(currentActor.get(), held)) {
            throw new AccessDeniedException("Only who holds the case");
        }
        if (!MovingElsewhere.canMove(file) || !file.scope().equals(seen.scope()) || !held.equals(seen.held())
                || !holders.canHold(gift.to().user(), AccessScope.of(there.region()))) {
            return false;
        }
        files.note(id, "carry.event.moved", gift.to().name() + ": " + gift.reason());
        int given = tasks.giveAlong(id, leave, gift, () -> {
            holders.give(id, gift.from(), gift.to().user(), leave);
            files.changePerson(id, in(there.code(), file.person()));
        });
        handedOver(id, gift);
        cameToYou.add(gift, 1, given);
        return true;
    }

    private void handedOver(CaseId id, Gift gift) {
        events.publishEvent(new CaseHandedOver(id, gift.from(), gift.to().user(), currentActor.get().user(), gift.handOver()));
    }

    private static ContactDetails in(String placeCode, ContactDetails person) {
        return new ContactDetails(person.firstName(), person.lastName(), person.phone(), person.mail(), placeCode, person.language(),
                person.contactPreference(), person.minor());
    }
}
