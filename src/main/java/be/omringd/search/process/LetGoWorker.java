package be.omringd.search.process;

import be.omringd.engine.JobOnce;
import be.omringd.search.SearchRecruitments;
import be.omringd.search.SearchId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;

/** None of those who answered fits: each of them gets an answer. */
@Component
public class LetGoWorker {

    private final JobOnce jobs;
    private final SearchRecruitments recruitments;

    LetGoWorker(JobOnce jobs, SearchRecruitments recruitments) {
        this.jobs = jobs;
        this.recruitments = recruitments;
    }

    @JobWorker(type = "search.letGo")
    public Map<String, Object> work(ActivatedJob job) {
        return jobs.once(job, () -> Map.of("vacancyRanOut", recruitments.letGo(SearchId.of(job.getVariable("searchId").toString()))));
    }
}
