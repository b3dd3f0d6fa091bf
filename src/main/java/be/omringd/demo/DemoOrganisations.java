package be.omringd.demo;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Team;
import be.omringd.coaching.CoachingRequests;
import be.omringd.coaching.NewKnock;
import be.omringd.organisation.Contact;
import be.omringd.organisation.OrganisationDetails;
import be.omringd.organisation.OrganisationKind;
import be.omringd.place.Places;
import be.omringd.shell.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Ten invented organisations, each as far as its story goes: they knock as anybody would, and trainers do the tasks. What waits for
 * a day that is still to come, such as a look back, waits for it here too; who looked back already knocked longer ago.
 */
@Component
class DemoOrganisations {

    /**
     * An organisation and where its story stands.
     *
     * @param waiting the task that is left for the one who looks at the demo; null where nothing is left to do
     * @param stops whether it stops on the way
     * @param daysAgo when it knocked; 0 for today
     * @param looksBack how often it looked back at its plan
     * @param lead the partner on whose door it knocked, which leads
     * @param along the partner that is invited after the first talk, to carry it along; null for none
     */
    record Story(
            String name, OrganisationKind kind, String postcode, String who, String function, String mail, String question,
            @Nullable String waiting, boolean stops, int respondents, int daysAgo, int looksBack, Team lead, @Nullable Team along) {

        Story(String name, OrganisationKind kind, String postcode, String who, String function, String mail, String question,
                @Nullable String waiting, boolean stops, int respondents) {
            this(name, kind, postcode, who, function, mail, question, waiting, stops, respondents, 0, 0, Team.LUS, null);
        }

        private Story carriedBy(Team leads, @Nullable Team alongWithIt) {
            return new Story(name, kind, postcode, who, function, mail, question, waiting, stops, respondents, daysAgo, looksBack, leads,
                    alongWithIt);
        }

        /** Whether it happened before today, so that the clock goes along with it. */
        boolean isPast() {
            return daysAgo > 0;
        }
    }

    static final List<Story> ALL = List.of(
            new Story("Bibliotheek De Leeszaal", OrganisationKind.ORGANISATION, "9620", "Annelies Baert", "directeur",
                    "annelies@leeszaal.example", "Wie komt er bij ons niet binnen? En wie komt één keer, en dan niet meer?", "followMirror",
                    false, 12),
            new Story("Sportclub De Sprong", OrganisationKind.ASSOCIATION, "9300", "Wout Claes", "voorzitter", "wout@sprong.example",
                    "We willen dat kinderen met autisme bij ons kunnen sporten.", null, false, 40),
            new Story("Theater De Spiegel", OrganisationKind.ORGANISATION, "9000", "Mieke Roels", "publiekswerker", "mieke@spiegel.example",
                    "Onze zaal zit vol, maar altijd met dezelfde mensen.", "chooseTargetGroups", false, 23).carriedBy(Team.DOMO, Team.LUS),
            new Story("Jeugdhuis Het Kot", OrganisationKind.ASSOCIATION, "2000", "Sam Maes", "coördinator", "sam@hetkot.example",
                    "Jongeren die nieuw zijn in de stad vinden ons niet.", "makePlan", false, 8).carriedBy(Team.LUS, Team.DOMO),
            new Story("Lokaal dienstencentrum De Linde", OrganisationKind.LOCAL_AUTHORITY, "3000", "Rita Smets", "centrumleider",
                    "rita@delinde.example", "Mensen die alleen wonen komen eten, en praten met niemand.", "planFirstSession", false, 5)
                    .carriedBy(Team.DOMO, null),
            new Story("Koor De Nachtegaal", OrganisationKind.ASSOCIATION, "8500", "Jan Coppens", "dirigent", "jan@nachtegaal.example",
                    "Kunnen jullie ons vertellen hoe we een inclusief koor worden?", null, false, 0),
            new Story("Repair Café Zuid", OrganisationKind.CITIZENS, "9050", "Lut Wouters", "vrijwilliger", "lut@repairzuid.example",
                    "We willen dat iedereen uit de wijk hier iets kan doen.", "exploreTalk", false, 0),
            new Story("Gemeente Lindeberg", OrganisationKind.LOCAL_AUTHORITY, "9820", "Els Martens", "diensthoofd welzijn",
                    "els@lindeberg.example", "Ons loket: wie blijft er weg, en waarom?", null, true, 0),
            new Story("Speelplein De Wip", OrganisationKind.ASSOCIATION, "9800", "Ilse Daems", "hoofdanimator", "ilse@dewip.example",
                    "Ouders van kinderen met een beperking bellen ons, en komen dan niet.", "holdReview", false, 16, 260, 1, Team.LUS,
                    null),
            new Story("Museum Het Depot", OrganisationKind.ORGANISATION, "8000", "Bart Noels", "publiekswerker", "bart@hetdepot.example",
                    "Wie nooit in een museum komt: wat houdt die tegen?", null, false, 31, 480, 3, Team.LUS, null));

    private final CoachingRequests requests;
    private final DemoTrainer trainer;
    private final Places places;
    private final CurrentActor currentActor;

    DemoOrganisations(CoachingRequests requests, DemoTrainer trainer, Places places, CurrentActor currentActor) {
        this.requests = requests;
        this.trainer = trainer;
        this.places = places;
        this.currentActor = currentActor;
    }

    /** Drives the case of this story; true once it is there, false where it did not get there within the patience. */
    boolean bring(int number, DemoPast past, Duration patience) {
        Story story = ALL.get(number);
        past.begin(story);
        return trainer.bring(currentActor.as(Actor.VISITOR, () -> requests.knock(knock(number, story))).caseId(), story, past, patience);
    }

    private NewKnock knock(int number, Story story) {
        return new NewKnock(
                UUID.nameUUIDFromBytes(("demo organisation " + number).getBytes(StandardCharsets.UTF_8)),
                new OrganisationDetails(story.name(), story.kind(), places.search(story.postcode(), 1, Texts.DUTCH).getFirst().code(),
                        "nl"),
                new Contact(story.who(), story.function(), null, story.mail()), story.question(), story.lead());
    }
}
