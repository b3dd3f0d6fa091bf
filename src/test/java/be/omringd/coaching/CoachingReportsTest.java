package be.omringd.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.omringd.access.Actor;
import be.omringd.access.Role;
import be.omringd.access.Team;
import be.omringd.casefile.CaseId;
import be.omringd.coaching.CoachingReports.Report;
import be.omringd.mirror.Answer;
import be.omringd.mirror.Layer;
import be.omringd.mirror.Lens;
import be.omringd.mirror.MirrorId;
import be.omringd.mirror.MirrorSet;
import be.omringd.mirror.Mirrors;
import be.omringd.mirror.Question;
import be.omringd.mirror.Respondents;
import be.omringd.mirror.Said;
import be.omringd.organisation.Contact;
import be.omringd.organisation.OrganisationDetails;
import be.omringd.organisation.OrganisationId;
import be.omringd.organisation.OrganisationKind;
import be.omringd.organisation.Organisations;
import be.omringd.volunteer.VolunteerWorld;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The report of a trajectory: what is in it at each moment, and what never is. */
class CoachingReportsTest extends VolunteerWorld {

    private static final Actor JOKE = trainer("Joke", Team.LUS);
    private static final Actor BRAM = trainer("Bram", Team.DOMO);
    private static final Question ARRIVAL = new Question("s1", "arrival");
    private static final Question BOND = new Question("s2", "bond");
    private static final MirrorSet SET = new MirrorSet(List.of(new MirrorSet.TargetGroup("g1", "Wie slecht ziet", List.of(
            new MirrorSet.Sketch("s1", "Wil vooraf weten wat er komt", "Een duidelijk uur", "", "", ""),
            new MirrorSet.Sketch("s2", "Wordt snel moe", "Een stille hoek", "", "", "")))), MirrorSet.standardTouchpoints(),
            MirrorSet.standardThresholds());

    @Autowired
    private CoachingReports reports;
    @Autowired
    private CoachingTrajectories trajectories;
    @Autowired
    private CoachingSteps steps;
    @Autowired
    private Organisations organisations;
    @Autowired
    private Mirrors mirrors;
    @Autowired
    private Respondents respondents;

    private static Actor trainer(String name, Team team) {
        return new Actor(UUID.randomUUID(), name, Actor.Kind.USER, Set.of(Role.TRAINER), Set.of(), Set.of(team));
    }

    private CaseId aTrajectory(String name, String language) {
        OrganisationId asks = as(JOKE, () -> organisations.register(
                new OrganisationDetails(name, OrganisationKind.ORGANISATION, ZOTTEGEM, language),
                new Contact("Ans Verhelst", "directeur", null, "ans@bib.example")));
        CaseId id = as(JOKE, () -> trajectories.begin(asks, Team.LUS));
        does(JOKE, () -> steps.offered(id, Offer.TRAJECTORY, "Het advies was te mager", null));
        return id;
    }

