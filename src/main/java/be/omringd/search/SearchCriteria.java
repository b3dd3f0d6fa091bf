package be.omringd.search;

import be.omringd.form.FormValues;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom a search looks for, and looking for somebody else. Who may follows from the file of the search. */
@Service
@Transactional
public class SearchCriteria {

    private final Searches searches;

    SearchCriteria(Searches searches) {
        this.searches = searches;
    }

    /** What describe-need.form answers for the need as it is now; empty until it is described. */
    @Transactional(readOnly = true)
    public FormValues need(SearchId id) {
        return searches.get(id).need().map(NeedAnswers::of).orElse(FormValues.EMPTY);
    }

    /** Looks for somebody else from now on, as describe-need.form answers; the answers have been checked against the form. */
    public void adjustNeed(SearchId id, FormValues answers) {
        searches.get(id);
        searches.adjust(id, NeedAnswers.read(answers));
    }

    /** Looks farther away, as far as one may. */
    public void lookFarther(SearchId id, int radiusKm) {
        searches.get(id).need().ifPresent(need -> searches.adjust(id, new Need(
                need.placeCode(), Math.min(radiusKm, Need.FARTHEST), need.languages(), need.frequency(), need.minorsInvolved(),
                need.wishes(), need.noGo(), need.publicText(), need.preferences())));
    }
}
