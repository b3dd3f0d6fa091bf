package be.omringd.bench.lifecycle;

import be.omringd.Omringd;
import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.access.UserAdministration;
import be.omringd.access.UserAdministration.NewUser;
import be.omringd.access.Users;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.engine.Deployment;
import be.omringd.engine.ProcessStep;
import be.omringd.engine.ServiceTask;
import be.omringd.engine.ProcessCommands;
import be.omringd.form.FormValues;
import be.omringd.inbox.Completion;
import be.omringd.inbox.InboxChanged;
import be.omringd.inbox.Tasks;
import be.omringd.intake.Trajectory;
import be.omringd.person.ContactDetails;
import be.omringd.place.Region;
import be.omringd.shell.Texts;
import io.camunda.client.CamundaClient;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Omringd as it runs, below its screens: a task is completed as a page does it, and is there when the inbox of a colleague hears of it.
 * Each service task writes a line in the timeline of the file.
 */
final class OmringdSide extends Side {

    private static final String MESSAGE = "LifecycleStarted";
    private static final String STEP = "bench.step";
    private static final String HUMAN = """
            <bpmn:userTask id="%s"><bpmn:extensionElements><zeebe:formDefinition formKey="bench/none"/><zeebe:assignmentDefinition candidateGroups="introducer"/></bpmn:extensionElements></bpmn:userTask>
            """;

    private final CaseFiles files;
    private final ProcessCommands commands;
    private final Tasks tasks;
    private final TransactionTemplate transaction;
    private final CurrentActor currentActor;
    private final Actor els;

    private OmringdSide(ConfigurableApplicationContext context) {
        files = context.getBean(CaseFiles.class);
        commands = context.getBean(ProcessCommands.class);
        tasks = context.getBean(Tasks.class);
        transaction = context.getBean(TransactionTemplate.class);
        currentActor = context.getBean(CurrentActor.class);
        currentActor.asProcess(() -> context.getBean(UserAdministration.class).create(
                new NewUser("els", "Els Voorbeeld", "nl", Set.of(Role.COORDINATOR), Set.of(Region.OOST_VLAANDEREN)), "een zin die ik onthoud"));
        els = context.getBean(Users.class).active().stream().filter(user -> user.name().equals("Els Voorbeeld")).findFirst().orElseThrow();
        context.getBean(Ears.class).side = this;
    }

    public static void main(String[] arguments) throws Exception {
        SpringApplication application = new SpringApplication(Omringd.class);
        application.addPrimarySources(Set.of(Ears.class));
        ConfigurableApplicationContext context = application.run(arguments);
        while (!context.getBean(Deployment.class).done()) {
            Thread.sleep(100);
        }
        context.getBean(CamundaClient.class).newDeployResourceCommand()
                .addResourceString(Shape.zeebe(Shape.PROCESS, MESSAGE, HUMAN, STEP), StandardCharsets.UTF_8, "lifecycle.bpmn").send().join();
        new OmringdSide(context).serve();
    }

    /** The file and the word to the process in one transaction, as a request is registered. */
    @Override
    UUID start(Consumer<UUID> known) {
        return Objects.requireNonNull(transaction.execute(tx -> {
            UUID id = files.open(Trajectory.KIND, new ContactDetails("Jef", "De Proef", "0470 12 34 56", null, "41081", "nl", "phone", false)).value();
            known.accept(id);
            commands.publish(MESSAGE, id, Map.of("caseId", id.toString()), ProcessCommands.DEFAULT_TIME_TO_LIVE);
            return id;
        }));
    }

    private void complete(UUID task) {
        Completion completion = currentActor.as(els, () -> tasks.complete(task, FormValues.of(Map.of("answer", "ja")), Texts.DUTCH));
        if (!(completion instanceof Completion.Done)) {
            throw new IllegalStateException("The task was not completed: " + completion);
        }
    }

    /** What the inbox of a colleague hears, and the service tasks. */
    @Import(Steps.class)
    static class Ears {

        private volatile OmringdSide side;

        @TransactionalEventListener
        void on(InboxChanged event) {
            OmringdSide listening = side;
            if (listening != null && !event.ended() && event.workItemId() != null) {
                listening.came(event.caseId(), () -> listening.complete(event.workItemId()));
            }
        }
    }

    /** Writes down that something happened, and tells the end. */
    public static class Steps {

        private final CaseFiles files;
        private final Ears ears;

        Steps(CaseFiles files, Ears ears) {
            this.files = files;
            this.ears = ears;
        }

        @ServiceTask(STEP)
        void work(CaseId caseId, ProcessStep step) {
            files.note(caseId, "casefile.event.personChanged", null);
            if (step.elementId().equals("service" + TASKS)) {
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        ears.side.ended(caseId.value());
                    }
                });
            }
        }
    }
}
