package be.omringd.search.process;

import be.omringd.engine.JobOnce;
import be.omringd.outreach.AppealId;
import be.omringd.search.SearchAppeals;
import be.omringd.search.SearchId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.time.ZonedDateTime;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An approved vacancy goes online, until the moment that the process gives. */
@Component
public class PutVacancyOnlineWorker {

    private final JobOnce jobs;
    private final SearchAppeals appeals;

    PutVacancyOnlineWorker(JobOnce jobs, SearchAppeals appeals) {
        this.jobs = jobs;
        this.appeals = appeals;
    }

    @JobWorker(type = "search.putVacancyOnline")
    public Map<String, Object> work(ActivatedJob job) {
        SearchId search = SearchId.of(job.getVariable("searchId").toString());
        AppealId appeal = AppealId.of(job.getVariable("appealId").toString());
        String until = job.getVariable("until").toString();
        return jobs.once(job, () -> {
            appeals.putOnline(search, appeal, ZonedDateTime.parse(until).toInstant());
            return Map.of("appealUntil", until);
        });
    }
}
