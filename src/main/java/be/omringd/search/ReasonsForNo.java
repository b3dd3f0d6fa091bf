package be.omringd.search;

import be.omringd.engine.Ids;
import be.omringd.shell.Moments;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerLife;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What we learn from those who said no, for the lists that come. Who may follows from the file of the search. */
@Service
@Transactional
public class ReasonsForNo {

    private final GuardedSearches searches;
    private final LearnedLessons lessons;
    private final VolunteerLife life;
    private final Clock clock;
    private final Period rest;

    ReasonsForNo(GuardedSearches searches, LearnedLessons lessons, VolunteerLife life, Clock clock,
            @Value("${omringd.matching.rest}") Period rest) {
        this.searches = searches;
        this.lessons = lessons;
        this.life = life;
        this.clock = clock;
        this.rest = rest;
    }

    /**
     * Somebody told why they said no to the one who is being asked now. Nothing is learned where nobody is.
     *
     * @param freeFrom where the volunteer has no time now: from when they have
     */
    void learn(SearchId id, Lesson.Side side, ReasonForNo reason, Optional<LocalDate> freeFrom) {
        VolunteerSearch search = searches.change(id);
        search.active().ifPresent(asked -> {
            lessons.save(new Lesson(Ids.next(), id, asked.volunteer(), side, reason, clock.instant()));
            if (side == Lesson.Side.VOLUNTEER && reason == ReasonForNo.NO_TIME) {
                life.restAfterAsking(search.caseId(), asked.volunteer(), freeFrom.orElse(today().plus(rest)));
            }
        });
    }

    /** The person does not want this one to be asked. Saying it twice is saying it once. */
    public void notThisOne(SearchId id, VolunteerId volunteer) {
        searches.change(id);
        if (known(id).stream().noneMatch(one -> one.reason() == ReasonForNo.NOT_THIS_ONE && one.volunteer().equals(volunteer))) {
            lessons.save(new Lesson(Ids.next(), id, volunteer, Lesson.Side.PERSON, ReasonForNo.NOT_THIS_ONE, clock.instant()));
        }
    }

    /** A reason no longer counts. */
    public void forget(SearchId id, UUID lesson) {
        searches.change(id);
        known(id).stream().filter(one -> one.id().equals(lesson)).forEach(one -> one.forget(clock.instant()));
    }

    /** What counts in a search, the oldest first. Whoever asks has looked at who may. */
    List<Lesson> known(SearchId id) {
        return lessons.findBySearchIdAndForgottenAtIsNullOrderByLearnedAtAscIdAsc(id.value());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Moments.ZONE);
    }

    interface LearnedLessons extends JpaRepository<Lesson, UUID> {

        List<Lesson> findBySearchIdAndForgottenAtIsNullOrderByLearnedAtAscIdAsc(UUID searchId);
    }
}
