package be.omringd.flow.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.casefile.CaseId;
import be.omringd.flow.FlowWorld;
import be.omringd.intake.RequestPhase;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import com.vaadin.browserless.BrowserlessExtension;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

class FlowScreensTest extends FlowWorld {

    private static final LocalDate DAY = LocalDate.of(2031, 3, 10);

    @RegisterExtension
    BrowserlessExtension browser = new BrowserlessExtension().withViewPackages("be.omringd.nothing");
    @Autowired
    Texts texts;
    @Autowired
    Moments moments;

    @BeforeEach
    void inDutch() {
        UI.getCurrent().setLocale(Texts.DUTCH);
    }

    @Test
    void eachNumberLeadsToItsCasesAndTheSpreadsheetSaysWhatTheScreenSays() {
        CaseId id = cameOn(DAY, AALST);
        clock.setTo(DAY.plusDays(12));
        does(ELS, () -> files.enter(id, RequestPhase.CONTACTED));
        does(ELS, () -> files.close(id, "notNeeded", RequestPhase.NOT_PURSUED));
        cameOn(DAY, HASSELT);
        does(MARIE, () -> {
            FlowView view = flow(Map.of("regio", "oost_vlaanderen", "stap", "closed", "wat", "notNeeded"));

            assertThat(links()).contains("dossier/" + id, "doorstroom/bestuur").anySatisfy(link -> assertThat(link.split("[?&]"))
                    .containsExactlyInAnyOrder("doorstroom", "van=2030-04", "tot=2031-03", "regio=oost_vlaanderen", "stap=came",
                            "in-van=2031-03", "in-tot=2031-03"));
            assertThat(text(view)).contains("Niet meer nodig", "12 dagen", "van aanvraag tot eerste contact");
            assertThat(view.csv()).contains("2031-03;1;1;0;0;0;0;0;1\r\n", "van aanvraag tot eerste contact;1;12;12;0\r\n",
                    "Niet meer nodig;1\r\n", "Oost-Vlaanderen;1\r\n").doesNotContain("Limburg");
        });
    }

    @Test
    void aRegionFromWhereNobodyCameIsNamed() {
        cameOn(DAY, AALST);
        does(MARIE, () -> assertThat(text(flow(Map.of()))).contains("Niemand kwam uit: Antwerpen, Limburg"));
    }

    @Test
    void withoutAnythingOrWithNonsenseInTheAddressThePageStands() {
        clock.setTo(DAY);
        does(MARIE, () -> {
            String words = text(flow(Map.of("van", "x", "tot", "2031-99", "regio", "mars", "stap", "nowhere")));
            assertThat(words).contains("april 2030", "maart 2031", "weten we van niemand hoe lang het duurde");
            assertThat(text(flow(Map.of("stap", "closed", "wat", "niets")))).contains("Achter dit getal staat niemand.");
            assertThat(text(flow(Map.of("van", "2032-01", "tot", "2032-02")))).contains("Deze maanden moeten nog komen.");
            assertThat(text(flow(Map.of("van", "1990-01", "tot", "2031-03")))).contains("1990", "2031");
        });
    }

    @Test
    void coordinatorsSeePeopleOnlyAndAreNotSentToThePageOfManagers() {
        cameOn(DAY, AALST);
        does(ELS, () -> {
            FlowView view = flow(Map.of("stap", "knocked"));

            assertThat(text(view)).contains("Mensen en groepen").doesNotContain("Organisaties, per maand", "Limburg");
            assertThat(links()).doesNotContain("doorstroom/bestuur");
        });
    }

    @Test
    void thePageForTheBoardSaysFewerThanFiveAndShowsAMonthThatHasToComeAsThat() {
        for (int i = 0; i < 7; i++) {
            CaseId id = cameOn(DAY, AALST);
            if (i < 3) {
                does(ELS, () -> files.enter(id, RequestPhase.CONTACTED));
            }
        }
        does(MARIE, () -> {
            String words = text(board("2031-03"));
            assertThat(words).contains("maart 2031", "Aanvragen7", "Eerste contactminder dan 5", "Te weinig mensen");
            assertThat(words).contains("Niemand kwam uit: Antwerpen, Limburg");
            assertThat(text(board("2031-04"))).contains("Deze maanden moeten nog komen.");
            assertThat(text(board("niets"))).contains("februari 2031");
        });
    }

    private FlowView flow(Map<String, String> parameters) {
        FlowView view = new FlowView(flows, new FlowWords(texts, moments), currentActor);
        show(view);
        view.open(QueryParameters.simple(parameters));
        return view;
    }

    private BoardView board(String month) {
        BoardView view = new BoardView(flows, new FlowWords(texts, moments));
        show(view);
        view.open(QueryParameters.simple(Map.of("maand", month)));
        return view;
    }

    private static void show(Component view) {
        UI.getCurrent().removeAll();
        UI.getCurrent().add(view);
    }

    private List<String> links() {
        return browser.find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private static String text(Component view) {
        return view.getElement().getTextRecursively();
    }
}
