package be.omringd.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of cases that there are and the phases they can be in, as the modules register them. */
@Component
public class CaseKinds {

    private final Map<String, CaseKind> kinds = new LinkedHashMap<>();
    private final Map<String, Phase> phases = new LinkedHashMap<>();
    private final Map<String, List<Phase>> used = new HashMap<>();

    CaseKinds(ObjectProvider<CaseKind> kinds, ObjectProvider<Phases> phases) {
        kinds.orderedStream().forEach(kind -> {
            if (this.kinds.put(kind.code(), kind) != null) {
                throw new IllegalStateException("Two kinds of case are called " + kind.code());
            }
        });
        List<Phases> all = phases.orderedStream().toList();
        all.stream().filter(some -> some.usedBy() == null).flatMap(some -> some.all().stream()).forEach(phase -> {
            if (!this.kinds.containsKey(phase.kind())) {
                throw new IllegalStateException("Phase " + phase.name() + " is of an unknown kind of case: " + phase.kind());
            }
            if (this.phases.put(phase.name(), phase) != null) {
                throw new IllegalStateException("Two phases are called " + phase.name());
            }
        });
        all.forEach(some -> {
            if (some.usedBy() != null) {
                some.all().forEach(phase -> phase(phase.name()));
                used.computeIfAbsent(some.usedBy().code(), none -> new ArrayList<>()).addAll(some.all());
            }
        });
    }

    /** All kinds. */
    public List<CaseKind> all() {
        return List.copyOf(kinds.values());
    }

    /** The kinds whose cases stand in the list of files. */
    public List<CaseKind> listed() {
        return kinds.values().stream().filter(CaseKind::listed).toList();
    }

    /** The phases of a kind, in their order: its own, and then those of others that it uses. */
    public List<Phase> phases(CaseKind kind) {
        return Stream.concat(phases.values().stream().filter(phase -> phase.kind().equals(kind.code())),
                used.getOrDefault(kind.code(), List.of()).stream()).toList();
    }

    /** The steps that cases of a kind take one after the other, as its phases have them; none where they have none. */
    public List<String> steps(CaseKind kind) {
        return phases(kind).stream().flatMap(phase -> Stream.ofNullable(phase.step())).distinct().toList();
    }

    /** Those of them that are of a region, or of a team. */
    public List<CaseKind> listed(CaseAccess access) {
        return listed().stream().filter(kind -> kind.access() == access).toList();
    }

    /** The phases of the kinds in the list of files, in their order. */
    public List<Phase> phasesListed() {
        return phasesOf(listed());
    }

    /** The phases of those that are of a region, or of a team. */
    public List<Phase> phasesListed(CaseAccess access) {
        return phasesOf(listed(access));
    }

    private List<Phase> phasesOf(List<CaseKind> some) {
        return some.stream().flatMap(kind -> phases(kind).stream()).distinct().toList();
    }

    /** The phases of all kinds in which a case counts as this in need and offer. */
    public List<Phase> counting(Phase.CountsAs as) {
        return phases.values().stream().filter(phase -> phase.countsAs() == as).toList();
    }

    /** The kind with this code, which a module registered. */
    public CaseKind kind(String code) {
        return known(kinds.get(code), code);
    }

    Phase phase(String name) {
        return known(phases.get(name), name);
    }

    private static <T> T known(@Nullable T found, String name) {
        if (found == null) {
            throw new IllegalStateException("No module registers " + name);
        }
        return found;
    }
}