    private String pdf(CaseId id) {
        Report report = as(JOKE, () -> reports.pdf(id));
        try (PDDocument document = Loader.loadPDF(report.content())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private String word(CaseId id) {
        Report report = as(JOKE, () -> reports.word(id));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(report.content()));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            return words.getText().replaceAll("\\s+", " ");
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    /** Eight people at the arrival, two at the bond with others: each with a remark. */
    private void aMirrorIsHeldUp(CaseId id) {
        MirrorId mirror = as(JOKE, () -> mirrors.open(id, SET, LocalDate.now().plusDays(20)));
        List<String> cards = as(JOKE, () -> mirrors.cards(mirror, 8));
        for (int i = 0; i < cards.size(); i++) {
            String card = cards.get(i);
            boolean few = i < 2;
            Said said = i < 5 ? Said.NOT_YET : Said.PARTLY;
            String remark = "gezien" + i;
            does(Actor.VISITOR, () -> {
                respondents.choose(card, Layer.STAFF);
                respondents.answer(card, Map.of(ARRIVAL, new Answer(said, Set.of(Lens.PACE), remark)));
                if (few) {
                    respondents.answer(card, Map.of(BOND, new Answer(Said.NOT_YET, Set.of(Lens.TRUST), "verborgen")));
                }
            });
        }
        currentActor.asProcess(() -> mirrors.close(id));
    }

    @Test
    void whatIsStillToComeIsSaidPlainlyAndWhatAnOrganisationWantedNoMoreToo() {
        CaseId id = aTrajectory("Bib", "nl");

        assertThat(as(JOKE, () -> reports.offered(id))).isTrue();
        assertThat(pdf(id)).contains("Bib", "De spiegel Dit moet nog komen.", "Het plan Dit moet nog komen.",
                "De eerste sessie is nog niet gepland.");
        does(JOKE, () -> steps.stop(id, "Geen tijd meer"));
        assertThat(word(id)).contains("De spiegel Dit is er niet van gekomen.").doesNotContain("Geen tijd meer", "moet nog komen");
    }

    @Test
    void aWholeTrajectoryStandsInBothFilesAndNothingOfFewerThanThree() {
        CaseId id = aTrajectory("Bib De Lezer", "nl");
        does(JOKE, () -> {
            steps.explored(id, new FirstTalk(clock.today(), "Boeken", "We missen mensen", null, "Meer buren"));
            steps.agreed(id, new Agreement(clock.today(), "Iedereen welkom", "Ans leidt", 5, "Wat gezegd wordt", "850 euro"));
        });
        aMirrorIsHeldUp(id);
        does(JOKE, () -> {
            steps.chosen(id, new Choice(clock.today(), List.of(new TargetGroup("Wie slecht ziet", "Zij komen niet meer")), "Kinderen"));
            steps.planned(id, List.of(new PlannedAction(0, "Een bel aan de deur", "wie vooraf wil weten", "het onthaal", "Offerte vragen",
                    clock.today().plusDays(30), "Minder zoekers")), List.of(clock.today().plusDays(90), clock.today().plusDays(180)));
            steps.startReview(id);
            steps.reviewed(id, new ReviewReport(clock.today(), List.of(new ReviewedAction(1, "Een bel aan de deur", ActionOutcome.DONE,
                    "Ze belden echt")), List.of(), "Dat het zo snel ging", "De trap", null));
            steps.anchored(id, clock.today(), "De werkgroep onthaal", "De bel en het gesprek");
        });

        for (String report : List.of(pdf(id), word(id))) {
            assertThat(report).contains("Iedereen welkom", "We missen mensen", "Loopt vast", "0 3 5 0 8", "Te weinig antwoorden",
                    "Het tempo", "gezien0", "gezien7", "Zij komen niet meer", "Kinderen", "Ze belden echt", "Dat het zo snel ging",
                    "De trap",
                    "De werkgroep onthaal", "De bel en het gesprek");
            assertThat(report).doesNotContain("verborgen", "Vertrouwen", "850 euro", "te mager", "Ans Verhelst", "ans@bib.example");
        }
    }

    @Test
    void aReportIsInTheLanguageOfItsOrganisationAndItsNameTellsNothingOfIt() {
        CaseId id = aTrajectory("Bibliothèque de Zottegem", "fr");

        assertThat(pdf(id)).contains("Rapport d’un trajet", "Le plan Cela doit encore venir.");
        assertThat(as(JOKE, () -> reports.pdf(id)).name()).isEqualTo("rapport-trajet-" + clock.today() + ".pdf");
        assertThat(as(JOKE, () -> reports.word(id)).name()).isEqualTo("rapport-trajet-" + clock.today() + ".docx");
    }

    @Test
    void lettersThatWeHaveNoneOfAreToldAndTheOtherFileHasThem() {
        CaseId id = aTrajectory("Vereniging 福", "nl");

        assertThat(as(JOKE, () -> reports.lacking(id))).isEqualTo("福");
        assertThat(pdf(id)).contains("Vereniging □", "□ staat voor een teken dat we niet kunnen afdrukken.");
        assertThat(word(id)).contains("Vereniging 福");
    }

    @Test
    void aTrainerOfAnotherPartnerGetsNoReport() {
        CaseId id = aTrajectory("Bib", "nl");

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as(BRAM, () -> reports.pdf(id)));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as(BRAM, () -> reports.word(id)));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as(ELS, () -> reports.pdf(id)));
        assertThat(as(MARIE, () -> reports.pdf(id)).content()).isNotEmpty();
    }
}
