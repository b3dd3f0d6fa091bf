package be.omringd.onboarding.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import be.omringd.access.Actor;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.TimelineEntry;
import be.omringd.onboarding.BreaksAndGoodbyes;
import be.omringd.onboarding.ComingForward;
import be.omringd.onboarding.ComingForward.Interested;
import be.omringd.onboarding.NewInterest;
import be.omringd.onboarding.Onboarding;
import be.omringd.onboarding.internal.VolunteerSteps;
import be.omringd.place.Places;
import be.omringd.retention.Erasures;
import be.omringd.shell.Texts;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerRules;
import be.omringd.volunteer.VolunteerWorld;
import com.vaadin.browserless.BrowserlessExtension;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** What the page of a volunteer says when their data have been kept long enough, and afterwards. */
class ErasedVolunteerPageTest extends VolunteerWorld {

    private static final LocalDate BEGIN = LocalDate.of(2025, 4, 7);

    @RegisterExtension
    BrowserlessExtension browser = new BrowserlessExtension().withViewPackages("be.omringd.nothing");
    @Autowired
    ComingForward coming;
    @Autowired
    BreaksAndGoodbyes goodbyes;
    @Autowired
    VolunteerSteps volunteerSteps;
    @Autowired
    Erasures erasures;
    @Autowired
    Onboarding onboarding;
    @Autowired
    VolunteerCards cards;
    @Autowired
    OnboardingSection section;
    @Autowired
    VolunteerRules rules;
    @Autowired
    Places places;
    @Autowired
    Texts texts;

    private Instant before;

    @BeforeEach
    void inDutch() {
        before = clock.instant();
        clock.setTo(BEGIN);
        nobodyElseWaitsToBeErased();
        UI.getCurrent().setLocale(Texts.DUTCH);
    }

    @AfterEach
    void backToWhereItWas() {
        clock.setTo(before);
    }

    @Test
    void thePageOfSomebodySaysThatTheyWaitAndAfterwardsThatTheyWereErased() {
        Interested told = as(Actor.VISITOR, () -> coming.interested(
                new NewInterest(UUID.randomUUID(), details("Verdwijn", ZOTTEGEM), 1980, "Ik kook graag", null)));
        does(ELS, () -> goodbyes.leave(told.volunteerId()));
        does(Actor.PROCESS, () -> volunteerSteps.close(told.caseId()));
        assertThat(as(ELS, () -> text(page(told.volunteerId())))).doesNotContain("Wacht op wissen");
        clock.pass(Period.ofMonths(7));
        assertThat(as(ELS, () -> text(page(told.volunteerId())))).contains("Wacht op wissen").doesNotContain("Naar Gegevens wissen");
        assertThat(as(MARIE, () -> text(page(told.volunteerId())))).contains("Wacht op wissen", "Naar Gegevens wissen");

        as(MARIE, () -> erasures.erase(List.of(told.volunteerId()), List.of()));

        String said = "We wisten deze gegevens op 7 november 2025.";
        assertThat(as(ELS, () -> text(page(told.volunteerId())))).contains("Gewiste gegevens", said, "Zottegem")
                .doesNotContain("Verdwijn", "kook", "Komt terug", "Pas aan", "Vrijwilliger sinds");
        assertThat(as(ELS, () -> text(section.create(files.get(told.caseId())).orElseThrow()))).contains(said).doesNotContain("kook");
        UI.getCurrent().setLocale(Texts.FRENCH);
        assertThat(as(ELS, () -> files.get(told.caseId())).person().fullName()).as("in the language of the reader").isEqualTo("(effacé)");
        CaseId file = told.caseId();
        assertThat(as(ELS, () -> files.timeline(file))).extracting(TimelineEntry::detail).containsOnlyNulls();
    }

    private VolunteerPage page(VolunteerId id) {
        VolunteerPage page =
                new VolunteerPage(volunteers, cards, rules, places, texts, List.of());
        BeforeEnterEvent event = mock(BeforeEnterEvent.class);
        when(event.getRouteParameters()).thenReturn(new RouteParameters("id", id.toString()));
        page.beforeEnter(event);
        return page;
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
