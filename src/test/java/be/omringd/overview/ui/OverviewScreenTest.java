package be.omringd.overview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.casefile.CaseId;
import be.omringd.intake.RequestPhase;
import be.omringd.linkgroup.LinkProfile;
import be.omringd.linkgroup.LinkProfiles;
import be.omringd.linkgroup.TimeOfWeek;
import be.omringd.overview.NeedAndOffer;
import be.omringd.overview.NeedAndOffer.Municipality;
import be.omringd.place.Places;
import be.omringd.place.Region;
import be.omringd.place.ui.MapOfPlaces;
import be.omringd.search.SearchFor;
import be.omringd.search.Searches;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.VolunteerWorld;
import com.vaadin.browserless.BrowserlessExtension;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.xml.sax.InputSource;

class OverviewScreenTest extends VolunteerWorld {

    private static final String NIEUWPOORT = "38016";
    private static final String RONSE = "45041";

    @RegisterExtension
    BrowserlessExtension browser = new BrowserlessExtension().withViewPackages("be.omringd.nothing");
    @Autowired
    NeedAndOffer needAndOffer;
    @Autowired
    Searches searches;
    @Autowired
    LinkProfiles profiles;
    @Autowired
    Places places;
    @Autowired
    Texts texts;
    @Autowired
    Moments moments;

    @BeforeEach
    void inDutch() {
        UI.getCurrent().setLocale(Texts.DUTCH);
    }

    @Test
    void theListTheMapAndTheTableSayTheSame() {
        CaseId file = aFileIn(NIEUWPOORT);
        as(MARIE, () -> searches.open(file, SearchFor.GROUP));
        aVolunteer("Zee", NIEUWPOORT);
        does(ELS, () -> {
            OverviewView view = view(Map.of("regio", "west_vlaanderen", "toon", "waiting"));

            Municipality row = rows(view).stream().filter(one -> one.place().nisCode().equals(NIEUWPOORT)).findFirst().orElseThrow();
            assertThat(rows(view)).allMatch(one -> one.place().region() == Region.WEST_VLAANDEREN && one.waiting() > 0);
            String svg =
                    new MapOfPlaces(one -> "x", Set.of()).draw("kaart", OverviewView.marks(rows(view)), OverviewView.marks(rows(view)));
            assertThat(svg.split("class=\"overview-place\"")).hasSize(rows(view).size() + 1);
            assertThat(view.csv()).startsWith("\uFEFFGemeente;").contains("Nieuwpoort;38016;West-Vlaanderen;" + row.waiting() + ";");
            assertThat(view.csv().split("\r\n")).hasSize(rows(view).size() + 1);

            browser.find(Grid.class).single().select(row);

            assertThat(view.getElement().getTextRecursively()).contains("Binnen 15 km: ");
            assertThat(browser.find(Anchor.class).all()).extracting(Anchor::getHref).anyMatch(
                    href -> href.startsWith("vrijwilligers?regio=alle") && href.contains("bij=38016&km=15"));
            assertThat(browser.find(Anchor.class).all()).as("files of a region where she does not work").extracting(Anchor::getHref)
                    .noneMatch(href -> href.startsWith("dossiers"));
        });
    }

    @Test
    void theNumbersLeadToTheirFilesInOnesOwnRegion() {
        CaseId file = aFileIn(AALST);
        as(MARIE, () -> searches.open(file, SearchFor.GROUP));
        aFileIn(AALST);
        does(ELS, () -> {
            OverviewView view = view(Map.of("toon", "waiting"));

            browser.find(Grid.class).single()
                    .select(rows(view).stream().filter(one -> one.place().nisCode().equals(AALST)).findFirst().orElseThrow());

            assertThat(browser.find(Anchor.class).all()).extracting(Anchor::getHref).contains(
                    "dossiers?toon=wacht&gemeente=41002", "dossiers?toon=binnenkort&gemeente=41002",
                    "dossiers?status=open,paused&gemeente=41002");
        });
    }

