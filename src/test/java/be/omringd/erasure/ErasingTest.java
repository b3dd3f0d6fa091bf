package be.omringd.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.erasure.Erasing.Outcome;
import be.omringd.erasure.internal.ErasureOrders;
import be.omringd.erasure.internal.OneErasure;
import be.omringd.onboarding.Agreements;
import be.omringd.onboarding.BreaksAndGoodbyes;
import be.omringd.onboarding.Onboarding;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerWorld;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Erasing after a crash, and whatever else the mechanism promises for any kind of subject; what is erased of whom, ErasuresTest looks at.
 */
class ErasingTest extends VolunteerWorld {

    private static final LocalDate BEGIN = LocalDate.of(2026, 2, 3);

    @Autowired
    BreaksAndGoodbyes goodbyes;
    @Autowired
    Erasing erasing;
    @Autowired
    ErasureOrders orders;
    @Autowired
    OneErasure one;
    @Autowired
    Agreements agreements;
    @Autowired
    Onboarding onboarding;

    private Instant before;

    @BeforeEach
    void longAgo() {
        before = clock.instant();
        clock.setTo(BEGIN);
    }

    @AfterEach
    void backToWhereItWas() {
        clock.setTo(before);
    }

    @Test
    void afterACrashTheRestIsErasedInTheNameOfWhoAskedAndNothingTwice() {
        SubjectRef done = stopped("Voor");
        SubjectRef left = stopped("Na");
        clock.pass(Period.ofYears(3));
        int recorded = recorded();
        orders.add(List.of(done, left), MARIE);
        assertThat(as(MARIE, () -> one.erase(done))).isEqualTo(Outcome.ERASED);
        // here it crashed: what was done is not asked for any more, the rest is
        erasing.goOn();
        assertThat(erasedOn(left)).as("whoever asked may still be at it").isNull();

        clock.setTo(clock.instant().plusSeconds(600));
        erasing.goOn();
        erasing.goOn();

        assertThat(erasedOn(left)).isEqualTo(clock.today());
        assertThat(recorded()).isEqualTo(recorded + 2);
        assertThat(as(MARIE, () -> erasing.record()).getFirst().by()).isEqualTo(MARIE.name());
        assertThat(orders.left()).isEmpty();
        assertThat(as(MARIE, () -> erasing.erase(List.of(done, left))).values()).containsOnly(Outcome.ERASED_BEFORE);
        assertThat(recorded()).isEqualTo(recorded + 2);
    }

    @Test
    void whoIsKeptLongerWhenItGoesOnIsNotErasedAndNotAskedForAgain() {
        SubjectRef kept = stopped("Blijft");
        orders.add(List.of(kept), MARIE);
        clock.setTo(clock.instant().plusSeconds(600));

        erasing.goOn();

        assertThat(erasedOn(kept)).isNull();
        assertThat(orders.left()).isEmpty();
    }

    private SubjectRef stopped(String name) {
        VolunteerId id = as(ELS, () -> agreements.registerWith(details(name, ZOTTEGEM), BEGIN.minusYears(1)));
        does(ELS, () -> goodbyes.leave(id));
        return new SubjectRef(VolunteerId.SUBJECT, id.toString());
    }

    private LocalDate erasedOn(SubjectRef subject) {
        return as(MARIE, () -> volunteers.get(VolunteerId.of(subject.id()))).person().erasedOn();
    }

    private int recorded() {
        return as(MARIE, () -> erasing.record()).stream().mapToInt(Erasing.Erased::howMany).sum();
    }
}
