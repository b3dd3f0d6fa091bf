package be.omringd.access;

import be.omringd.shell.Moments;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which colleagues are away, on which days of the calendar of Brussels. Colleagues see that of each other; one writes it down for oneself,
 * a manager for everybody. Nothing is done when such a day begins or ends: whoever asks, gets the answer of today, also after a restart.
 */
@Service
@Transactional
public class Absences {

    private static final int DAYS_AT_MOST = 366;

    private final AllAway away;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Absences(AllAway away, CurrentActor currentActor, ApplicationEventPublisher events, Clock clock) {
        this.away = away;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** What came of writing one down. */
    public enum Outcome {
        DONE, ENDS_BEFORE_IT_BEGINS, OVER_ALREADY, TOO_LONG, AWAY_THEN_ALREADY
    }

    /** Today, on the calendar of Brussels. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(Moments.ZONE));
    }

    /** Who is away today. */
    @Transactional(readOnly = true)
    public Map<UUID, Absence> awayToday() {
        LocalDate today = today();
        return isStranger() ? Map.of() : away.on(today).stream().map(AwayDays::absence)
                .collect(Collectors.toMap(Absence::who, Function.identity(), (one, other) -> one));
    }

    /** The absences of everybody that are not over, the first one first. */
    @Transactional(readOnly = true)
    public List<Absence> notOver() {
        return isStranger() ? List.of() : away.notOver(today()).stream().map(AwayDays::absence).toList();
    }

    /**
     * Writes down that a colleague is away.
     *
     * @param until the last day
     * @param standIns may be empty
     */
    public Outcome add(UUID who, LocalDate from, LocalDate until, Set<UUID> standIns) {
        mayFor(who);
        LocalDate today = today();
        if (until.isBefore(from)) {
            return Outcome.ENDS_BEFORE_IT_BEGINS;
        }
        if (until.isBefore(today)) {
            return Outcome.OVER_ALREADY;
        }
        if (from.plusDays(DAYS_AT_MOST).isBefore(until)) {
            return Outcome.TOO_LONG;
        }
        away.hold(who);
        if (away.existsByUserIdAndFromDayLessThanEqualAndUntilDayGreaterThanEqual(who, until, from)) {
            return Outcome.AWAY_THEN_ALREADY;
        }
        away.forgetBefore(today);
        Set<UUID> others = new HashSet<>(standIns);
        others.remove(who);
        away.save(new AwayDays(who, from, until, others));
        events.publishEvent(new AbsenceChanged(who));
        return Outcome.DONE;
    }

    /** The colleague is there after all, or is back sooner: from now on everything is as if this had not been. */
    public void remove(UUID id) {
        Optional<AwayDays> found = away.findById(id);
        mayFor(found.map(AwayDays::userId).orElse(null));
        found.ifPresent(days -> {
            away.delete(days);
            events.publishEvent(new AbsenceChanged(days.userId()));
        });
    }

    private void mayFor(@Nullable UUID who) {
        Actor actor = currentActor.get();
        if (!actor.isProcess() && !actor.has(Role.MANAGER) && !(actor.isColleague() && actor.user().equals(who))) {
            throw new AccessDeniedException("Only for oneself");
        }
    }

    private boolean isStranger() {
        Actor actor = currentActor.get();
        return !actor.isProcess() && !actor.isColleague();
    }

    interface AllAway extends JpaRepository<AwayDays, UUID> {

        @Query("select a from AwayDays a where a.fromDay <= :day and a.untilDay >= :day")
        List<AwayDays> on(LocalDate day);

        @Query("select a from AwayDays a where a.untilDay >= :day order by a.fromDay, a.id")
        List<AwayDays> notOver(LocalDate day);

        boolean existsByUserIdAndFromDayLessThanEqualAndUntilDayGreaterThanEqual(UUID userId, LocalDate until, LocalDate from);

        /** Two who write down days of one colleague take turns. */
        @Lock(LockModeType.PESSIMISTIC_WRITE)
        @Query("select u from AppUser u where u.id = :userId")
        Optional<AppUser> hold(UUID userId);

        @Modifying(flushAutomatically = true)
        @Query(value = "delete from absence where until_day < :day", nativeQuery = true)
        void forgetBefore(LocalDate day);
    }
}
