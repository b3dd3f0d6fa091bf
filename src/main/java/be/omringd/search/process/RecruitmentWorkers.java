package be.omringd.search.process;

import be.omringd.engine.ServiceTask;
import be.omringd.outreach.RecruitmentId;
import be.omringd.search.SearchId;
import be.omringd.search.SearchNeeds;
import be.omringd.search.SearchRecruitments;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the process of a search has done on the rungs where others are asked. */
@Component
class RecruitmentWorkers {

    private final SearchRecruitments recruitments;
    private final SearchNeeds needs;

    RecruitmentWorkers(SearchRecruitments recruitments, SearchNeeds needs) {
        this.recruitments = recruitments;
        this.needs = needs;
    }

    /** An approved vacancy goes online, until the moment that the process gives. */
    @ServiceTask(value = "search.putVacancyOnline", resultVariable = "appealUntil")
    String putVacancyOnline(SearchId searchId, RecruitmentId appealId, String until) {
        recruitments.putOnline(searchId, appealId, moment(until));
        return until;
    }

    /** A vacancy stays online longer, until the moment that the process gives. */
    @ServiceTask(value = "search.renewVacancy", resultVariable = "appealUntil")
    String renewVacancy(SearchId searchId, String until) {
        recruitments.renew(searchId, moment(until));
        return until;
    }

    /** Need and offer in the area of a campaign. */
    record AreaMeasured(int openNeeds, int municipalities, int gapKm, int radiusKm, int candidatesInArea,
            @Nullable Integer daysSinceCampaign) {}

    @ServiceTask("search.measureArea")
    AreaMeasured measureArea(RecruitmentId appealId) {
        SearchNeeds.Measured area = needs.measure(appealId);
        return new AreaMeasured(area.openNeeds(), area.municipalities(), area.gapKm(), area.radiusKm(), area.candidates(),
                area.daysSinceCampaign());
    }

    /** Whether a campaign opened, and who was against it. */
    record CampaignOpened(boolean campaignOpened, String appealUntil, String refusedBy) {}

    /** An approved campaign opens, unless a colleague was first in its area. */
    @ServiceTask("search.openCampaign")
    CampaignOpened openCampaign(SearchId searchId, RecruitmentId appealId, int maxCandidates, String until) {
        boolean opened = recruitments.openCampaign(searchId, appealId, maxCandidates, moment(until));
        return new CampaignOpened(opened, until, opened ? "none" : "colleague");
    }

    /** A recruitment has come to its end, or is full. */
    @ServiceTask("search.closeAppeal")
    SearchRecruitments.Closed closeAppeal(SearchId searchId) {
        return recruitments.close(searchId);
    }

    /** None of those who answered fits: each of them gets an answer. */
    @ServiceTask(value = "search.letGo", resultVariable = "vacancyRanOut")
    boolean letGo(SearchId searchId) {
        return recruitments.letGo(searchId);
    }

    /** Where the search goes on, on its rung, as long as that is open. */
    record RungResumed(String rung, String resume, @Nullable Instant appealUntil) {}

    /** A proposal came to nothing. */
    @ServiceTask("search.resumeRung")
    RungResumed resumeRung(SearchId searchId) {
        SearchRecruitments.Resumed resumed = recruitments.resume(searchId);
        return new RungResumed(resumed.rung().code(), resumed.resume(), resumed.until());
    }

    private static Instant moment(String until) {
        return ZonedDateTime.parse(until).toInstant();
    }
}
