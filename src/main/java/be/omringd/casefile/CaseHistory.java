package be.omringd.casefile;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.engine.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.stereotype.Component;

/**
 * What happened in files: written on the timeline for people, and told to the modules that must follow. Callers have checked the access
 * to the file, and have locked it.
 */
@Component
class CaseHistory {

    private final Timeline timeline;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseHistory(Timeline timeline, CurrentActor currentActor, ApplicationEventPublisher events, Clock clock) {
        this.timeline = timeline;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** Newest first. */
    List<TimelineEntry> of(CaseId id) {
        return timeline.findByCaseIdOrderByAtDescIdDesc(id.value());
    }

    void note(CaseId id, String kind, @Nullable UUID workItemId, @Nullable String detail) {
        Actor actor = currentActor.get();
        timeline.save(new TimelineEntry(
                Ids.next(), id.value(), clock.instant(), kind, actor.userId(), actor.name(), workItemId, detail));
        tell(new CaseEvent.Changed(id));
    }

    void note(CaseId id, String kind, @Nullable String detail) {
        note(id, kind, null, detail);
    }

    void tell(CaseEvent event) {
        events.publishEvent(event);
    }

    /** Erases the words of all entries; that they were there stays. */
    void forgetWords(CaseId id) {
        timeline.forgetWords(id.value());
    }

    /** The same for entries of one kind in this time. */
    void forgetWords(CaseId id, String kind, Instant from, Instant until) {
        timeline.forgetWords(id.value(), kind, from, until);
    }

    interface Timeline extends JpaRepository<TimelineEntry, UUID> {

        List<TimelineEntry> findByCaseIdOrderByAtDescIdDesc(UUID caseId);

        @Modifying(flushAutomatically = true)
        @Query("update TimelineEntry e set e.detail = null where e.caseId = :caseId")
        void forgetWords(UUID caseId);

        @Modifying(flushAutomatically = true)
        @Query("update TimelineEntry e set e.detail = null where e.caseId = :caseId and e.kind = :kind and e.at >= :from and e.at < :until")
        void forgetWords(UUID caseId, String kind, Instant from, Instant until);
    }
}
