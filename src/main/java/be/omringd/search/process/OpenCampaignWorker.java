package be.omringd.search.process;

import be.omringd.engine.JobOnce;
import be.omringd.outreach.AppealId;
import be.omringd.search.SearchAppeals;
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
    private final SearchAppeals appeals;

    OpenCampaignWorker(JobOnce jobs, SearchAppeals appeals) {
        this.jobs = jobs;
        this.appeals = appeals;
    }

    @JobWorker(type = "search.openCampaign")
    public Map<String, Object> work(ActivatedJob job) {
        SearchId search = SearchId.of(job.getVariable("searchId").toString());
        AppealId appeal = AppealId.of(job.getVariable("appealId").toString());
        int max = ((Number) job.getVariable("maxCandidates")).intValue();
        String until = job.getVariable("until").toString();
        return jobs.once(job, () -> {
            boolean opened = appeals.openCampaign(search, appeal, max, ZonedDateTime.parse(until).toInstant());
            return Map.of("campaignOpened", opened, "appealUntil", until, "refusedBy", opened ? "none" : "colleague");
        });
    }
}
