package be.omringd.search.process;

import be.omringd.engine.JobOnce;
import be.omringd.search.SearchAppeals;
import be.omringd.search.SearchId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An appeal has come to its end, or is full. */
@Component
public class CloseAppealWorker {

    private final JobOnce jobs;
    private final SearchAppeals appeals;

    CloseAppealWorker(JobOnce jobs, SearchAppeals appeals) {
        this.jobs = jobs;
        this.appeals = appeals;
    }

    @JobWorker(type = "search.closeAppeal")
    public Map<String, Object> work(ActivatedJob job) {
        return jobs.once(job, () -> {
            SearchAppeals.Closed closed = appeals.close(SearchId.of(job.getVariable("searchId").toString()));
            return Map.of("candidatesLeft", closed.candidatesLeft(), "vacancyRanOut", closed.vacancyRanOut());
        });
    }
}
