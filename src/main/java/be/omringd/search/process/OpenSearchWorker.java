package be.omringd.search.process;

import be.omringd.casefile.CaseId;
import be.omringd.engine.JobOnce;
import be.omringd.search.SearchFor;
import be.omringd.search.Searches;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A search begins, for a group that starts or because a volunteer stops. */
@Component
public class OpenSearchWorker {

    private final JobOnce jobs;
    private final Searches searches;

    OpenSearchWorker(JobOnce jobs, Searches searches) {
        this.jobs = jobs;
        this.searches = searches;
    }

    @JobWorker(type = "search.openSearch")
    public Map<String, Object> work(ActivatedJob job) {
        CaseId caseId = CaseId.of(job.getVariable("caseId").toString());
        SearchFor searchFor = "replacement".equals(job.getVariablesAsMap().get("searchFor")) ? SearchFor.REPLACEMENT : SearchFor.GROUP;
        return jobs.once(job, () -> Map.of("searchId", searches.open(caseId, searchFor).toString()));
    }
}
