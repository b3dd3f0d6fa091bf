package be.omringd.search.process;

import be.omringd.engine.JobOnce;
import be.omringd.search.SearchAppeals;
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
    private final SearchAppeals appeals;

    ResumeRungWorker(JobOnce jobs, SearchAppeals appeals) {
        this.jobs = jobs;
        this.appeals = appeals;
    }

    @JobWorker(type = "search.resumeRung")
    public Map<String, Object> work(ActivatedJob job) {
        return jobs.once(job, () -> {
            SearchAppeals.Resumed resumed = appeals.resume(SearchId.of(job.getVariable("searchId").toString()));
            Map<String, Object> answer = new HashMap<>(Map.of("rung", resumed.rung().code(), "resume", resumed.resume()));
            answer.put("appealUntil", resumed.until() == null ? null : resumed.until().toString());
            return answer;
        });
    }
}
