package be.omringd.mirror.process;

import be.omringd.casefile.CaseId;
import be.omringd.engine.JobOnce;
import be.omringd.mirror.Mirrors;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Ends the mirror where three people answered or more, and tells whether there is a picture. */
@Component
public class CloseMirrorWorker {

    private final JobOnce jobs;
    private final Mirrors mirrors;

    CloseMirrorWorker(JobOnce jobs, Mirrors mirrors) {
        this.jobs = jobs;
        this.mirrors = mirrors;
    }

    @JobWorker(type = "mirror.closeMirror")
    public Map<String, Object> work(ActivatedJob job) {
        CaseId caseId = CaseId.of(job.getVariable("caseId").toString());
        return jobs.once(job, () -> Map.of("mirrorOutcome", mirrors.close(caseId).code()));
    }
}
