package be.omringd.linkgroup;

import be.omringd.linkgroup.KeptApart.Pair;
import be.omringd.place.Place;
import be.omringd.volunteer.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a group could almost be made. The most people first; each person counts in one place only, so that nobody is promised twice. It
 * chooses nobody: it says where it is worth looking.
 */
final class AlmostGroups {

    /** With fewer it is not almost a group. */
    static final int WORTH_TELLING = 3;

    private final List<Place> municipalities;
    private final Set<Pair> apart;

    AlmostGroups(List<Place> municipalities, Set<Pair> apart) {
        this.municipalities = municipalities;
        this.apart = apart;
    }

    List<AlmostGroup> among(List<Candidate> waiting) {
        List<Candidate> left = new ArrayList<>(waiting.stream().filter(one -> !one.rests())
                .sorted(Comparator.comparing(Candidate::since).thenComparing(one -> one.caseId().toString())).toList());
        List<AlmostGroup> found = new ArrayList<>();
        for (Optional<AlmostGroup> next = biggest(left); next.isPresent(); next = biggest(left)) {
            found.add(next.get());
            left.removeAll(next.get().members());
        }
        return found;
    }

    private Optional<AlmostGroup> biggest(List<Candidate> left) {
        AlmostGroup best = null;
        double shortest = 0;
        for (Place meeting : municipalities) {
            List<Candidate> here = left.stream().filter(one -> HardRules.reaches(one, meeting)).toList();
            if (here.size() < Math.max(WORTH_TELLING, best == null ? 0 : best.members().size())) {
                continue;
            }
            for (Language language : Language.values()) {
                for (Map.Entry<TimeOfWeek, List<Candidate>> entry : byTime(here, language).entrySet()) {
                    List<Candidate> members = together(entry.getValue());
                    double km = members.stream().mapToDouble(one -> one.place().kmTo(meeting)).sum();
                    boolean better = best == null || members.size() > best.members().size()
                            || members.size() == best.members().size() && km < shortest;
                    if (members.size() >= WORTH_TELLING && better) {
                        best = new AlmostGroup(meeting, language, entry.getKey(), members);
                        shortest = km;
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static Map<TimeOfWeek, List<Candidate>> byTime(List<Candidate> here, Language language) {
        Map<TimeOfWeek, List<Candidate>> byTime = new EnumMap<>(TimeOfWeek.class);
        here.stream().filter(one -> HardRules.sharedLanguages(List.of(one)).contains(language))
                .forEach(one -> one.profile().times().forEach(time -> byTime.computeIfAbsent(time, t -> new ArrayList<>()).add(one)));
        return byTime;
    }

    /** As many as a group holds, who waits longest first, and nobody beside somebody whom they are kept apart from. */
    private List<Candidate> together(List<Candidate> all) {
        List<Candidate> members = new ArrayList<>();
        for (Candidate one : all) {
            boolean fits = members.size() < HardRules.MOST
                    && members.stream().noneMatch(other -> apart.contains(Pair.of(one.caseId(), other.caseId())));
            if (fits) {
                members.add(one);
            }
        }
        return List.copyOf(members);
    }
}
