package be.omringd.search;

import be.omringd.outreach.Area;
import be.omringd.outreach.Outreach;
import be.omringd.outreach.RecruitmentApprovals;
import be.omringd.outreach.RecruitmentId;
import be.omringd.outreach.RecruitmentKind;
import be.omringd.outreach.RecruitmentNeed;
import be.omringd.outreach.RecruitmentTexts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing the vacancies and campaigns of a search. Who may follows from the file of the search. */
@Service
@Transactional
public class SearchRecruitmentTexts {

    private final GuardedSearches searches;
    private final Outreach outreach;
    private final RecruitmentApprovals approvals;

    SearchRecruitmentTexts(GuardedSearches searches, Outreach outreach, RecruitmentApprovals approvals) {
        this.searches = searches;
        this.outreach = outreach;
        this.approvals = approvals;
    }

    /** From what a text can be drafted: nothing that tells who the person is. Empty until the need is described. */
    @Transactional(readOnly = true)
    public Optional<RecruitmentNeed> need(SearchId id) {
        return searches.read(id).need().map(SearchRecruitmentTexts::need);
    }

    private static RecruitmentNeed need(Need need) {
        return new RecruitmentNeed(need.placeCode(), need.languages(), need.frequency() == null ? null : need.frequency().name(),
                need.minorsInvolved(), need.publicText(), need.preferences().when());
    }

    /**
     * Writes the recruitment of a search and puts it to a manager. A campaign gets its largest number of answers when it opens.
     *
     * @throws be.omringd.outreach.IdentifyingText where the text could tell who the person is
     * @throws IllegalArgumentException on a text that is empty or too long, or an area that is too large
     */
    public RecruitmentId write(SearchId id, RecruitmentKind kind, RecruitmentTexts texts, @Nullable Area area) {
        VolunteerSearch search = searches.change(id);
        RecruitmentId recruitment = outreach.prepare(
                search.caseId(), search.id(), kind, need(search.need().orElseThrow()), texts, area, null);
        search.remark(null);
        return recruitment;
    }

    /** The text has to be written again; the writer reads why. */
    public void sendBack(SearchId id, RecruitmentId recruitment, String remark) {
        searches.change(id).remark(remark);
        approvals.sendBack(recruitment);
    }
}
