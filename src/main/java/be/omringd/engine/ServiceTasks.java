package be.omringd.engine;

import io.camunda.client.api.response.ActivatedJob;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/** What does the service tasks of all modules, by job type. */
@Component
public class ServiceTasks implements SmartInitializingSingleton {

    private final Map<String, Work> byType = new TreeMap<>();
    private final ListableBeanFactory beans;
    private final ProcessedJobs jobs;

    ServiceTasks(ListableBeanFactory beans, ProcessedJobs jobs) {
        this.beans = beans;
        this.jobs = jobs;
    }

    /** Before the engine is asked for the first job. */
    @Override
    public void afterSingletonsInstantiated() {
        StepMethod.find(beans, ServiceTask.class, (task, method) -> {
            for (String type : task.value()) {
                if (byType.put(type, new Work(method, task.resultVariable())) != null) {
                    throw new IllegalStateException("Two workers for " + type);
                }
            }
        });
    }

    Set<String> jobTypes() {
        return byType.keySet();
    }

    /** The variables that the work of this type reads of its job. */
    List<String> variables(String type) {
        return work(type).method.variables();
    }

    /** Does this job, once however often it is offered; the variables for the engine. */
    public Map<String, Object> work(ActivatedJob job) {
        Work work = work(job.getType());
        return jobs.once(job, () -> work.answer(work.method.call(job.getVariablesAsMap(), job.getCustomHeaders(),
                new ProcessStep(job.getProcessInstanceKey(), job.getElementId()))));
    }

    private Work work(String type) {
        Work work = byType.get(type);
        if (work == null) {
            throw new IllegalStateException("There is no worker for " + type);
        }
        return work;
    }

    private record Work(StepMethod method, String resultVariable) {

        private Work {
            boolean one = !resultVariable.isEmpty();
            if (one ? method.returnType() == void.class : method.returnType() != void.class && !method.returnType().isRecord()) {
                throw new IllegalStateException(method + " returns a record, or says the one variable that gets what it returns");
            }
        }

        private Map<String, Object> answer(@Nullable Object returned) {
            Map<String, Object> answer = new HashMap<>();
            if (!resultVariable.isEmpty()) {
                answer.put(resultVariable, StepMethod.variable(returned));
            } else if (returned != null) {
                for (RecordComponent component : method.returnType().getRecordComponents()) {
                    ReflectionUtils.makeAccessible(component.getAccessor());
                    answer.put(component.getName(), StepMethod.variable(ReflectionUtils.invokeMethod(component.getAccessor(), returned)));
                }
            }
            return answer;
        }
    }
}
