package be.omringd.linkgroup;

import be.omringd.casefile.CaseId;
import be.omringd.linkgroup.KeptApart.Pair;
import be.omringd.place.Place;
import be.omringd.volunteer.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * On what groups are composed: where they can meet, and who is kept apart. What is asked time and again while groups are tried, is
 * calculated once for each person.
 */
public final class Ground {

    private final List<Place> municipalities;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<Pair> apart;
    private final Set<UUID> inAPair = new HashSet<>();
    private final Instant now;
    /** How far each municipality is, by the code of a place. */
    private final Map<String, double[]> distances = new ConcurrentHashMap<>();
    private final Map<CaseId, Known> known = new ConcurrentHashMap<>();

    /**
     * What the rules say of somebody alone.
     *
     * @param languages, times what they could share with others
     * @param km how far each municipality is from where they live
     * @param reached which of them they travel to
     */
    private record Known(
            EnumSet<Language> languages, EnumSet<TimeOfWeek> times, double[] km, BitSet reached, long months, boolean inAPair) {}

    /** @param now the moment until which waiting counts */
    public Ground(List<Place> municipalities, Set<Pair> apart, Instant now) {
        this.municipalities = List.copyOf(municipalities);
        this.apart = Set.copyOf(apart);
        this.now = now;
        for (int i = 0; i < municipalities.size(); i++) {
            numbers.put(municipalities.get(i).code(), i);
        }
        apart.forEach(pair -> inAPair.addAll(List.of(pair.one(), pair.other())));
    }

    private Known of(Candidate one) {
        return known.computeIfAbsent(one.caseId(), id -> {
            double[] km = distances.computeIfAbsent(one.place().code(), code -> municipalities.stream().mapToDouble(one.place()::kmTo)
                    .toArray());
            BitSet reached = new BitSet(km.length);
            for (int i = 0; i < km.length; i++) {
                reached.set(i, HardRules.reaches(one, km[i]));
            }
            return new Known(
                    HardRules.sharedLanguages(List.of(one)), HardRules.sharedTimes(List.of(one)), km, reached,
                    Math.max(0, Duration.between(one.since(), now).toDays() / 30), inAPair.contains(id.value()));
        });
    }

    /** How many months of thirty days somebody has waited. */
    public long monthsWaited(Candidate one) {
        return of(one).months();
    }

    /** {@link HardRules#sharedLanguages}. */
    EnumSet<Language> sharedLanguages(List<Candidate> group) {
        return shared(Language.class, group, Known::languages);
    }

    /** {@link HardRules#sharedTimes}. */
    EnumSet<TimeOfWeek> sharedTimes(List<Candidate> group) {
        return shared(TimeOfWeek.class, group, Known::times);
    }

    private <E extends Enum<E>> EnumSet<E> shared(Class<E> type, List<Candidate> group, Function<Known, EnumSet<E>> what) {
        if (group.isEmpty()) {
            return EnumSet.noneOf(type);
        }
        EnumSet<E> shared = what.apply(of(group.getFirst())).clone();
        for (Candidate one : group) {
            shared.retainAll(what.apply(of(one)));
        }
        return shared;
    }

    /** {@link HardRules#mayBeTogether}, asked only where it matters: most are kept apart from nobody. */
    boolean mayBeTogether(List<Candidate> group) {
        int inAPair = 0;
        for (Candidate one : group) {
            inAPair += of(one).inAPair() ? 1 : 0;
        }
        return inAPair < 2 || HardRules.mayBeTogether(group, apart);
    }

    /** {@link HardRules#reaches}. */
    public boolean reaches(Candidate one, Place meeting) {
        Integer number = numbers.get(meeting.code());
        return number == null ? HardRules.reaches(one, meeting) : of(one).reached().get(number);
    }

    /** How far somebody lives from there, in kilometres. */
    public double km(Candidate one, Place meeting) {
        Integer number = numbers.get(meeting.code());
        return number == null ? one.place().kmTo(meeting) : of(one).km()[number];
    }

    /** The municipalities that all of them travel to; none where nobody is asked for. */
    public List<Place> reachedBy(List<Candidate> group) {
        return reached(group).stream().mapToObj(municipalities::get).toList();
    }

    private BitSet reached(List<Candidate> group) {
        if (group.isEmpty()) {
            return new BitSet();
        }
        BitSet all = (BitSet) of(group.getFirst()).reached().clone();
        for (Candidate one : group) {
            all.and(of(one).reached());
        }
        return all;
    }

    /** The municipality that all of them reach with the fewest kilometres together; empty where there is none, or nobody. */
    Optional<Place> nearestForAll(List<Candidate> group) {
        return nearest(group, reached(group));
    }

    /** The municipality with the fewest kilometres together, also where not everybody reaches it. */
    Place nearest(List<Candidate> group) {
        BitSet all = new BitSet();
        all.set(0, municipalities.size());
        return nearest(group, all).orElseThrow();
    }

    private Optional<Place> nearest(List<Candidate> group, BitSet among) {
        double[][] distances = new double[group.size()][];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = of(group.get(i)).km();
        }
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
