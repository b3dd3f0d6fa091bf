package be.omringd.linkgroup;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.linkgroup.internal.Composer;
import be.omringd.linkgroup.internal.Seating;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Searches for better groups in the background: one at a time, on one thread that gives way to others, for a limited time. What was found
 * is written down as the colleague who asked for it; until then the proposal is as it was, also when the application stops meanwhile.
 */
@Service
public class GroupSearches {

    private static final Logger LOG = LoggerFactory.getLogger(GroupSearches.class);
    private static final long TELL_MILLIS = 700;

    private final LinkProposals proposals;
    private final LinkBoards boards;
    private final LinkWeights weights;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Duration limit;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("group-search").daemon().priority(Thread.MIN_PRIORITY).factory());
    /** In the order in which they were asked for. */
    private final Map<UUID, Search> searches = new LinkedHashMap<>();

    GroupSearches(LinkProposals proposals, LinkBoards boards, LinkWeights weights, CurrentActor currentActor,
            ApplicationEventPublisher events, @Value("${omringd.linkgroup.search-time}") Duration limit) {
        this.proposals = proposals;
        this.boards = boards;
        this.weights = weights;
        this.currentActor = currentActor;
        this.events = events;
        this.limit = limit;
    }

    /**
     * How far a search is.
     *
     * @param ahead how many come first; 0 while it searches
     * @param seconds for how long it has searched
     * @param groups, people how many groups the best so far has, and how many people are in them
     */
    public record Progress(int ahead, long seconds, int groups, int people) {}

    /** A search is further than it was. */
    public record Progressed(UUID proposal) {}

    /**
     * A search is over.
     *
     * @param keptIn the proposal that has what was found: another one where this one was changed meanwhile; null where it failed
     */
    public record Ended(UUID proposal, @Nullable UUID keptIn) {}

    /** Begins a search for this proposal, or waits for its turn. False where one is under way, or where the proposal is not there. */
    public boolean begin(UUID id, Locale locale) {
        LinkProposal proposal = proposals.find(id).orElse(null);
        if (proposal == null) {
            return false;
        }
        SearchedArrangement arrangement = new SearchedArrangement(boards.of(proposal, locale), weights.now());
        Search search = new Search(proposal, currentActor.get(), arrangement);
        synchronized (searches) {
            if (searches.putIfAbsent(id, search) != null) {
                return false;
            }
        }
        thread.execute(search);
        return true;
    }

    /** How far the search for this proposal is; empty where there is none. */
    public Optional<Progress> progress(UUID id) {
        if (!proposals.isThere(id)) {
            return Optional.empty();
        }
        synchronized (searches) {
            Search search = searches.get(id);
            return search == null ? Optional.empty() : Optional.of(search.progress(List.copyOf(searches.keySet()).indexOf(id)));
        }
    }

    /** The search for this proposal ends now, and keeps the best so far. */
    public void stop(UUID id) {
        if (proposals.isThere(id)) {
            Search search;
            synchronized (searches) {
                search = searches.get(id);
            }
            if (search != null) {
                search.stop();
            }
        }
    }

    @PreDestroy
    void end() {
        synchronized (searches) {
            searches.values().forEach(Search::stop);
        }
        thread.shutdownNow();
    }

    private record Count(int groups, int people) {}

    private final class Search implements Runnable {

        private final LinkProposal proposal;
        private final Actor actor;
        private final SearchedArrangement arrangement;
        private final Solver<Seating> solver;
        private volatile boolean stopped;
        private volatile long beganAt;
        private final Count begun;
        private volatile @Nullable Seating best;
        private long toldAt;

        Search(LinkProposal proposal, Actor actor, SearchedArrangement arrangement) {
            this.proposal = proposal;
            this.actor = actor;
            this.arrangement = arrangement;
            this.solver = Composer.search(new TerminationConfig().withSpentLimit(limit));
            this.begun = count(arrangement.start());
        }

        private Count count(Seating seating) {
            Arrangement found = arrangement.found(seating);
            return new Count((int) found.groups().stream().filter(group -> group.members().size() >= HardRules.FEWEST).count(),
                    found.people().size());
        }

        Progress progress(int ahead) {
            Seating found = best;
            Count now = found == null ? begun : count(found);
            return new Progress(ahead, beganAt == 0 ? 0 : (System.nanoTime() - beganAt) / 1_000_000_000, now.groups(), now.people());
        }

        void stop() {
            stopped = true;
            solver.terminateEarly();
        }

        @Override
        public void run() {
            UUID keptIn = null;
            try {
                keptIn = keep(arrangement.found(search()));
            } catch (RuntimeException failure) {
                LOG.error("A search for groups failed: {}", failure.getClass().getName());
            } finally {
                synchronized (searches) {
                    searches.remove(proposal.id());
                }
                events.publishEvent(new Ended(proposal.id(), keptIn));
            }
        }

        private Seating search() {
            beganAt = System.nanoTime();
            events.publishEvent(new Progressed(proposal.id()));
            Seating start = arrangement.start();
            if (stopped || !arrangement.hasChoice()) {
                return start;
            }
            solver.addEventListener(event -> {
                // counted only when somebody asks how far it is: there may be thousands of these a second
                best = event.getNewBestSolution();
                if (stopped) {
                    solver.terminateEarly();
                }
                if (System.nanoTime() - toldAt > TELL_MILLIS * 1_000_000) {
                    toldAt = System.nanoTime();
                    events.publishEvent(new Progressed(proposal.id()));
                }
            });
            return solver.solve(start);
        }

        /** In this proposal; in a new one where it was changed or removed meanwhile, so that nothing is lost. */
        private UUID keep(Arrangement found) {
            return currentActor.as(actor, () -> proposals.changeTo(proposal.id(), proposal.edition(), found)
                    ? proposal.id() : proposals.makeOf(proposal.regions(), found));
        }
    }
}
