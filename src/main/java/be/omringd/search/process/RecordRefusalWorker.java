package be.omringd.search.process;

import be.omringd.engine.JobOnce;
import be.omringd.search.SearchId;
import be.omringd.search.Searches;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Somebody said no: they are free for others again. */
@Component
public class RecordRefusalWorker {

    private final JobOnce jobs;
    private final Searches searches;

    RecordRefusalWorker(JobOnce jobs, Searches searches) {
        this.jobs = jobs;
        this.searches = searches;
    }

    @JobWorker(type = "search.recordRefusal")
    public Map<String, Object> work(ActivatedJob job) {
        return jobs.once(job, () -> Map.of("refusals", searches.refused(SearchId.of(job.getVariable("searchId").toString()))));
    }
}
