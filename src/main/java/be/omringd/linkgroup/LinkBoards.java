package be.omringd.linkgroup;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSummary;
import be.omringd.place.Places;
import be.omringd.place.Region;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays a proposal beside who waits now. */
@Service
@Transactional(readOnly = true)
public class LinkBoards {

    private final WhoWaits whoWaits;
    private final Places places;
    private final CaseFiles files;

    LinkBoards(WhoWaits whoWaits, Places places, CaseFiles files) {
        this.whoWaits = whoWaits;
        this.places = places;
        this.files = files;
    }

    /** The board of this proposal, for one who sees who waits. */
    public LinkBoard of(LinkProposal proposal, Locale locale) {
        return new LinkBoard(proposal.arrangement(), waiting(proposal.regions()), whoWaits.ground(locale), places::get);
    }

    /** What people are called whose file the current actor sees; the others are left out. */
    public Map<CaseId, String> names(Collection<CaseId> people) {
        return files.getAll(people).values().stream().filter(file -> !file.isErased())
                .collect(Collectors.toMap(CaseSummary::id, CaseSummary::title));
    }

    /** Who waits in these regions, as far as the current actor sees them. */
    public List<Candidate> waiting(Set<Region> regions) {
        return whoWaits.all().stream().filter(one -> regions.contains(one.place().region())).toList();
    }
}
