package be.omringd.mirror.process;

import be.omringd.casefile.CaseId;
import be.omringd.engine.JobOnce;
import be.omringd.mirror.MirrorOutcome;
import be.omringd.mirror.Mirrors;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Ends a mirror that too few people answered: there will be no picture. */
@Component
public class EndWithoutPictureWorker {

    private final JobOnce jobs;
    private final Mirrors mirrors;

    EndWithoutPictureWorker(JobOnce jobs, Mirrors mirrors) {
        this.jobs = jobs;
        this.mirrors = mirrors;
    }

    @JobWorker(type = "mirror.endWithoutPicture")
    public Map<String, Object> work(ActivatedJob job) {
        CaseId caseId = CaseId.of(job.getVariable("caseId").toString());
        return jobs.once(job, () -> {
            mirrors.endWithoutPicture(caseId);
            return Map.of("mirrorOutcome", MirrorOutcome.WITHOUT_PICTURE.code());
        });
    }
}
