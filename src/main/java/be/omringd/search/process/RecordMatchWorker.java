package be.omringd.search.process;

import be.omringd.engine.JobOnce;
import be.omringd.engine.NotYet;
import be.omringd.search.SearchId;
import be.omringd.search.Searches;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Both said yes after they met: the volunteer is with the group from now on, or as soon as the last paper is there. */
@Component
public class RecordMatchWorker {

    private final JobOnce jobs;
    private final Searches searches;

    RecordMatchWorker(JobOnce jobs, Searches searches) {
        this.jobs = jobs;
        this.searches = searches;
    }

    @JobWorker(type = "search.recordMatch")
    public Map<String, Object> work(ActivatedJob job) {
        SearchId search = SearchId.of(job.getVariable("searchId").toString());
        return jobs.once(job, () -> Map.of("volunteerId", searches.matched(search).orElseThrow(NotYet::new).toString()));
    }
}
