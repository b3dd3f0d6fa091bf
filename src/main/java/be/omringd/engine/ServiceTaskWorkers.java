package be.omringd.engine;

import static io.camunda.client.spring.properties.CamundaClientJobWorkerProperties.DEFAULT_MAX_RETRIES;

import io.camunda.client.CamundaClient;
import io.camunda.client.annotation.value.JobWorkerValue;
import io.camunda.client.annotation.value.SourceAware;
import io.camunda.client.annotation.value.SourceAware.FromAnnotation;
import io.camunda.client.annotation.value.SourceAware.GeneratedFromMethodInfo;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobHandler;
import io.camunda.client.jobhandling.CommandExceptionHandlingStrategy;
import io.camunda.client.jobhandling.JobHandlerInvokingBeans;
import io.camunda.client.jobhandling.JobWorkerManager;
import io.camunda.client.jobhandling.ManagedJobWorker;
import io.camunda.client.jobhandling.result.ResultProcessor;
import io.camunda.client.lifecycle.CamundaClientLifecycleAware;
import io.camunda.client.metrics.MetricsRecorder;
import io.camunda.client.spring.configuration.condition.ConditionalOnCamundaClientEnabled;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Asks the engine for the jobs of all {@link ServiceTasks}, as Camunda's own {@code @JobWorker} would, with the same settings
 * {@code camunda.client.worker}; of the variables the engine sends those that the work reads.
 */
@Component
@ConditionalOnCamundaClientEnabled
class ServiceTaskWorkers implements CamundaClientLifecycleAware {

    private final ServiceTasks tasks;
    private final JobWorkerManager workers;
    private final CommandExceptionHandlingStrategy failedCommands;
    private final MetricsRecorder metrics;

    ServiceTaskWorkers(ServiceTasks tasks, JobWorkerManager workers, CommandExceptionHandlingStrategy failedCommands,
            MetricsRecorder metrics) {
        this.tasks = tasks;
        this.workers = workers;
        this.failedCommands = failedCommands;
        this.metrics = metrics;
    }

    @Override
    public void onStart(CamundaClient client) {
        for (String type : tasks.jobTypes()) {
            JobWorkerValue worker = new JobWorkerValue();
            worker.setType(new FromAnnotation<>(type));
            worker.setName(new GeneratedFromMethodInfo<>(type));
            worker.setFetchVariables(Stream.concat(Stream.of(ProcessedJobs.CASE), tasks.variables(type).stream()).distinct()
                    .<SourceAware<String>>map(GeneratedFromMethodInfo::new).toList());
            workers.createJobWorker(client, new ManagedJobWorker(worker, context -> handler(type)), this);
        }
    }

    private JobHandler handler(String type) {
        return new JobHandlerInvokingBeans(type, arguments -> tasks.work((ActivatedJob) arguments[0]), true, DEFAULT_MAX_RETRIES,
                failedCommands, metrics, List.of((client, job) -> job), new ResultProcessor() {});
    }

    @Override
    public void onStop(CamundaClient client) {
        workers.closeAllJobWorkers(this);
    }
}
