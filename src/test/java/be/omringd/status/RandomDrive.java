package be.omringd.status;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.engine.ModelXml;
import be.omringd.engine.ProcessCommands;
import be.omringd.intake.Trajectory;
import be.omringd.person.ContactDetails;
import be.omringd.testing.Await;
import be.omringd.testing.TestBroker;
import be.omringd.testing.TestBroker.Standing;
import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.w3c.dom.Element;

/**
 * Cases that stand anywhere: each begins one of our processes at some step of it, people answer whatever the conditions of the diagrams
 * know, some are broken off. Their facts do not fit, so steps of Omringd fail now and then, which is somewhere to stand too.
 */
final class RandomDrive {

    private static final Set<String> STEPS =
            Set.of("userTask", "receiveTask", "intermediateCatchEvent", "eventBasedGateway", "subProcess", "callActivity");
    private static final List<String> PLACES = List.of("41081", "41002", "71072");
    private static final Pattern COMPARED = Pattern.compile("(\\w+) !?= \"([^\"]*)\"");
    private static final int ROUNDS = 2;

    private final Random random;
    private final ApplicationContext context;
    private final CamundaClient zeebe;
    private final TestBroker broker;
    private final List<String[]> beginnings = new ArrayList<>();
    private final Map<String, List<String>> words = new TreeMap<>();

    RandomDrive(long seed, ApplicationContext context) throws IOException {
        random = new Random(seed);
        this.context = context;
        zeebe = context.getBean(CamundaClient.class);
        broker = context.getBean(TestBroker.class);
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".bpmn")).sorted().toList()) {
                read(file);
            }
        }
    }

    private void read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var document = ModelXml.parse(in);
            Element process = (Element) document.getElementsByTagNameNS("*", "process").item(0);
            Set<String> behindGateways = new LinkedHashSet<>();
            var flows = process.getElementsByTagNameNS("*", "sequenceFlow");
            for (int i = 0; i < flows.getLength(); i++) {
                Element flow = (Element) flows.item(i);
                COMPARED.matcher(flow.getTextContent()).results()
                        .forEach(one -> words.computeIfAbsent(one.group(1), none -> new ArrayList<>(List.of("other"))).add(one.group(2)));
                var gateways = process.getElementsByTagNameNS("*", "eventBasedGateway");
                for (int j = 0; j < gateways.getLength(); j++) {
                    if (((Element) gateways.item(j)).getAttribute("id").equals(flow.getAttribute("sourceRef"))) {
                        behindGateways.add(flow.getAttribute("targetRef"));
                    }
                }
            }
            for (var child = process.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Element step && STEPS.contains(step.getLocalName()) && !step.hasAttribute("triggeredByEvent")
                        && !behindGateways.contains(step.getAttribute("id"))) {
                    beginnings.add(new String[] {process.getAttribute("id"), step.getAttribute("id")});
                }
            }
        }
    }

    /** Drives so many cases, in each of our processes, and leaves them where they are. */
    void cases(int number) {
        List<String> processes = beginnings.stream().map(beginning -> beginning[0]).distinct().toList();
        List<Long> instances = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String process = processes.get(i % processes.size());
            List<String[]> steps = beginnings.stream().filter(beginning -> beginning[0].equals(process)).toList();
            instances.add(begins(process, steps.get(random.nextInt(steps.size()))[1], variables(aCase())));
        }
        for (int round = 0; round < ROUNDS; round++) {
            broker.standing().stream().filter(standing -> standing.type().equals("USER_TASK") && random.nextInt(10) < 6)
                    .forEach(this::answer);
        }
        for (long instance : instances) {
            if (random.nextInt(20) == 0) {
                try {
                    zeebe.newCancelInstanceCommand(instance).send().join();
                } catch (RuntimeException overAlready) {
                    // it had come to its end
                }
            }
        }
    }

    private long begins(String process, String step, Map<String, Object> variables) {
        return Await.taken("begin " + process + " at " + step, () -> zeebe.newCreateInstanceCommand().bpmnProcessId(process).latestVersion()
                .variables(variables).startBeforeElement(step).send().join().getProcessInstanceKey());
    }

    private CaseId aCase() {
        ContactDetails person = new ContactDetails(
                "Nora", "Peeters", null, "nora@voorbeeld.be", PLACES.get(random.nextInt(PLACES.size())), "nl", null, false);
        return context.getBean(CurrentActor.class).asProcess(() -> context.getBean(CaseFiles.class).open(Trajectory.KIND, person));
    }

    private Map<String, Object> variables(CaseId id) {
        Map<String, Object> variables = new HashMap<>(answers());
        variables.put("caseId", id.toString());
        variables.put("nextContactIn", "P" + (1 + random.nextInt(90)) + "D");
        for (String moment : List.of("closesAt", "reviewAt", "heardAt", "waitUntilAt", "contactDueAt", "appealUntil")) {
            variables.put(moment, Instant.now().plus(Duration.ofHours(1 + random.nextInt(1000))).toString());
        }
        return variables;
    }

    private void answer(Standing task) {
        context.getBean(TransactionTemplate.class).executeWithoutResult(
                tx -> context.getBean(ProcessCommands.class).complete(task.job(), task.caseId(), answers()));
    }

    private Map<String, Object> answers() {
        Map<String, Object> answers = new HashMap<>();
        words.forEach((variable, some) -> answers.put(variable, some.get(random.nextInt(some.size()))));
        return answers;
    }

    /** The cases of this region or team. */
    static Set<UUID> in(String accessScope, ApplicationContext context) {
        return Set.copyOf(context.getBean(JdbcTemplate.class)
                .queryForList("select id from case_file where access_scope = ?", String.class, accessScope).stream().map(UUID::fromString)
                .toList());
    }
}
