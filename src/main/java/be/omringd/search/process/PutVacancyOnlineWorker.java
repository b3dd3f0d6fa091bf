package be.omringd.search.process;

import be.omringd.engine.JobOnce;
import be.omringd.outreach.RecruitmentId;
import be.omringd.search.SearchRecruitments;
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
    private final SearchRecruitments recruitments;

    PutVacancyOnlineWorker(JobOnce jobs, SearchRecruitments recruitments) {
        this.jobs = jobs;
        this.recruitments = recruitments;
    }

    @JobWorker(type = "search.putVacancyOnline")
    public Map<String, Object> work(ActivatedJob job) {
        SearchId search = SearchId.of(job.getVariable("searchId").toString());
        RecruitmentId recruitment = RecruitmentId.of(job.getVariable("appealId").toString());
        String until = job.getVariable("until").toString();
        return jobs.once(job, () -> {
            recruitments.putOnline(search, recruitment, ZonedDateTime.parse(until).toInstant());
            return Map.of("appealUntil", until);
        });
    }
}
