package be.omringd.mirror.ui;

import static be.omringd.inbox.InboxFixture.COACHING;
import static be.omringd.inbox.InboxFixture.JOKE;
import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Team;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSubject;
import be.omringd.form.FormValues;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.InboxFixture;
import be.omringd.mirror.Answer;
import be.omringd.mirror.Layer;
import be.omringd.mirror.Lens;
import be.omringd.mirror.MirrorId;
import be.omringd.mirror.MirrorPages;
import be.omringd.mirror.MirrorSet;
import be.omringd.mirror.Mirrors;
import be.omringd.mirror.Question;
import be.omringd.mirror.Respondents;
import be.omringd.mirror.Said;
import be.omringd.shell.Texts;
import be.omringd.testing.OnMariaDb;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** The screens of a mirror as a trainer of its team sees them. */
@SpringBootTest
@OnMariaDb
@Import(InboxFixture.class)
@ViewPackages(packages = "be.omringd.mirror.ui")
class MirrorScreensTest extends SpringBrowserlessTest {

    private static final Question ARRIVAL = new Question("s1", "arrival");
    private static final Question BOND = new Question("s1", "bond");
    private static final MirrorSet SET = new MirrorSet(
            List.of(new MirrorSet.TargetGroup("g1", "Mensen met autisme", List.of(
                    new MirrorSet.Sketch("s1", "Wil vooraf weten wat er komt", "Een duidelijk uur", "", "", ""),
                    new MirrorSet.Sketch("s2", "Wordt snel moe van drukte", "Een stille hoek", "", "", "")))),
            MirrorSet.standardTouchpoints(), MirrorSet.standardThresholds());

    @Autowired
    MirrorParts parts;
    @Autowired
    Mirrors mirrors;
    @Autowired
    Respondents respondents;
    @Autowired
    CaseFiles files;
    @Autowired
    CurrentActor currentActor;

