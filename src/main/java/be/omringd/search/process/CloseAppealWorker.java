package be.omringd.search.process;

import be.omringd.engine.JobOnce;
import be.omringd.search.SearchRecruitments;
import be.omringd.search.SearchId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A recruitment has come to its end, or is full. */
@Component
public class CloseAppealWorker {

    private final JobOnce jobs;
    private final SearchRecruitments recruitments;

    CloseAppealWorker(JobOnce jobs, SearchRecruitments recruitments) {
        this.jobs = jobs;
        this.recruitments = recruitments;
    }

    @JobWorker(type = "search.closeAppeal")
    public Map<String, Object> work(ActivatedJob job) {
        return jobs.once(job, () -> {
            SearchRecruitments.Closed closed = recruitments.close(SearchId.of(job.getVariable("searchId").toString()));
            return Map.of("candidatesLeft", closed.candidatesLeft(), "vacancyRanOut", closed.vacancyRanOut());
        });
    }
}
