package be.omringd.demo;

import be.omringd.linkgroup.Arrangement;
import be.omringd.linkgroup.GroupSearches;
import be.omringd.linkgroup.LinkProposal;
import be.omringd.linkgroup.LinkProposals;
import be.omringd.place.Place;
import be.omringd.place.Places;
import be.omringd.shell.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Proposals for link groups, each of those who wait in a region, as a coordinator of it has them searched. */
@Component
class DemoProposals {

    /** Of the regions of these places. */
    private static final List<String> AROUND = List.of("9000", "2000");
    private static final Duration LOOK_AGAIN = Duration.ofMillis(150);

    private final LinkProposals proposals;
    private final GroupSearches searches;
    private final DemoCoordinators coordinators;
    private final Places places;

    DemoProposals(LinkProposals proposals, GroupSearches searches, DemoCoordinators coordinators, Places places) {
        this.proposals = proposals;
        this.searches = searches;
        this.coordinators = coordinators;
        this.places = places;
    }

    /** Begins to search where nothing was found yet. */
    void begin() {
        forEach(place -> {
            Optional<LinkProposal> known = known(place);
            if (known.isEmpty() || known.get().arrangement().groups().isEmpty()) {
                UUID id = known.map(LinkProposal::id).orElseGet(() -> proposals.make(Set.of(place.region()), Arrangement.EMPTY));
                searches.begin(id, Texts.DUTCH);
            }
        });
    }

    /** What was found so far is enough; waits until it is kept. */
    void end() {
        forEach(place -> known(place).map(LinkProposal::id).ifPresent(id -> {
            searches.stop(id);
            while (searches.progress(id).isPresent() && !Thread.currentThread().isInterrupted()) {
                try {
                    Thread.sleep(LOOK_AGAIN);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }
        }));
    }

    private Optional<LinkProposal> known(Place place) {
        return proposals.all().stream().filter(one -> one.regions().equals(Set.of(place.region()))).findFirst();
    }

    private void forEach(Consumer<Place> work) {
        for (String postcode : AROUND) {
            Place place = places.search(postcode, 1, Texts.DUTCH).getFirst();
            coordinators.of(place, () -> {
                work.accept(place);
                return place;
            });
        }
    }
}
