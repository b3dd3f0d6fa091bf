package be.omringd.casefile.ui;

import be.omringd.access.AccessScope;
import be.omringd.access.CurrentActor;
import be.omringd.access.Team;
import be.omringd.casefile.CaseAccess;
import be.omringd.casefile.CaseKind;
import be.omringd.casefile.CaseKinds;
import be.omringd.casefile.CaseLists;
import be.omringd.casefile.Phase;
import be.omringd.place.Region;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a list of files is made of: the files, and what there is to pick them by. */
@Component
class CaseListSource {

    private final CaseLists lists;
    private final CaseKinds kinds;
    private final CaseListCsv csv;
    private final CurrentActor currentActor;

    CaseListSource(CaseLists lists, CaseKinds kinds, CaseListCsv csv, CurrentActor currentActor) {
        this.lists = lists;
        this.kinds = kinds;
        this.csv = csv;
        this.currentActor = currentActor;
    }

    CaseLists lists() {
        return lists;
    }

    CaseListCsv csv() {
        return csv;
    }

    /** The phases that files of this access can be in, in their order. */
    List<Phase> phases(CaseAccess access) {
        return kinds.phasesListed(access);
    }

    /** Whether a concern can be open in files of this access. */
    boolean hasConcerns(CaseAccess access) {
        return kinds.listed(access).stream().anyMatch(CaseKind::stopsAndPauses);
    }

    /** The regions or teams whose files of this access the current actor sees, in their order. */
    List<AccessScope> scopes(CaseAccess access) {
        Set<AccessScope> visible = currentActor.get().scopes();
        return Stream.concat(Arrays.stream(Region.values()).map(AccessScope::of), Arrays.stream(Team.values()).map(AccessScope::of))
                .filter(access::fits).filter(visible::contains).toList();
    }
}
