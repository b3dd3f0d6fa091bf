package be.omringd.carry;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseHolders;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSummary;
import be.omringd.inbox.CarriedTasks;
import be.omringd.person.ContactDetails;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves one case to another region and into other hands, in one transaction. Locks as {@link OneCase} does: file, tasks, holder. */
@Component
class OneMove {

    private final CaseFiles files;
    private final CarriedTasks tasks;
    private final CaseHolders holders;
    private final CameToYou cameToYou;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;

    OneMove(CaseFiles files, CarriedTasks tasks, CaseHolders holders, CameToYou cameToYou, CurrentActor currentActor,
            ApplicationEventPublisher events) {
        this.files = files;
        this.tasks = tasks;
        this.holders = holders;
        this.cameToYou = cameToYou;
        this.currentActor = currentActor;
        this.events = events;
    }

    /** False where the case does not stand as it was seen: nothing is changed then. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean move(CaseId id, MovingElsewhere.Standing seen, String placeCode, OneCase.Gift gift) {
        CaseSummary file = files.lock(id);
        if (!MovingElsewhere.mayMove(currentActor.get(), holders.of(id).orElse(null))) {
            throw new AccessDeniedException("Only who holds the case");
        }
        if (!MovingElsewhere.canMove(file) || !file.scope().equals(seen.scope())
                || !Objects.equals(holders.of(id).orElse(null), seen.holder())) {
            return false;
        }
        files.note(id, "carry.event.moved", gift.to().name() + ": " + gift.reason());
        int given =
                tasks.giveAlong(id, seen.holder(), gift.to(), gift.reason(), () -> files.changePerson(id, in(placeCode, file.person())));
        holders.give(id, gift.to().user());
        events.publishEvent(new CaseHandedOver(id, seen.holder(), gift.to().user(), currentActor.get().user()));
        cameToYou.add(gift, 1, given);
        return true;
    }

    private static ContactDetails in(String placeCode, ContactDetails person) {
        return new ContactDetails(person.firstName(), person.lastName(), person.phone(), person.mail(), placeCode, person.language(),
                person.contactPreference(), person.minor());
    }
}
