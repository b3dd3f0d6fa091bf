package be.omringd.inbox;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseFiles;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tasks that were put away and whose day has come. */
@Service
@Transactional
class PutAway {

    private final Items items;
    private final CaseFiles files;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PutAway(Items items, CaseFiles files, CurrentActor currentActor, ApplicationEventPublisher events, Clock clock) {
        this.items = items;
        this.files = files;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** Brings it back into the list; nothing where that was done already, or where its day was changed meanwhile. */
    void comeBack(UUID id) {
        currentActor.asProcess(() -> {
            items.caseOf(id).ifPresent(caseId -> files.hold(new CaseId(caseId)));
            items.lock(id).filter(item -> item.laterUntil() != null && !item.laterUntil().isAfter(clock.instant())).ifPresent(item -> {
                item.comeBack(clock.instant());
                events.publishEvent(InboxChanged.to(item));
            });
            return null;
        });
    }
}
