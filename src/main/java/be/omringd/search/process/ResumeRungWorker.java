package be.omringd.search.process;

import be.omringd.engine.JobOnce;
import be.omringd.search.SearchRecruitments;
import be.omringd.search.SearchId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A proposal came to nothing: the search goes on on its rung, as long as that is open. */
@Component
public class ResumeRungWorker {

    private final JobOnce jobs;
    private final SearchRecruitments recruitments;

    ResumeRungWorker(JobOnce jobs, SearchRecruitments recruitments) {
        this.jobs = jobs;
        this.recruitments = recruitments;
    }

    @JobWorker(type = "search.resumeRung")
    public Map<String, Object> work(ActivatedJob job) {
        return jobs.once(job, () -> {
            SearchRecruitments.Resumed resumed = recruitments.resume(SearchId.of(job.getVariable("searchId").toString()));
            Map<String, Object> answer = new HashMap<>(Map.of("rung", resumed.rung().code(), "resume", resumed.resume()));
            answer.put("appealUntil", resumed.until() == null ? null : resumed.until().toString());
            return answer;
        });
    }
}
