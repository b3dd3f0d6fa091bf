package be.omringd.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import be.omringd.casefile.CaseId;
import be.omringd.testing.Jobs;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** How the method of a service task gets the variables of its job, and its process what it returns. */
class ServiceTasksTest {

    private static final CaseId CASE = new CaseId(UUID.randomUUID());
    private static final Instant TEN = Instant.parse("2026-07-22T08:00:00Z");

    private static ServiceTasks tasks(Object... workers) {
        ProcessedJobs jobs = mock();
        when(jobs.once(any(), any())).thenAnswer(call -> call.<Supplier<?>>getArgument(1).get());
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        for (Object worker : workers) {
            beans.addBean(worker.getClass().getSimpleName(), worker);
        }
        ServiceTasks tasks = new ServiceTasks(beans, jobs);
        tasks.afterSingletonsInstantiated();
        return tasks;
    }

    private static Map<String, Object> variables() {
        return new HashMap<>(Map.of(
                "caseId", CASE.toString(), "count", 3, "ready", true, "until", "2026-07-22T10:00:00+02:00[Europe/Brussels]", "names",
                List.of("a", "b")));
    }

    static class Workers {

        record Answer(CaseId caseId, int count, boolean ready, Instant until, List<String> names, @Nullable String perhaps) {}

        @ServiceTask({"test.answer", "before.answer"})
        Answer answer(CaseId caseId, int count, boolean ready, Instant until, List<String> names, @Nullable String perhaps) {
            return new Answer(caseId, count, ready, until, names, perhaps);
        }

        @ServiceTask(value = "test.one", resultVariable = "place")
        String one(ProcessStep step, @TaskHeader String task, @TaskHeader @Nullable String ending) {
            return step.elementId() + " about " + task + " " + ending;
        }

        @ServiceTask("test.nothing")
        void nothing() {}
    }

    @Test
    void aParameterIsTheVariableOfItsNameAndAComponentOfTheAnswerIsOneToo() {
        Map<String, Object> variables = variables();
        variables.put("perhaps", null);

        Map<String, Object> answer = tasks(new Workers()).work(Jobs.of("test.answer", variables));

        Map<String, Object> expected = variables();
        expected.put("until", TEN.toString());
        expected.put("perhaps", null);
        assertThat(answer).isEqualTo(expected);
    }

    @Test
    void aMethodTakesTheJobsOfEachOfItsTypes() {
        assertThat(tasks(new Workers()).jobTypes()).containsExactly("before.answer", "test.answer", "test.nothing", "test.one");
        assertThat(tasks(new Workers()).work(Jobs.of("before.answer", variables()))).containsEntry("count", 3);
    }

    @Test
    void headersAndTheStepAreNoVariables() {
        ServiceTasks tasks = tasks(new Workers());

        assertThat(tasks.work(Jobs.of("test.one", variables(), Map.of("task", "ask")))).isEqualTo(Map.of("place", "one about ask null"));
        assertThat(tasks.variables("test.one")).isEmpty();
        assertThat(tasks.variables("test.answer")).containsExactly("caseId", "count", "ready", "until", "names", "perhaps");
    }

    @Test
    void workThatReturnsNothingTellsTheProcessNothing() {
        assertThat(tasks(new Workers()).work(Jobs.of("test.nothing", variables()))).isEmpty();
    }

    @Test
    void aVariableOrHeaderThatIsMissingAndMayNotBeIsNamed() {
        Map<String, Object> variables = variables();
        variables.remove("count");
        ServiceTasks tasks = tasks(new Workers());

        assertThatThrownBy(() -> tasks.work(Jobs.of("test.answer", variables))).hasMessageContaining("answer needs \"count\"");
        assertThatThrownBy(() -> tasks.work(Jobs.of("test.one", variables))).hasMessageContaining("one needs \"task\"");
    }

    @Test
    void twoMethodsForOneTypeDoNotStart() {
        assertThatThrownBy(() -> tasks(new Workers(), new Object() {
            @ServiceTask("test.one")
            void another() {}
        })).hasMessage("Two workers for test.one");
    }

    @Test
    void anAnswerWithoutANameForItDoesNotStart() {
        assertThatThrownBy(() -> tasks(new Object() {
            @ServiceTask("test.unnamed")
            String unnamed() {
                return "";
            }
        })).hasMessageContaining("unnamed returns a record");
        assertThatThrownBy(() -> tasks(new Object() {
            @ServiceTask(value = "test.empty", resultVariable = "something")
            void empty() {}
        })).hasMessageContaining("empty returns a record");
    }
}
