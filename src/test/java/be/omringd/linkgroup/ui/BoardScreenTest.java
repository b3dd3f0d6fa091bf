package be.omringd.linkgroup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.casefile.CaseId;
import be.omringd.intake.OrientedTowardsLinkGroup;
import be.omringd.intake.RequestPhase;
import be.omringd.linkgroup.Arrangement;
import be.omringd.linkgroup.GivesOrAsks;
import be.omringd.linkgroup.GroupSearches;
import be.omringd.linkgroup.LinkBoards;
import be.omringd.linkgroup.LinkGroupStart;
import be.omringd.linkgroup.LinkPhase;
import be.omringd.linkgroup.LinkProfile;
import be.omringd.linkgroup.LinkProfiles;
import be.omringd.linkgroup.LinkProposal;
import be.omringd.linkgroup.LinkProposals;
import be.omringd.linkgroup.LinkWeights;
import be.omringd.linkgroup.TimeOfWeek;
import be.omringd.linkgroup.Wish;
import be.omringd.place.Places;
import be.omringd.place.Region;
import be.omringd.shell.Live;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import be.omringd.volunteer.Interest;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.VolunteerWorld;
import com.vaadin.browserless.BrowserlessExtension;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** The board of a proposal: what it says of groups and of moves, and what becomes of two who change it at once. */
class BoardScreenTest extends VolunteerWorld {

    /** Nobody else of these tests lives there. */
    private static final String RONSE = "45041";
    private static final String KORTRIJK = "34022";
    private static final Set<Region> EAST = Set.of(Region.OOST_VLAANDEREN);
    private static final LinkProfile WALKS = new LinkProfile(
            Set.of(Language.EN), Set.of(TimeOfWeek.TUESDAY_MORNING), 3, Set.of(), Set.of(Interest.WALKING), null, GivesOrAsks.BOTH, null,
            null,
            null);

    @RegisterExtension
    BrowserlessExtension browser = new BrowserlessExtension().withViewPackages("be.omringd.nothing");
    @Autowired
    LinkProposals proposals;
    @Autowired
    LinkBoards boards;
    @Autowired
    LinkProfiles profiles;
    @Autowired
    LinkWeights weights;
    @Autowired
    GroupSearches searches;
    @Autowired
    LinkGroupStart start;
    @Autowired
    Texts texts;
    @Autowired
    Places places;
    @Autowired
    Moments moments;
    @Autowired
    ApplicationEventPublisher events;
    @Autowired
    TransactionTemplate transaction;

    private BoardFrame frame;
    private final List<CaseId> people = new ArrayList<>();
    private UUID id;
    private UUID group;

    @BeforeEach
    void fiveTogetherAndOneBeside() {
        UI.getCurrent().setLocale(Texts.DUTCH);
        // nothing is told of what happens elsewhere: here one looks and acts in turn
        frame = new BoardFrame(texts, places, moments, Mockito.mock(Live.class), currentActor, start);
        for (int i = 0; i < 6; i++) {
            people.add(waits());
        }
        Arrangement five = Arrangement.EMPTY.withEmptyGroup(RONSE);
        UUID first = five.groups().getFirst().id();
        for (CaseId person : people.subList(0, 5)) {
            five = five.move(person, RONSE, first);
        }
        Arrangement together = five;
        id = as(ELS, () -> proposals.make(EAST, together));
        group = kept().arrangement().groups().getFirst().id();
    }

    private CaseId waits() {
        CaseId file = aFileIn(RONSE);
        currentActor.asProcess(() -> transaction.execute(tx -> {
            files.enter(file, RequestPhase.ORIENTED_LINK);
            events.publishEvent(new OrientedTowardsLinkGroup(file));
            return null;
        }));
        does(MARIE, () -> profiles.change(file, WALKS, 0));
        return file;
    }

