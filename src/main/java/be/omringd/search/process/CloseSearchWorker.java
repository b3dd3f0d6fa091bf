package be.omringd.search.process;

import be.omringd.engine.JobOnce;
import be.omringd.search.SearchId;
import be.omringd.search.Searches;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Nobody was found and we stop looking. */
@Component
public class CloseSearchWorker {

    private final JobOnce jobs;
    private final Searches searches;

    CloseSearchWorker(JobOnce jobs, Searches searches) {
        this.jobs = jobs;
        this.searches = searches;
    }

    @JobWorker(type = "search.closeSearch")
    public Map<String, Object> work(ActivatedJob job) {
        return jobs.once(job, () -> searches.exhausted(SearchId.of(job.getVariable("searchId").toString())));
    }
}