    @Test
    void onesOwnRegionsComeFirst() {
        aVolunteer("Eigen", AALST);
        aVolunteer("Verder", HASSELT);
        does(ELS, () -> {
            List<Municipality> rows = rows(view(Map.of()));
            long own = rows.stream().filter(one -> one.place().region() == Region.OOST_VLAANDEREN).count();
            assertThat(own).isPositive().isLessThan(rows.size());
            assertThat(rows.stream().limit(own)).allMatch(one -> one.place().region() == Region.OOST_VLAANDEREN);
        });
    }

    @Test
    void nearAPlaceOnlyWhatLiesWithinTheDistanceIsListedAndNonsenseInTheAddressIsLeftOut() {
        does(MARIE, () -> {
            List<Municipality> rows = rows(view(Map.of("toon", "all", "bij", AALST, "km", "10")));
            assertThat(rows).isNotEmpty().allMatch(one -> one.place().kmTo(places.get(AALST)) <= 10);
            Set<String> linkGroupWished = needAndOffer.linkGroups(Texts.DUTCH).waiting().keySet();
            assertThat(rows(view(Map.of("toon", "niets", "regio", "mars", "bij", "99999", "km", "-4"))))
                    .allMatch(one -> !one.isQuiet() || linkGroupWished.contains(one.place().nisCode()));
        });
    }

    @Test
    void thePictureIsGoodXmlAndTellsNeedFromOfferByShape() throws Exception {
        Municipality one = new Municipality(places.get(AALST), 2, Instant.EPOCH, 0, 3, 0, 2, 3);
        Municipality quiet = new Municipality(places.get(HASSELT), 0, null, 0, 0, 0, 0, 0);

        List<MapOfPlaces.Marks> marks = OverviewView.marks(List.of(one, quiet));
        String svg = new MapOfPlaces(any -> "Aalst: 2 < 3 & \"meer\"", Set.of()).draw("kaart", marks, marks);

        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(svg).containsOnlyOnce("<circle class=\"overview-need\"").containsOnlyOnce("<path class=\"overview-offer\"")
                .containsOnlyOnce("tabindex=\"0\" role=\"button\" data-nis=\"41002\" aria-label=\"Aalst: 2 &lt; 3 &amp; &quot;meer&quot;\"")
                .doesNotContain("data-nis=\"71072\"");
    }

    @Test
    void whereALinkGroupCouldAlmostBeMadeIsSaid() {
        LinkProfile told = new LinkProfile(Set.of(Language.EN), Set.of(TimeOfWeek.MONDAY_MORNING), 3, Set.of(), Set.of(), null, null, null,
                null, null);
        for (int i = 0; i < 4; i++) {
            CaseId file = aFileIn(RONSE);
            currentActor.asProcess(() -> {
                files.enter(file, RequestPhase.ORIENTED_LINK);
                return profiles.change(file, told, 0);
            });
        }
        does(ELS, () -> {
            assertThat(view(Map.of()).getElement().getTextRecursively()).contains("Ronse: voor een linkgroep missen we nog één persoon");
            OverviewView view = view(Map.of("regio", "oost_vlaanderen"));
            browser.find(Grid.class).single()
                    .select(rows(view).stream().filter(one -> one.place().nisCode().equals(RONSE)).findFirst().orElseThrow());
            assertThat(view.getElement().getTextRecursively()).contains("4 mensen wachten op een linkgroep");
        });
        does(LIEN,
                () -> assertThat(view(Map.of()).getElement().getTextRecursively()).as("of another region").doesNotContain("Ronse: voor"));
    }

    private OverviewView view(Map<String, String> parameters) {
        OverviewView view = new OverviewView(needAndOffer, places, texts, moments, currentActor);
        UI.getCurrent().removeAll();
        UI.getCurrent().add(view);
        view.show(QueryParameters.simple(parameters));
        return view;
    }

    @SuppressWarnings("unchecked")
    private List<Municipality> rows(OverviewView view) {
        return ((Grid<Municipality>) browser.find(Grid.class).single()).getListDataView().getItems().toList();
    }
}