    private BoardView board(UUID beside) {
        BoardView view = new BoardView(proposals, boards, searches, frame);
        UI.getCurrent().removeAll();
        UI.getCurrent().add(view);
        view.show(Optional.of(id), Optional.ofNullable(beside));
        return view;
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private LinkProposal kept() {
        return as(ELS, () -> proposals.find(id)).orElseThrow();
    }

    @Test
    void aGroupIsExplainedInWordsAndAMoveSaysWhatItDoesAndCanBeUndone() {
        does(ELS, () -> {
            BoardView view = board(null);
            assertThat(text(view)).contains("Ronse", "Iedereen kan op dinsdagvoormiddag.", "Iedereen spreekt Engels.",
                    "Iedereen doet graag aan: wandelen.", "Past in de groep van Ronse.").doesNotContain("%", "score");

            view.dropped(people.get(5), group);

            assertThat(kept().arrangement().people()).containsAll(people);
            assertThat(text(view)).contains("Beter: 1 persoon meer in een groep en dichter bij groepen van zes.");
            browser.test(browser.find(Button.class).withText("Maak ongedaan").single()).click();
            assertThat(kept().arrangement().people()).doesNotContain(people.get(5));
        });
    }

    @Test
    void aSearchThatFindsNoGroupSaysWhatIsStillToAsk() {
        CaseId unasked = aFileIn(KORTRIJK);
        currentActor.asProcess(() -> transaction.execute(tx -> {
            files.enter(unasked, RequestPhase.ORIENTED_LINK);
            events.publishEvent(new OrientedTowardsLinkGroup(unasked));
            return null;
        }));
        id = as(MARIE, () -> proposals.make(Set.of(Region.WEST_VLAANDEREN), Arrangement.EMPTY));
        does(MARIE, () -> {
            BoardView view = board(null);
            assertThat(text(view)).as("beside the empty board").contains("Vraag nog: talen, dagen, hoe ver");

            view.ended(new GroupSearches.Ended(id, id));

            assertThat(text(view)).contains("We vonden nog geen groep.", "weten we nog te weinig").doesNotContain("de beste groepen");
        });
    }

    @Test
    void aGroupThatBreaksARuleSaysWhichAndThereIsNoWayToBeginIt() {
        does(ELS, () -> {
            BoardView view = board(null);
            view.dropped(people.get(0), null);
            view.dropped(people.get(2), null);
            assertThat(text(view)).contains("Zo kan deze groep niet beginnen.", "Er zijn drie mensen; een groep begint vanaf vijf.")
                    .doesNotContain("Deze groep starten");
            files.stop(people.get(1), null);
            assertThat(text(board(null))).contains("Wacht niet meer op een linkgroep.", "Voor iemand veranderde er iets.");
        });
    }

    @Test
    void aGroupIsStartedFromTheBoardWhichSaysWhatWillHappen() {
        does(ELS, () -> {
            BoardView view = board(null);
            click("Deze groep starten");
            assertThat(text(browser.find(Dialog.class).single())).contains("Voor ieder van deze vijf mensen komt er een taak",
                    "Oost-Vlaanderen");
            click("Ja, starten");

            assertThat(text(view)).contains("Linkgroep Ronse", "is gestart", "Naar de groep");
            assertThat(kept().arrangement().groups()).isEmpty();
            assertThat(files.get(people.getFirst()).phase()).isEqualTo(LinkPhase.JOINING_LINK_GROUP);
        });
    }

    @Test
    void fourStartOnlyWithAReasonAndWhoComesTooLateIsToldWhy() {
        does(ELS, () -> {
            BoardView view = board(null);
            view.dropped(people.get(0), null);
            assertThat(text(view)).contains("Met vier beginnen kan, als je zegt waarom.")
                    .doesNotContain("Zo kan deze groep niet beginnen.");
            click("Deze groep starten");
            click("Ja, starten");
            TextArea reason = browser.find(TextArea.class).single();
            assertThat(reason.isInvalid()).isTrue();
            files.pause(people.get(1), null);
            reason.setValue("Zij kennen nog iemand.");
            click("Ja, starten");

            assertThat(text(view)).contains("Er is niets gestart: iemand van deze groep wacht niet meer");
            assertThat(files.get(people.get(2)).phase()).isEqualTo(RequestPhase.ORIENTED_LINK);
        });
    }

    private void click(String button) {
        browser.test(browser.find(Button.class).withText(button).single()).click();
    }

    @Test
    void whoComesSecondIsToldAndKeepsWhatTheyDid() {
        does(ELS, () -> {
            BoardView view = board(null);
            proposals.change(id, 1, kept().arrangement().lock(group, true));

            view.dropped(people.get(5), group);

            assertThat(text(view)).contains("Een collega wijzigde dit voorstel net.", "Bewaar de mijne als nieuw voorstel");
            assertThat(kept().arrangement().groups().getFirst().locked()).as("what the colleague did").isTrue();
            assertThat(kept().arrangement().people()).doesNotContain(people.get(5));
            browser.test(browser.find(Button.class).withText("Bewaar de mijne als nieuw voorstel").single()).click();
            assertThat(proposals.all()).first().satisfies(mine -> {
                assertThat(mine.id()).isNotEqualTo(id);
                assertThat(mine.arrangement().people()).containsAll(people);
            });
        });
    }

    @Test
    void twoProposalsAreComparedByWhatDiffers() {
        UUID other = as(ELS, () -> proposals.make(EAST, kept().arrangement().move(people.get(0), RONSE, null).withEmptyGroup(AALST)));
        does(ELS, () -> assertThat(text(board(other))).contains("In het andere", "in geen groep"));
        does(LIEN, () -> assertThat(text(board(null))).contains("Dit voorstel is er niet (meer)"));
    }

    @Test
    void aWeightThatIsNoneIsToldAtItsField() {
        does(MARIE, () -> {
            UI.getCurrent().removeAll();
            UI.getCurrent().add(new WishWeightsView(weights, frame));
            IntegerField field = browser.find(IntegerField.class).all().getFirst();
            field.setValue(1001);
            browser.test(browser.find(Button.class).withText("Bewaar").single()).click();
            assertThat(field.isInvalid()).isTrue();
            assertThat(field.getErrorMessage()).contains("0 tot 1.000");
            assertThat(weights.now().of(Wish.PLACED)).isEqualTo(1000);
        });
    }
}
