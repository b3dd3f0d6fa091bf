package be.omringd.outreach.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import be.omringd.access.Users;
import be.omringd.casefile.CaseId;
import be.omringd.form.FormValues;
import be.omringd.onboarding.Recruitments;
import be.omringd.outreach.Area;
import be.omringd.outreach.Outreach;
import be.omringd.outreach.RecruitmentApprovals;
import be.omringd.outreach.RecruitmentForm;
import be.omringd.outreach.RecruitmentId;
import be.omringd.outreach.RecruitmentKind;
import be.omringd.outreach.RecruitmentNeed;
import be.omringd.outreach.RecruitmentText;
import be.omringd.outreach.RecruitmentTexts;
import be.omringd.outreach.TeamRecruitments;
import be.omringd.place.Places;
import be.omringd.shell.Texts;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerWorld;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.vaadin.browserless.BrowserlessExtension;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;

class RecruitmentScreensTest extends VolunteerWorld {

    private static final RecruitmentNeed NEED = new RecruitmentNeed(ZOTTEGEM, Set.of(Language.NL), "MONTHLY", false, null, Set.of());

    @RegisterExtension
    BrowserlessExtension browser = new BrowserlessExtension().withViewPackages("be.omringd.nothing");
    @Autowired
    RecruitmentEditors editors;
    @Autowired
    RecruitmentsSection section;
    @Autowired
    Outreach outreach;
    @Autowired
    RecruitmentApprovals approvals;
    @Autowired
    TeamRecruitments team;
    @Autowired
    Recruitments recruitments;
    @Autowired
    PosterPage posters;
    @Autowired
    PublicAddress address;
    @Autowired
    Users users;
    @Autowired
    Places places;
    @Autowired
    Texts texts;
    @Autowired
    TransactionTemplate transaction;

    private final AtomicInteger changes = new AtomicInteger();
    private CaseId file;

    @BeforeEach
    void aFile() {
        UI.getCurrent().setLocale(Texts.DUTCH);
        when(users.active()).thenReturn(List.of());
        when(users.name(MARIE.userId())).thenReturn("Marie");
        file = aFileIn(ZOTTEGEM);
    }

    private RecruitmentEditor open(RecruitmentKind kind, FormValues draft) {
        RecruitmentEditor editor = editors.create(file, kind, NEED, draft, changes::incrementAndGet);
        UI.getCurrent().add(editor);
        return editor;
    }

    private Document preview() {
        return Jsoup.parse(browser.find(IFrame.class).single().getSrcdoc().orElseThrow());
    }

    private <C extends Component> C the(Class<C> type, String label) {
        return browser.find(type).withCaption(label).single();
    }

    // ---- writing

    @Test
    void theEditorBeginsWithADraftAndShowsThePageOfIt() {
        does(ELS, () -> {
            RecruitmentEditor editor = open(RecruitmentKind.VACANCY, FormValues.EMPTY);

            assertThat(the(TextField.class, "Titel").getValue()).isEqualTo("Vrijwilliger gezocht voor een groep in Zottegem");
            assertThat(preview().select("h1").text()).isEqualTo("Vrijwilliger gezocht voor een groep in Zottegem");
            assertThat(preview().select("mark, script, a[href]")).isEmpty();
            assertThat(editor.validate()).isTrue();
            assertThat(RecruitmentForm.texts(editor.values()).nl().fits()).isTrue();
            assertThat(changes).hasValue(0);
        });
    }

    @Test
    void aWordThatTellsWhoItIsShowsAtItsFieldAndInThePage() {
        does(ELS, () -> {
            RecruitmentEditor editor = open(RecruitmentKind.VACANCY, FormValues.EMPTY);
            TextArea body = the(TextArea.class, "Tekst");

            browser.test(body).setValue("Kom bij Nora en haar vrienden. Nora <b>wacht</b>.");

            assertThat(body.isInvalid()).isTrue();
            assertThat(body.getErrorMessage()).contains("“Nora”");
            assertThat(preview().select("mark").eachText()).containsExactly("Nora", "Nora");
            assertThat(preview().select(".call-text b")).isEmpty();
            assertThat(editor.validate()).isFalse();
            assertThat(changes).hasValue(1);

            browser.test(body).setValue("Kom bij een groep.");
            assertThat(body.isInvalid()).isFalse();
            assertThat(preview().select("mark")).isEmpty();
            assertThat(editor.validate()).isTrue();
        });
    }

    @Test
    void anotherLanguageBeginsWithItsOwnDraftAndIsCheckedToo() {
        does(ELS, () -> {
            RecruitmentEditor editor = open(RecruitmentKind.VACANCY, FormValues.EMPTY);
            assertThat(RecruitmentForm.texts(editor.values()).fr()).isNull();

            browser.test(the(Checkbox.class, "Ook in het Frans")).click();
            assertThat(RecruitmentForm.texts(editor.values()).fr().title()).isEqualTo("Bénévole recherché pour un groupe à Zottegem");
            browser.test(the(TextField.class, "Titel in het Frans")).setValue("Avec Nora");

            assertThat(editor.validate()).isFalse();
            browser.test(the(Checkbox.class, "Ook in het Frans")).click();
            assertThat(editor.validate()).as("what is not wanted does not count").isTrue();
            assertThat(RecruitmentForm.texts(editor.values()).fr()).isNull();
        });
    }