    private boolean changed;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        record User(Actor actor) implements CurrentActor.SignedIn {}
        SecurityContextHolder.setContext(new SecurityContextImpl(new UsernamePasswordAuthenticationToken(new User(JOKE), "",
                JOKE.roles().stream().map(role -> new SimpleGrantedAuthority(role.authority())).toList())));
        super.initVaadinEnvironment();
        VaadinSession.getCurrent().getSession().setAttribute("SPRING_SECURITY_CONTEXT", SecurityContextHolder.getContext());
        UI.getCurrent().setLocale(Texts.DUTCH);
    }

    private CaseId anOrganisationOf(Team team) {
        return currentActor.asProcess(() -> files.open(COACHING, new CaseSubject(CaseSubject.Kind.ORGANISATION, UUID.randomUUID()),
                "Bib De Boekenwurm", AccessScope.of(team)));
    }

    private MirrorId aMirrorOf(CaseId organisation) {
        return currentActor.asProcess(() -> mirrors.open(organisation, SET, LocalDate.now().plusDays(20)));
    }

    /** Four answered one question, two another one, and the mirror ended. */
    private MirrorId aPicture() {
        CaseId organisation = anOrganisationOf(Team.LUS);
        MirrorId mirror = aMirrorOf(organisation);
        List<String> cards = currentActor.asProcess(() -> mirrors.cards(mirror, 4));
        for (int i = 0; i < 4; i++) {
            respondents.choose(cards.get(i), Layer.STAFF);
            respondents.answer(cards.get(i), Map.of(ARRIVAL, new Answer(Said.NOT_YET, Set.of(Lens.SENSES), "Zo luid " + i)));
        }
        cards.subList(0, 2).forEach(card -> respondents.answer(card, Map.of(BOND, new Answer(Said.WORKS, Set.of(), "Geheim"))));
        currentActor.asProcess(() -> mirrors.close(organisation));
        return mirror;
    }

    private static String screen() {
        StringBuilder text = new StringBuilder();
        UI.getCurrent().getChildren().forEach(child -> collect(child.getElement(), text));
        return text.toString();
    }

    private static void collect(Element element, StringBuilder text) {
        if (element.isTextNode()) {
            text.append(element.getText()).append(' ');
        } else if (element.isVisible()) {
            element.getChildren().forEach(child -> collect(child, text));
        }
    }

    // ---- the picture

    @Test
    void aPictureTellsWhatMovedAsSoonAsASecondMirrorHasResults() {
        MirrorId first = aPicture();
        CaseId organisation = currentActor.asProcess(() -> mirrors.get(first)).caseId();
        UI.getCurrent().navigate(MirrorPages.picture(first), QueryParameters.of("als", "table"));
        assertThat(screen()).doesNotContain("vorige");

        MirrorId second = aMirrorOf(organisation);
        UI.getCurrent().navigate(MirrorPages.picture(second));
        assertThat(screen()).as("while it is open").contains("staat nog open").doesNotContain("vorige keer");
        currentActor.asProcess(() -> mirrors.cards(second, 3)).forEach(card -> {
            respondents.choose(card, Layer.STAFF);
            respondents.answer(card, Map.of(ARRIVAL, new Answer(Said.WORKS, Set.of(), ""), BOND, new Answer(Said.WORKS, Set.of(), "")));
        });
        currentActor.asProcess(() -> mirrors.close(organisation));

        UI.getCurrent().navigate(MirrorPages.picture(second));
        assertThat(screen()).contains("Spiegel 2", "Gaat vlotter dan vorige keer").doesNotContain("Zoals vorige keer");
        UI.getCurrent().navigate(MirrorPages.picture(second), QueryParameters.of("als", "table"));
        assertThat(screen()).contains("Sinds de vorige spiegel", "Gaat vlotter dan vorige keer");
    }

    @Test
    void aCellOpensWithWhatWasSaidAndItsRemarksAndOneWithTwoAnswersSaysThatTheyAreTooFew() {
        MirrorId mirror = aPicture();
        UI.getCurrent().navigate(MirrorPages.picture(mirror));
        assertThat(screen()).contains("Het beeld van Bib De Boekenwurm", "4 mensen antwoordden", "Loopt vast", "4 antwoorden",
                "Te weinig antwoorden").doesNotContain("Zo luid", "Geheim");

        test(find(NativeButton.class).all().getFirst()).click();

        assertThat(screen()).contains("Zo luid 0", "Zo luid 3", "Geluid, licht, drukte: 4").doesNotContain("Geheim");
    }

    @Test
    void thePictureIsThereAsATableAndAsAListToo() {
        MirrorId mirror = aPicture();
        UI.getCurrent().navigate(MirrorPages.picture(mirror), QueryParameters.of("als", "table"));
        assertThat(screen()).contains("Uitkomst", "Band met anderen", "Loopt vast");
        UI.getCurrent().navigate(MirrorPages.picture(mirror), QueryParameters.of("als", "list"));
        assertThat(screen()).doesNotContain("Uitkomst");
        assertThat(find(NativeButton.class).all()).singleElement().extracting(NativeButton::getText).asString()
                .contains("Wil vooraf weten wat er komt", "Aankomen", "Loopt vast");
    }

    @Test
    void anAddressThatNamesACellWithoutAResultOpensNothing() {
        MirrorId mirror = aPicture();
        for (String cell : List.of("s1.bond", "s9.arrival", "x", "")) {
            UI.getCurrent().navigate(MirrorPages.picture(mirror), QueryParameters.of("vak", cell));
            assertThat(screen()).contains("Het beeld van").doesNotContain("Geheim", "Opmerkingen");
        }
    }

    @Test
    void whileItIsOpenThereIsNoPicture() {
        UI.getCurrent().navigate(MirrorPages.picture(aMirrorOf(anOrganisationOf(Team.LUS))));
        assertThat(screen()).contains("Deze spiegel staat nog open").doesNotContain("Doelgroep", "antwoorden");
    }

    @Test
    void aTrainerOfAnotherTeamGetsNothingByTheAddress() {
        MirrorId mirror = aMirrorOf(anOrganisationOf(Team.DOMO));
        try {
            UI.getCurrent().navigate(MirrorPages.picture(mirror));
        } catch (RuntimeException refused) {
            assertThat(refused).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(screen()).doesNotContain("Boekenwurm", "staat nog open");
    }

    // ---- making one

    private MirrorEditor editor(FormValues draft) {
        MirrorEditor editor = new MirrorEditor(parts, draft, () -> changed = true);
        UI.getCurrent().add(editor);
        return editor;
    }

    @Test
    void whoMakesASecondMirrorHearsThatTheOneOfBeforeStandsReady() {
        CaseId organisation = anOrganisationOf(Team.LUS);
        CurrentTask task = new CurrentTask(UUID.randomUUID(), organisation, "mirror", "prepareMirror", "mirror/prepare-mirror", Map.of());
        PrepareMirrorTask view = new PrepareMirrorTask(parts);
        UI.getCurrent().add(view.open(task, SET.values(), () -> {}).component());
        assertThat(screen()).doesNotContain("staan klaar");
        UI.getCurrent().removeAll();

        aMirrorOf(organisation);
        UI.getCurrent().add(view.open(task, SET.values(), () -> {}).component());
        assertThat(screen()).contains("De schetsen en de vragen van spiegel 1 staan klaar");
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        MirrorEditor editor = editor(MirrorSet.blank().values());
        assertThat(editor.validate()).isFalse();
        assertThat(find(TextField.class, editor).all().stream().filter(TextField::isInvalid)).hasSize(3);
        assertThat(find(TextArea.class, editor).all().stream().filter(TextArea::isInvalid)).hasSize(2);
        assertThat(find(DatePicker.class, editor).single().isInvalid()).isTrue();
    }

    @Test
    void aSketchThatCouldBeOfSomebodyIsWarnedOfAndGoesOnOnlyAfterALook() {
        MirrorEditor editor = editor(SET.values().with("closesOn", LocalDate.now().plusDays(20).toString()));
        assertThat(editor.validate()).isTrue();
        TextArea hard = find(TextArea.class, editor).all().get(2);
        test(hard).setValue("Sinds Jan Peeters er is. Bel 0470 12 34 56");

        assertThat(changed).isTrue();
        assertThat(screen()).contains("Jan Peeters", "0470 12 34 56");
        assertThat(editor.validate()).isFalse();
        Checkbox looked = find(Checkbox.class, editor).all().getLast();
        test(looked).click();
        assertThat(editor.validate()).isTrue();
        assertThat(MirrorSet.of(editor.values()).sketches().findFirst().orElseThrow().hard()).contains("Jan Peeters");
    }

    @Test
    void aDraftComesBackAsItWasLeft() {
        FormValues draft = SET.values().with("closesOn", "2031-05-01");
        assertThat(MirrorSet.of(editor(draft).values())).isEqualTo(SET);
        assertThat(find(DatePicker.class).single().getValue()).isEqualTo(LocalDate.of(2031, 5, 1));
    }

    @Test
    void whereAColleagueWritesIsSaidInTheStyleOfFormsHereToo() {
        MirrorEditor editor = editor(SET.values());
        editor.tell(Map.of(), Map.of("groups[g1].name", "Bram"), (path, answer, how) -> {});
        Div note = find(Div.class).all().stream().filter(one -> one.hasClassName("form-note")).findFirst().orElseThrow();
        assertThat(note.getElement().getTextRecursively()).contains("Bram schrijft hier");
        assertThat(note.getClass().getAnnotation(StyleSheet.class).value()).isEqualTo("context://form/form.css");
    }

    // ---- following one

    @Test
    void cardsAreShownOnceAndOpenTheMirror() {
        CaseId organisation = anOrganisationOf(Team.LUS);
        MirrorId mirror = aMirrorOf(organisation);
        MirrorFollower follower = new MirrorFollower(parts, mirror, FormValues.EMPTY, () -> {});
        UI.getCurrent().add(follower);
        assertThat(screen()).contains("Nog niemand antwoordde", "Kaartjes gemaakt en links verstuurd: 0");

        test(find(Button.class, follower).withText("Maak kaartjes").single()).click();

        String link = find(TextArea.class, follower).single().getValue().lines().findFirst().orElseThrow();
        assertThat(respondents.find(link.replaceFirst(".*/", ""))).isPresent();
        assertThat(screen()).contains("Kaartjes gemaakt en links verstuurd: 8", "Wij bewaren de codes niet");
        assertThat(follower.validate()).isFalse();
    }

    @Test
    void cardsThatAreMadeLaterStandBesideThoseOfBefore() {
        MirrorFollower follower = new MirrorFollower(parts, aMirrorOf(anOrganisationOf(Team.LUS)), FormValues.EMPTY, () -> {});
        UI.getCurrent().add(follower);
        Button make = find(Button.class, follower).withText("Maak kaartjes").single();
        test(make).click();
        String first = find(TextArea.class, follower).single().getValue();
        test(find(IntegerField.class, follower).single()).setValue(1);
        test(make).click();

        List<TextArea> links = find(TextArea.class, follower).all();
        assertThat(links).as("the latest first").hasSize(2).last().extracting(TextArea::getValue).isEqualTo(first);
        assertThat(links.getFirst().getValue().lines()).hasSize(1).doesNotContainAnyElementsOf(first.lines().toList());
        assertThat(screen()).contains("8 kaartjes, gemaakt om", "1 kaartje, gemaakt om");
        assertThat(find(Button.class, follower).withText("Druk af").all()).hasSize(2);
    }

    @Test
    void whoAsksForCardsOfAMirrorThatEndedMeanwhileHearsThatAndKeepsThoseOfBefore() {
        CaseId organisation = anOrganisationOf(Team.LUS);
        MirrorFollower follower = new MirrorFollower(parts, aMirrorOf(organisation), FormValues.EMPTY, () -> {});
        UI.getCurrent().add(follower);
        Button make = find(Button.class, follower).withText("Maak kaartjes").single();
        test(make).click();
        currentActor.asProcess(() -> {
            mirrors.endWithoutPicture(organisation);
            return null;
        });
        make.click();

        assertThat(screen()).contains("De spiegel is gesloten.", "8 kaartjes, gemaakt om").doesNotContain("hoogstens");
        assertThat(find(Button.class, follower).withText("Maak kaartjes").all()).isEmpty();
    }
}
