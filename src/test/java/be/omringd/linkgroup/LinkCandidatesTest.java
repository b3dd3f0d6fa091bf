package be.omringd.linkgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.TimelineEntry;
import be.omringd.engine.Ids;
import be.omringd.form.FormValues;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.TaskHandlers;
import be.omringd.inbox.TaskResult;
import be.omringd.intake.OrientedTowardsLinkGroup;
import be.omringd.intake.RequestPhase;
import be.omringd.person.ContactDetails;
import be.omringd.shell.Texts;
import be.omringd.volunteer.Interest;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.Pace;
import be.omringd.volunteer.VolunteerWorld;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody tells for a link group, who is kept apart and who waits, on a real database. */
class LinkCandidatesTest extends VolunteerWorld {

    static final LinkProfile TOLD = new LinkProfile(
            Set.of(Language.NL, Language.TR), Set.of(TimeOfWeek.THURSDAY_EVENING, TimeOfWeek.SUNDAY_MORNING), 12,
            Set.of(TravelsBy.BICYCLE, TravelsBy.BROUGHT), Set.of(Interest.WALKING, Interest.COOKING), Pace.CALM, GivesOrAsks.BOTH,
            "Bakt brood", "Hoe je een lied schrijft", "Geen trappen");

    @Autowired
    LinkProfiles profiles;
    @Autowired
    KeptApart apart;
    @Autowired
    WhoWaits whoWaits;
    @Autowired
    TaskHandlers handlers;
    @Autowired
    ApplicationEventPublisher events;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcTemplate jdbc;

    private CaseId file;

    @BeforeEach
    void somebodyWaits() {
        file = whoWaits(ZOTTEGEM);
    }

    private CaseId whoWaits(String place) {
        CaseId id = aFileIn(place);
        currentActor.asProcess(() -> transaction.execute(tx -> {
            files.enter(id, RequestPhase.ORIENTED_LINK);
            events.publishEvent(new OrientedTowardsLinkGroup(id));
            return null;
        }));
        return id;
    }

    private CurrentTask task() {
        return new CurrentTask(Ids.next(), file, "link-group-waiting", "askProfile", LinkAnswers.FORM, Map.of());
    }

    // ---- what somebody tells

    @Test
    void whatIsToldInTheFormIsReadBackAsItWas() {
        assertThat(LinkAnswers.read(LinkAnswers.write(TOLD))).isEqualTo(TOLD);
        assertThat(LinkAnswers.read(FormValues.EMPTY)).isEqualTo(LinkProfile.NOTHING);
        assertThat(LinkAnswers.write(LinkProfile.NOTHING).isEmpty()).isTrue();
    }

    @Test
    void theTalkBeginsWithTheLanguageWeKnowAndItsAnswersGoToTheFileOnly() {
        assertThat(as(ELS, () -> handlers.begin(task())).choices("languages")).containsExactly("nl");

        TaskResult result = as(ELS, () -> handlers.complete(task(), LinkAnswers.write(TOLD)));

        assertThat(result).isEqualTo(TaskResult.done(Map.of(), FormValues.EMPTY));
        assertThat(as(ELS, () -> profiles.find(file))).isEqualTo(new LinkProfiles.Kept(TOLD, 1));
        assertThat(as(ELS, () -> handlers.begin(task()))).as("the next talk").isEqualTo(LinkAnswers.write(TOLD));
    }

    @Test
    void whatWasNotSpokenOfInATalkStaysKnown() {
        does(ELS, () -> profiles.change(file, TOLD, 0));

        does(ELS, () -> handlers.complete(task(), FormValues.of(Map.of("rangeKm", 5))));

        assertThat(as(ELS, () -> profiles.find(file)).profile()).satisfies(now -> {
            assertThat(now.rangeKm()).isEqualTo(5);
            assertThat(now.brings()).isEqualTo("Bakt brood");
            assertThat(now.times()).isEqualTo(TOLD.times());
        });
    }