    @Test
    void whatWasTypedIsThereWhenTheTaskIsOpenedAgain() {
        RecruitmentTexts texts =
                new RecruitmentTexts(new RecruitmentText("Titel hier", "Tekst hier"), null, new RecruitmentText("Title", "Text"));
        FormValues draft = FormValues.fromJson(RecruitmentForm.values(texts, Area.of(ZOTTEGEM, Set.of("41081", "45059"))).toJson());
        does(ELS, () -> {
            RecruitmentEditor editor = open(RecruitmentKind.CAMPAIGN, draft);

            assertThat(RecruitmentForm.texts(editor.values())).isEqualTo(texts);
            assertThat(RecruitmentForm.area(editor.values(), ZOTTEGEM)).hasValue(Area.of(ZOTTEGEM, Set.of("41081", "45059")));
        });
    }

    @Test
    void nothingIsHandedInEmptyOrInAnAreaThatIsTooLarge() {
        does(ELS, () -> {
            RecruitmentEditor editor = open(RecruitmentKind.CAMPAIGN, FormValues.EMPTY);
            browser.test(the(TextField.class, "Titel")).setValue("");
            assertThat(editor.validate()).isFalse();
            assertThat(the(TextField.class, "Titel").getErrorMessage()).isEqualTo("Vul dit in.");
            browser.test(the(TextField.class, "Titel")).setValue("Iets");

            IntegerField radius = the(IntegerField.class, "Tot hoeveel km");
            assertThat(editor.getElement().getTextRecursively()).contains("Dat zijn: Zottegem, ");
            for (Integer wrong : Arrays.asList(16, 0, -3, null)) {
                radius.setValue(wrong);
                assertThat(editor.validate()).as("%s km", wrong).isFalse();
                assertThat(radius.isInvalid()).isTrue();
            }
            radius.setValue(15);
            assertThat(editor.validate()).isTrue();
            assertThat(RecruitmentForm.area(editor.values(), ZOTTEGEM)).hasValue(Area.around(ZOTTEGEM, 15));
        });
    }

    @Test
    void municipalitiesAreChosenByTheirDistanceAndNotTooManyOfThem() {
        does(ELS, () -> {
            RecruitmentEditor editor = open(RecruitmentKind.CAMPAIGN, FormValues.EMPTY);
            RadioButtonGroup<?> way = browser.find(RadioButtonGroup.class).withCaption("Kies een gebied").single();
            browser.test(way).selectItem("Alleen in gemeenten die ik kies");
            @SuppressWarnings("unchecked")
            CheckboxGroup<String> choice = browser.find(CheckboxGroup.class).single();

            List<String> offered = choice.getListDataView().getItems().toList();
            assertThat(offered.getFirst()).isEqualTo(ZOTTEGEM);
            assertThat(offered).doesNotContain(HASSELT).hasSizeGreaterThan(4);
            choice.setValue(Set.copyOf(offered.subList(0, 4)));
            assertThat(editor.validate()).isFalse();
            choice.setValue(Set.copyOf(offered.subList(0, 3)));
            assertThat(editor.validate()).isTrue();
        });
    }

    // ---- looking

    private RecruitmentId anRecruitmentOnline() {
        RecruitmentId id = as(MARIE, () -> outreach.prepare(file, UUID.randomUUID(), RecruitmentKind.VACANCY, NEED,
                new RecruitmentTexts(new RecruitmentText("Wie stapt mee?", "Eerst.\n\n- een"),
                        new RecruitmentText("Qui vient ?", "D’abord."), null),
                null,
                null));
        does(MARIE, () -> {
            approvals.approve(id);
            outreach.open(id, clock.instant().plus(Duration.ofDays(20)));
        });
        return id;
    }

    @Test
    void theFileShowsItsRecruitments() {
        assertThat(as(ELS, () -> section.create(files.get(file)))).isEmpty();
        RecruitmentId id = anRecruitmentOnline();
        VolunteerId koen = aVolunteer("Koen", ZOTTEGEM);
        transaction.executeWithoutResult(tx -> recruitments.take(id.value(), koen));

        Component shown = as(ELS, () -> section.create(files.get(file))).orElseThrow();

        assertThat(shown.getElement().getTextRecursively()).contains("Wie stapt mee?", "Online", "1 antwoord");
        assertThat(shown.getElement().getOuterHTML()).contains(RecruitmentPages.recruitment(id));
    }

