package be.omringd.search.process;

import be.omringd.casefile.CaseId;
import be.omringd.engine.NotYet;
import be.omringd.engine.ServiceTask;
import be.omringd.search.SearchFor;
import be.omringd.search.SearchId;
import be.omringd.search.Searches;
import be.omringd.volunteer.VolunteerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the process of a search has done. */
@Component
class SearchWorkers {

    private final Searches searches;

    SearchWorkers(Searches searches) {
        this.searches = searches;
    }

    /** A search begins, for a group that starts or because a volunteer stops. */
    @ServiceTask(value = "search.openSearch", resultVariable = "searchId")
    SearchId openSearch(CaseId caseId, @Nullable String searchFor) {
        return searches.open(caseId, "replacement".equals(searchFor) ? SearchFor.REPLACEMENT : SearchFor.GROUP);
    }

    /** Somebody said no: they are free for others again. */
    @ServiceTask(value = "search.recordRefusal", resultVariable = "refusals")
    int recordRefusal(SearchId searchId) {
        return searches.refused(searchId);
    }

    /** Whether the one who is to begin has all papers that law and agreement ask for. */
    @ServiceTask(value = "search.checkPapers", resultVariable = "papersMissing")
    boolean checkPapers(SearchId searchId) {
        return !searches.missingPapers(searchId).isEmpty();
    }

    /** Both said yes after they met: the volunteer is with the group from now on, or as soon as the last paper is there. */
    @ServiceTask(value = "search.recordMatch", resultVariable = "volunteerId")
    VolunteerId recordMatch(SearchId searchId) {
        return searches.matched(searchId).orElseThrow(NotYet::new);
    }

    /** Nobody was found and we stop looking. */
    @ServiceTask("search.closeSearch")
    void closeSearch(SearchId searchId) {
        searches.exhausted(searchId);
    }
}
