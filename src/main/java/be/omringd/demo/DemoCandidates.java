package be.omringd.demo;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.onboarding.ComingForward;
import be.omringd.onboarding.NewInterest;
import be.omringd.place.Places;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Invented people who would like to volunteer. Asking twice asks once. */
@Component
class DemoCandidates {

    private static final int FIRST = 300;
    private static final int HOW_MANY = 8;

    private final ComingForward coming;
    private final Places places;
    private final CurrentActor currentActor;
    private final Clock clock;

    DemoCandidates(ComingForward coming, Places places, CurrentActor currentActor, Clock clock) {
        this.coming = coming;
        this.places = places;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Some who wait for an answer. */
    void ask() {
        LocalDate today = LocalDate.now(clock.withZone(Moments.ZONE));
        for (int n = FIRST; n < FIRST + HOW_MANY; n++) {
            String place = places.search(DemoPeople.postcode(n), 1, Texts.DUTCH).getFirst().code();
            comes(n, place, null, today);
        }
    }

    /** @param recruitment the slug of the call that they answer; null for none */
    void comes(int n, String placeCode, @Nullable String recruitment, LocalDate today) {
        NewInterest interest = new NewInterest(
                UUID.nameUUIDFromBytes(("demo candidate " + n).getBytes(StandardCharsets.UTF_8)), DemoPeople.candidate(n, placeCode, today),
                DemoStories.pick(DemoStories.BIRTH_YEARS, n), DemoStories.pick(DemoStories.MOTIVATIONS, n), recruitment);
        currentActor.as(Actor.VISITOR, () -> coming.interested(interest));
    }
}