    @Test
    void ofTwoColleaguesTheSecondOneIsToldAndTheTimelineTellsNoContents() {
        assertThat(as(ELS, () -> profiles.change(file, TOLD, 0))).isTrue();
        assertThat(as(MARIE, () -> profiles.change(file, LinkProfile.NOTHING, 0))).isFalse();

        assertThat(as(ELS, () -> profiles.find(file))).isEqualTo(new LinkProfiles.Kept(TOLD, 1));
        assertThat(as(ELS, () -> files.timeline(file))).first().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("linkgroup.event.profileChanged");
            assertThat(entry.detail()).isNull();
        });
        assertThat(as(ELS, () -> profiles.change(file, TOLD, 1))).as("the same again").isTrue();
        assertThat(as(ELS, () -> files.timeline(file)).stream().map(TimelineEntry::kind))
                .containsOnlyOnce("linkgroup.event.profileChanged");
    }

    @Test
    void atOneMomentOneOfTwoIsFirst() {
        CyclicBarrier together = new CyclicBarrier(2);
        List<Boolean> done = Stream.of(1, 2).map(km -> CompletableFuture.supplyAsync(() -> as(ELS, () -> {
            await(together);
            return profiles.change(file, new LinkProfile(Set.of(), Set.of(), km, Set.of(), Set.of(), null, null, null, null, null), 0);
        }))).toList().stream().map(CompletableFuture::join).toList();

        assertThat(done).containsExactlyInAnyOrder(true, false);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoMayNotSeeTheFileNeitherReadsNorChangesIt() {
        assertThatThrownBy(() -> as(LIEN, () -> profiles.find(file))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(LIEN, () -> profiles.change(file, TOLD, 0))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(LIEN, () -> apart.from(file))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nothingChangesOfWhoWaitsNoLonger() {
        does(ELS, () -> files.stop(file, null));

        assertThat(as(ELS, () -> profiles.canChange(file))).isFalse();
        assertThat(as(ELS, () -> profiles.change(file, TOLD, 0))).isFalse();
        assertThat(as(ELS, () -> profiles.find(file)).asked()).isFalse();
    }

    // ---- who is not brought together

    @Test
    void keptApartIsOneFactForBothWaysAndNoTimelineTellsIt() {
        CaseId other = whoWaits(AALST);
        int before = as(ELS, () -> files.timeline(file)).size();

        assertThat(as(ELS, () -> apart.keep(file, other))).isTrue();
        assertThat(as(ELS, () -> apart.keep(other, file))).isTrue();

        assertThat(pairs(file)).isOne();
        assertThat(as(ELS, () -> apart.from(file))).extracting(CaseSummary::id).containsExactly(other);
        assertThat(as(ELS, () -> apart.from(other))).extracting(CaseSummary::id).containsExactly(file);
        assertThat(as(ELS, () -> files.timeline(file))).hasSize(before);

        does(ELS, () -> apart.letTogether(other, file));
        assertThat(pairs(file)).isZero();
    }

    @Test
    void keptApartIsShownToThoseOnlyWhoMaySeeBoth() {
        CaseId farAway = whoWaits(HASSELT);
        assertThatThrownBy(() -> as(ELS, () -> apart.keep(file, farAway))).isInstanceOf(AccessDeniedException.class);
        does(MARIE, () -> apart.keep(file, farAway));

        assertThat(as(ELS, () -> apart.from(file))).isEmpty();
        assertThat(as(LIEN, () -> apart.from(farAway))).isEmpty();
        assertThat(as(MARIE, () -> apart.from(file))).hasSize(1);
        assertThatThrownBy(() -> does(ELS, () -> apart.letTogether(file, farAway))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobodyIsKeptApartFromThemselvesOrFromWhoDoesNotWait() {
        CaseId other = aFileIn(AALST);
        assertThat(as(ELS, () -> apart.keep(file, file))).isFalse();
        assertThat(as(ELS, () -> apart.keep(file, other))).isFalse();
        assertThat(pairs(file)).isZero();
    }

    private int pairs(CaseId id) {
        Integer pairs = jdbc.queryForObject("select count(*) from link_kept_apart where one_case = ? or other_case = ?", Integer.class,
                id.toString(), id.toString());
        return pairs == null ? 0 : pairs;
    }

    // ---- who waits

    @Test
    void whoWaitsIsOfTheOwnRegionsAndWhoStopsOrDiesIsNoCandidate() {
        CaseId farAway = whoWaits(HASSELT);
        CaseId stops = whoWaits(AALST);
        CaseId died = whoWaits(AALST);
        CaseId rests = whoWaits(AALST);
        does(ELS, () -> {
            profiles.change(file, TOLD, 0);
            files.stop(stops, null);
            files.deceased(died, null);
            files.pause(rests, null);
        });

        List<Candidate> seen = as(ELS, () -> whoWaits.all());

        assertThat(seen).extracting(Candidate::caseId).contains(file, rests).doesNotContain(farAway, stops, died);
        assertThat(one(seen, file).profile()).isEqualTo(TOLD);
        assertThat(one(seen, file).asked()).isTrue();
        assertThat(one(seen, rests)).satisfies(resting -> {
            assertThat(resting.rests()).isTrue();
            assertThat(resting.asked()).isFalse();
            assertThat(resting.profile().missing()).containsExactly(MissingInProfile.values());
        });
        assertThat(as(MARIE, () -> whoWaits.all())).extracting(Candidate::caseId).contains(file, farAway);
    }

    @Test
    void whoMovesWaitsWhereTheyLiveNow() {
        does(ELS, () -> profiles.change(file, TOLD, 0));

        does(ELS, () -> files.changePerson(file, new ContactDetails("Nora", "Peeters", null, null, HASSELT, "nl", null, false)));

        assertThat(as(ELS, () -> whoWaits.all())).extracting(Candidate::caseId).doesNotContain(file);
        assertThat(one(as(LIEN, () -> whoWaits.all()), file)).satisfies(moved -> {
            assertThat(moved.place().nisCode()).isEqualTo(HASSELT);
            assertThat(moved.profile()).isEqualTo(TOLD);
        });
    }

    @Test
    void aGroupIsToldOfWhereEverybodyReachesItAndKeptApartCounts() {
        List<CaseId> people = Stream.generate(() -> whoWaits("73001")).limit(4).toList();
        LinkProfile here = new LinkProfile(
                Set.of(Language.AR), Set.of(TimeOfWeek.SUNDAY_EVENING), 3, Set.of(), Set.of(), null, null, null, null, null);
        does(LIEN, () -> people.forEach(one -> profiles.change(one, here, 0)));
        assertThat(arabicInAlken()).hasSize(4);

        does(LIEN, () -> apart.keep(people.get(0), people.get(3)));

        assertThat(arabicInAlken()).hasSize(3);
    }

    private List<Candidate> arabicInAlken() {
        return as(LIEN, () -> whoWaits.almostGroups(whoWaits.all(), Texts.DUTCH)).stream()
                .filter(group -> group.language() == Language.AR).findFirst().orElseThrow().members();
    }

    // ---- erasure

    @Test
    void whatWasToldAndWhoIsKeptApartGoWithTheFile() {
        CaseId other = whoWaits(AALST);
        does(ELS, () -> {
            profiles.change(file, TOLD, 0);
            profiles.change(other, TOLD, 0);
            apart.keep(file, other);
            files.close(file, "ownWish");
        });
        assertThat(as(ELS, () -> profiles.find(file)).asked()).as("closed only").isTrue();

        does(MARIE, () -> files.erase(file));

        assertThat(as(MARIE, () -> profiles.find(file)).asked()).isFalse();
        assertThat(pairs(other)).isZero();
        assertThat(as(MARIE, () -> profiles.find(other)).asked()).as("of the other one").isTrue();
    }

    private static Candidate one(List<Candidate> people, CaseId id) {
        return people.stream().filter(one -> one.caseId().equals(id)).findFirst().orElseThrow();
    }
}
