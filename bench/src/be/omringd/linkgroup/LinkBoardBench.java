package be.omringd.linkgroup;

import static be.omringd.bench.Percentiles.percentile;
import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFileSection;
import be.omringd.intake.OrientedTowardsLinkGroup;
import be.omringd.intake.RequestPhase;
import be.omringd.linkgroup.LinkBoard.Effect;
import be.omringd.linkgroup.internal.Crowd;
import be.omringd.place.Region;
import be.omringd.shell.Texts;
import be.omringd.volunteer.VolunteerWorld;
import com.vaadin.browserless.BrowserlessExtension;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A proposal about 500 people over Flanders: how long a colleague waits who moves somebody by hand (what it does, keeping it, and the board
 * as it is then), and how long opening a file takes while a search is at it, against while none is. Without the drawing in the browser. In
 * a schema of its own.
 */
@TestPropertySource(properties = {"omringd.demo=false", "omringd.test=link-board", "omringd.linkgroup.search-time=PT40S"})
class LinkBoardBench extends VolunteerWorld {

    private static final int PEOPLE = 500;
    private static final int WARM_UP = 20;
    private static final int MOVES = 120;
    private static final Duration OPENING = Duration.ofSeconds(5);
    private static final int TURNS = 5;
    private static final Set<Region> ALL = EnumSet.allOf(Region.class);

    @RegisterExtension
    BrowserlessExtension browser = new BrowserlessExtension().withViewPackages("be.omringd.nothing");
    @Autowired
    LinkProposals proposals;
    @Autowired
    LinkBoards boards;
    @Autowired
    LinkProfiles profiles;
    @Autowired
    GroupSearches searches;
    @Autowired
    List<CaseFileSection> sections;
    @Autowired
    ApplicationEventPublisher events;
    @Autowired
    TransactionTemplate transaction;

    private final Random random = new Random(7);

    @Test
    void amongFiveHundred() {
        UI.getCurrent().setLocale(Texts.DUTCH);
        List<CaseId> people = new Crowd(3, PEOPLE, Crowd.MUNICIPALITIES).people().stream().map(this::waits).toList();
        UUID proposal = as(MARIE, () -> proposals.make(ALL, Arrangement.EMPTY));

        List<Double> alone = new ArrayList<>();
        List<Double> beside = new ArrayList<>();
        opened(people);
        // by turns, as the machine may have something else to do meanwhile
        for (int turn = 0; turn < TURNS; turn++) {
            alone.addAll(opened(people));
            as(MARIE, () -> searches.begin(proposal, Texts.DUTCH));
            beside.addAll(opened(people));
            assertThat(as(MARIE, () -> searches.progress(proposal))).as("it still searches").isPresent();
            stop(proposal);
        }
        System.out.printf("opening a file: p95 %.1f ms, %.1f ms while groups are searched among 500, ratio %.2f; medians %.1f and %.1f ms%n",
                percentile(alone, 95), percentile(beside, 95), percentile(beside, 95) / percentile(alone, 95), percentile(alone, 50),
                percentile(beside, 50));
        moves(proposal);
    }

    private void stop(UUID proposal) {
        does(MARIE, () -> searches.stop(proposal));
        while (as(MARIE, () -> searches.progress(proposal)).isPresent()) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private CaseId waits(Candidate one) {
        CaseId id = aFileIn(one.place().code());
        currentActor.asProcess(() -> transaction.execute(tx -> {
            files.enter(id, RequestPhase.ORIENTED_LINK);
            events.publishEvent(new OrientedTowardsLinkGroup(id));
            return null;
        }));
        does(MARIE, () -> profiles.change(id, one.profile(), 0));
        return id;
    }

    /** All parts of the page of a file, for some of them by turns. */
    private List<Double> opened(List<CaseId> people) {
        List<Double> times = new ArrayList<>();
        long end = System.nanoTime() + OPENING.toNanos();
        while (System.nanoTime() < end) {
            long before = System.nanoTime();
            open(people.get(random.nextInt(people.size())));
            times.add((System.nanoTime() - before) / 1e6);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        return times;
    }

    private void open(CaseId id) {
        does(MARIE, () -> {
            CaseSummary file = files.get(id);
            sections.stream().filter(section -> section.shownOn(file.kind())).forEach(section -> section.create(file));
        });
    }

    private void moves(UUID id) {
        List<Double> effects = new ArrayList<>();
        List<Double> kept = new ArrayList<>();
        for (int round = -WARM_UP; round < MOVES; round++) {
            LinkProposal proposal = as(MARIE, () -> proposals.find(id)).orElseThrow();
            LinkBoard board = as(MARIE, () -> boards.of(proposal, Texts.DUTCH));
            List<CaseId> placed = proposal.arrangement().people();
            Candidate one = board.candidate(placed.get(random.nextInt(placed.size()))).orElseThrow();
            UUID to = board.tables().get(random.nextInt(board.tables().size())).group().id();
            long before = System.nanoTime();
            Arrangement next = proposal.arrangement().move(one.caseId(), one.place().code(), to);
            Effect effect = board.effectOf(board.with(next));
            long known = System.nanoTime();
            boolean changed = as(MARIE, () -> proposals.change(id, proposal.edition(), next));
            as(MARIE, () -> proposals.find(id).map(now -> boards.of(now, Texts.DUTCH)));
            long done = System.nanoTime();
            assertThat(changed).isTrue();
            assertThat(effect).isNotNull();
            if (round >= 0) {
                effects.add((known - before) / 1e6);
                kept.add((done - before) / 1e6);
            }
        }
        System.out.printf("a move by hand among 500: what it does p95 %.1f ms; kept, and the board as it is then, p95 %.1f ms, median %.1f ms%n",
                percentile(effects, 95), percentile(kept, 95), percentile(kept, 50));
    }
}
