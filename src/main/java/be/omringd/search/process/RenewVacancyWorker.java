package be.omringd.search.process;

import be.omringd.engine.JobOnce;
import be.omringd.search.SearchRecruitments;
import be.omringd.search.SearchId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.time.ZonedDateTime;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A vacancy stays online longer, until the moment that the process gives. */
@Component
public class RenewVacancyWorker {

    private final JobOnce jobs;
    private final SearchRecruitments recruitments;

    RenewVacancyWorker(JobOnce jobs, SearchRecruitments recruitments) {
        this.jobs = jobs;
        this.recruitments = recruitments;
    }

    @JobWorker(type = "search.renewVacancy")
    public Map<String, Object> work(ActivatedJob job) {
        SearchId search = SearchId.of(job.getVariable("searchId").toString());
        String until = job.getVariable("until").toString();
        return jobs.once(job, () -> {
            recruitments.renew(search, ZonedDateTime.parse(until).toInstant());
            return Map.of("appealUntil", until);
        });
    }
}