    @Test
    void theOverviewShowsWhatGoesOnAndCanShowWhatIsOver() {
        RecruitmentId id = anRecruitmentOnline();
        does(ELS, () -> {
            RecruitmentsView view = new RecruitmentsView(team, currentActor, places, texts);
            UI.getCurrent().add(view);
            Select<?> state = browser.find(Select.class).withCaption("Stand").single();

            browser.test(state).selectItem("Online");
            assertThat(view.getElement().getOuterHTML()).contains(RecruitmentPages.recruitment(id));
            browser.test(state).selectItem("Afgelopen");
            assertThat(view.getElement().getOuterHTML()).doesNotContain(RecruitmentPages.recruitment(id));
        });
        does(LIEN, () -> {
            UI.getCurrent().removeAll();
            RecruitmentsView view = new RecruitmentsView(team, currentActor, places, texts);
            UI.getCurrent().add(view);
            browser.test((Select<?>) browser.find(Select.class).withCaption("Stand").single()).selectItem("Online");
            assertThat(view.getElement().getOuterHTML()).doesNotContain(RecruitmentPages.recruitment(id));
        });
    }

    @Test
    void whileThePersonTakesABreakTheTeamReadsThatTheRecruitmentRests() {
        RecruitmentId id = anRecruitmentOnline();
        does(ELS, () -> files.pause(file, null));

        assertThat(as(ELS, () -> section.create(files.get(file))).orElseThrow().getElement().getTextRecursively()).contains("Rust",
                "rust nu, loopt tot");
        does(ELS, () -> {
            RecruitmentsView view = new RecruitmentsView(team, currentActor, places, texts);
            UI.getCurrent().add(view);
            browser.test((Select<?>) browser.find(Select.class).withCaption("Stand").single()).selectItem("Online");
            assertThat(browser.find(Anchor.class).all().stream().filter(link -> link.getHref().equals(RecruitmentPages.recruitment(id)))
                    .map(link -> link.getParent().orElseThrow().getParent().orElseThrow().getElement().getTextRecursively()))
                    .singleElement().asString().contains("Rust");
        });
    }

    @Test
    void theOwnTextIsNotReplacedWithoutAsking() {
        does(ELS, () -> {
            open(RecruitmentKind.VACANCY, FormValues.EMPTY);
            TextField title = the(TextField.class, "Titel");
            browser.test(title).setValue("Mijn eigen titel");
            Button anew = browser.find(Button.class).withText("Begin opnieuw met het voorstel").all().getFirst();

            browser.test(anew).click();
            assertThat(title.getValue()).isEqualTo("Mijn eigen titel");
            browser.test(browser.find(ConfirmDialog.class).single()).confirm();
            assertThat(title.getValue()).isEqualTo("Vrijwilliger gezocht voor een groep in Zottegem");
        });
    }

    @Test
    void theTextsToCopySayWhatThePageSaysAndWhereItIs() {
        RecruitmentId id = anRecruitmentOnline();
        var recruitment = as(ELS, () -> team.get(id));

        String address = "https://lus.be/" + recruitment.path();
        var online = recruitment.online().orElseThrow();
        ShareTexts dutch = ShareTexts.of(recruitment, online, address, new RecruitmentWords(texts, places, Texts.DUTCH));
        ShareTexts french = ShareTexts.of(recruitment, online, address, new RecruitmentWords(texts, places, Texts.FRENCH));

        assertThat(dutch.brief()).contains("Zottegem", "https://lus.be/vacature/").hasSizeLessThan(280);
        assertThat(dutch.full()).contains("Wie stapt mee?\n\nEerst.", "https://lus.be/vacature/", "Eén keer per maand");
        assertThat(french.full()).contains("Qui vient ?", "D’abord.");
    }

    // ---- the poster

    @Test
    void thePosterSaysTheTextAndItsCodeLeadsToThePage() throws Exception {
        RecruitmentId id = anRecruitmentOnline();
        var recruitment = as(ELS, () -> team.get(id));

        Document poster = Jsoup.parse(as(ELS, () -> posters.poster(id.value(), "fr", new MockHttpServletRequest())).getBody());

        assertThat(poster.select("h1").text()).isEqualTo("Qui vient ?");
        assertThat(poster.select(".poster-address").text()).isEqualTo("localhost/" + recruitment.path());
        assertThat(read(poster.expectFirst("svg"))).isEqualTo("http://localhost/" + recruitment.path());
        assertThat(as(ELS, () -> posters.poster(UUID.randomUUID(), "nl", new MockHttpServletRequest())).getStatusCode().value())
                .isEqualTo(404);
    }

    /** Reads the code as a telephone would. */
    private static String read(Element svg) throws Exception {
        int size = Integer.parseInt(svg.attr("viewBox").split(" ")[2]);
        int scale = 4;
        int[] pixels = new int[size * size * scale * scale];
        Arrays.fill(pixels, 0xffffff);
        for (MatchResult square : Pattern.compile("M(\\d+) (\\d+)h1").matcher(svg.expectFirst("path").attr("d")).results().toList()) {
            for (int i = 0; i < scale * scale; i++) {
                int x = Integer.parseInt(square.group(1)) * scale + i % scale;
                int y = Integer.parseInt(square.group(2)) * scale + i / scale;
                pixels[y * size * scale + x] = 0;
            }
        }
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(size * scale, size * scale, pixels))))
                .getText();
    }
}
