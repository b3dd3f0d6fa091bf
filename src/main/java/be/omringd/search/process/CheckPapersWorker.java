package be.omringd.search.process;

import be.omringd.engine.JobOnce;
import be.omringd.search.SearchId;
import be.omringd.search.Searches;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether the one who is to begin has all papers that law and agreement ask for. */
@Component
public class CheckPapersWorker {

    private final JobOnce jobs;
    private final Searches searches;

    CheckPapersWorker(JobOnce jobs, Searches searches) {
        this.jobs = jobs;
        this.searches = searches;
    }

    @JobWorker(type = "search.checkPapers")
    public Map<String, Object> work(ActivatedJob job) {
        return jobs.once(job, () -> Map.of(
                "papersMissing", !searches.missingPapers(SearchId.of(job.getVariable("searchId").toString())).isEmpty()));
    }
}
