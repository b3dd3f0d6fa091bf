package be.omringd.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.carry.CarryWorld;
import be.omringd.carry.WhoCarries;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CarriedSumsTest extends CarryWorld {

    @Autowired
    CarriedSums sums;

    @Test
    void whatBecomesLateIsCountedFromThatMomentOnAlsoWhereTheClockIsPutBack() {
        isHeldBy(ELS, AALST, 1);
        isHeldBy(ELS, AALST, 3);
        task(isHeldBy(ELS, HASSELT, -1), 2);
        Instant now = clock.instant();
        for (Duration later : List.of(Duration.ZERO, Duration.ofDays(1).plusSeconds(30), Duration.ofDays(1).minusSeconds(10),
                Duration.ofDays(9), Duration.ofDays(2), Duration.ZERO)) {
            clock.setTo(now.plus(later));
            long days = later.toDays();
            assertThat(as(MARIE, () -> carries.find(ELS.user())).orElseThrow().late()).as("%s", later)
                    .isEqualTo(days >= 3 ? 3 : days >= 1 ? 2 : 1);
            WhoCarries.Line nobody = as(MARIE, () -> carries.overview(Set.of())).nobody();
            assertThat(nobody.late()).isEqualTo(as(MARIE, () -> carries.tasks(null, Set.of(), true)).size()).isEqualTo(days > 2 ? 1 : 0);
            while (sums.add()) {}
            assertThat(as(MARIE, () -> carries.find(ELS.user())).orElseThrow().late()).as("%s, added up", later)
                    .isEqualTo(days >= 3 ? 3 : days >= 1 ? 2 : 1);
        }
    }
}
