package be.omringd.search;

import be.omringd.casefile.CaseKinds;
import be.omringd.casefile.Phase;
import be.omringd.casefile.Phase.CountsAs;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Files for which nobody was looked for yet, and will be: as conditions in SQL about the file {@code f}. Which phases tell of that, the
 * module says that brings them.
 */
@Component
class NeedsToCome {

    private static final String NOT_LOOKED_FOR = " and not exists (select 1 from volunteer_search s where s.case_id = f.id)";

    private final CaseKinds kinds;

    NeedsToCome(CaseKinds kinds) {
        this.kinds = kinds;
    }

    /** Most likely somebody will be looked for one day: requests, and groups on their way; also of people who have a break. */
    String foreseeable() {
        return "f.status in ('OPEN', 'PAUSED') and f.phase in " + phases(CountsAs.FORESEEABLE, CountsAs.SOON) + NOT_LOOKED_FOR;
    }

    /** A group on its way to its first gathering looks for a companion within three months (docs/domain.md#a-lus). */
    String soon() {
        return "f.status = 'OPEN' and f.phase in " + phases(CountsAs.SOON) + NOT_LOOKED_FOR;
    }

    private String phases(CountsAs... counted) {
        return Arrays.stream(counted).flatMap(as -> kinds.counting(as).stream()).map(Phase::name)
                .collect(Collectors.joining("', '", "('", "')"));
    }
}
