package be.omringd.demo;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.place.Places;
import be.omringd.shell.Texts;
import be.omringd.volunteer.NewInterest;
import be.omringd.volunteer.Onboarding;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Invented people who would like to volunteer and wait for an answer. Asking twice asks once. */
@Component
class DemoCandidates {

    private static final int FIRST = 300;
    private static final List<String> MOTIVATIONS = List.of(
            "Ik ben net met pensioen en heb tijd. Ik breng graag mensen samen rond de tafel.",
            "Mijn buurvrouw heeft een lus. Ik zag hoeveel dat voor haar betekent.",
            "Ik studeer en wil graag iets doen voor iemand in mijn buurt.",
            "Ik verhuisde zelf en weet hoe het is om niemand te kennen.");

    private final Onboarding onboarding;
    private final Places places;
    private final CurrentActor currentActor;

    DemoCandidates(Onboarding onboarding, Places places, CurrentActor currentActor) {
        this.onboarding = onboarding;
        this.places = places;
        this.currentActor = currentActor;
    }

    void ask(LocalDate today) {
        for (int n = FIRST; n < FIRST + 2 * MOTIVATIONS.size(); n++) {
            String place = places.search(DemoPeople.postcode(n), 1, Texts.DUTCH).getFirst().code();
            NewInterest interest = new NewInterest(
                    UUID.nameUUIDFromBytes(("demo candidate " + n).getBytes(StandardCharsets.UTF_8)), DemoPeople.volunteer(n, place, today),
                    1950 + n % 50, DemoStories.pick(MOTIVATIONS, n), null);
            currentActor.as(Actor.VISITOR, () -> onboarding.interested(interest));
        }
    }
}
