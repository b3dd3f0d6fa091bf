package be.omringd.engine;

import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.function.Supplier;

/** Does the work of a service task exactly once, however often the engine offers its job. */
public interface JobOnce {

    /**
     * Runs the work in one transaction, in the name of the process, together with the note that this job was done. A job that
     * was done before is not done again: the variables of the first time are returned. Work that cannot be done yet throws
     * {@link NotYet}; it is offered again every minute for as long as it takes, and costs no try.
     *
     * @return the variables for the engine
     */
    Map<String, Object> once(ActivatedJob job, Supplier<Map<String, Object>> work);

    /** The same for work that has nothing to tell the engine. */
    default Map<String, Object> once(ActivatedJob job, Runnable work) {
        return once(job, () -> {
            work.run();
            return Map.of();
        });
    }
}
