package be.omringd.search;

import be.omringd.outreach.CloseReason;
import be.omringd.outreach.RecruitmentClosed;
import be.omringd.outreach.TeamRecruitments;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a search hears of its vacancies and campaigns. */
@Component
@Transactional
class RecruitmentEvents {

    private final GuardedSearches searches;
    private final TeamRecruitments recruitments;
    private final SearchProcess process;

    RecruitmentEvents(GuardedSearches searches, TeamRecruitments recruitments, SearchProcess process) {
        this.searches = searches;
        this.recruitments = recruitments;
        this.process = process;
    }

    /** A recruitment is over. Whoever follows it now goes on with those who came; while somebody is being asked, that goes first. */
    @EventListener
    void on(RecruitmentClosed closed) {
        VolunteerSearch search = searches.find(closed.searchId()).orElse(null);
        if (search == null || search.state().isOver()) {
            return;
        }
        if (closed.reason() == CloseReason.TIME_UP) {
            recruitments.of(search.id()).stream().filter(recruitment -> recruitment.id().equals(closed.recruitmentId())).findFirst()
                    .ifPresent(recruitment -> search.ranOut(Channel.of(recruitment.kind())));
        }
        if (search.state().isOnline()) {
            process.recruitmentClosed(search.caseId());
        }
    }
}
