package be.omringd.search.process;

import be.omringd.engine.JobOnce;
import be.omringd.outreach.RecruitmentId;
import be.omringd.search.SearchRecruitments;
import be.omringd.search.SearchId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.time.ZonedDateTime;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An approved campaign opens, unless a colleague was first in its area. */
@Component
public class OpenCampaignWorker {

    private final JobOnce jobs;
    private final SearchRecruitments recruitments;

    OpenCampaignWorker(JobOnce jobs, SearchRecruitments recruitments) {
        this.jobs = jobs;
        this.recruitments = recruitments;
    }

    @JobWorker(type = "search.openCampaign")
    public Map<String, Object> work(ActivatedJob job) {
        SearchId search = SearchId.of(job.getVariable("searchId").toString());
        RecruitmentId recruitment = RecruitmentId.of(job.getVariable("appealId").toString());
        int max = ((Number) job.getVariable("maxCandidates")).intValue();
        String until = job.getVariable("until").toString();
        return jobs.once(job, () -> {
            boolean opened = recruitments.openCampaign(search, recruitment, max, ZonedDateTime.parse(until).toInstant());
            return Map.of("campaignOpened", opened, "appealUntil", until, "refusedBy", opened ? "none" : "colleague");
        });
    }
}
