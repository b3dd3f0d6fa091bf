package be.omringd.search.process;

import be.omringd.engine.JobOnce;
import be.omringd.outreach.RecruitmentId;
import be.omringd.search.SearchNeeds;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts need and offer in the area of a campaign. */
@Component
public class MeasureAreaWorker {

    private final JobOnce jobs;
    private final SearchNeeds needs;

    MeasureAreaWorker(JobOnce jobs, SearchNeeds needs) {
        this.jobs = jobs;
        this.needs = needs;
    }

    @JobWorker(type = "search.measureArea")
    public Map<String, Object> work(ActivatedJob job) {
        return jobs.once(job, () -> {
            SearchNeeds.Measured area = needs.measure(RecruitmentId.of(job.getVariable("appealId").toString()));
            Map<String, Object> answer = new HashMap<>(Map.of(
                    "openNeeds", area.openNeeds(), "municipalities", area.municipalities(), "gapKm", area.gapKm(), "radiusKm",
                    area.radiusKm(),
                    "candidatesInArea", area.candidates()));
            answer.put("daysSinceCampaign", area.daysSinceCampaign());
            return answer;
        });
    }
}
