package be.omringd.linkgroup;

import be.omringd.casefile.CaseId;
import be.omringd.linkgroup.KeptApart.Pair;
import be.omringd.place.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * On what groups are composed: where they can meet, and who is kept apart. What is asked time and again while groups are tried, is
 * calculated once for each person.
 */
public final class Ground {

    private final List<Place> municipalities;
    private final Set<Pair> apart;
    private final Instant now;
    private final Map<CaseId, Ways> ways = new ConcurrentHashMap<>();

    /** How far each municipality is from where somebody lives, and which of them they travel to. */
    private record Ways(double[] km, BitSet reached) {}

    /** @param now the moment until which waiting counts */
    public Ground(List<Place> municipalities, Set<Pair> apart, Instant now) {
        this.municipalities = List.copyOf(municipalities);
        this.apart = Set.copyOf(apart);
        this.now = now;
    }

    Set<Pair> apart() {
        return apart;
    }

    /** How many months of thirty days somebody has waited. */
    long monthsWaited(Candidate one) {
        return Math.max(0, Duration.between(one.since(), now).toDays() / 30);
    }

    private Ways waysOf(Candidate one) {
        return ways.computeIfAbsent(one.caseId(), id -> {
            double[] km = new double[municipalities.size()];
            BitSet reached = new BitSet(km.length);
            for (int i = 0; i < km.length; i++) {
                Place meeting = municipalities.get(i);
                km[i] = one.place().kmTo(meeting);
                reached.set(i, HardRules.reaches(one, meeting));
            }
            return new Ways(km, reached);
        });
    }

    /** The municipality that all of them reach with the fewest kilometres together; empty where there is none, or nobody. */
    Optional<Place> nearestForAll(List<Candidate> group) {
        if (group.isEmpty()) {
            return Optional.empty();
        }
        BitSet all = (BitSet) waysOf(group.getFirst()).reached().clone();
        group.forEach(one -> all.and(waysOf(one).reached()));
        return nearest(group, all);
    }

    /** The municipality with the fewest kilometres together, also where not everybody reaches it. */
    Place nearest(List<Candidate> group) {
        BitSet all = new BitSet();
        all.set(0, municipalities.size());
        return nearest(group, all).orElseThrow();
    }

    private Optional<Place> nearest(List<Candidate> group, BitSet among) {
        List<double[]> distances = group.stream().map(one -> waysOf(one).km()).toList();
        int best = -1;
        double fewest = Double.MAX_VALUE;
        for (int i = among.nextSetBit(0); i >= 0; i = among.nextSetBit(i + 1)) {
            double km = 0;
            for (double[] distance : distances) {
                km += distance[i];
            }
            if (km < fewest) {
                fewest = km;
                best = i;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(municipalities.get(best));
    }
}
