package be.omringd.processes;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.form.FormChecker;
import be.omringd.form.FormComponent;
import be.omringd.form.FormDefinition;
import be.omringd.form.FormValues;
import be.omringd.form.Forms;
import be.omringd.processes.ProcessCatalogue.Diagram;
import be.omringd.processes.ProcessCatalogue.Item;
import be.omringd.shell.Bundles;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.api.Test;

/** What a task brings to an end says so on its button and is asked once: the forms name it wherever the diagrams end something. */
class EndingsTest {

    /** Service tasks that end something for people: a request, a trajectory, a search, a recruitment, a candidacy. */
    private static final Set<String> CLOSING = Set.of("intake.closeRequest", "casefile.closeCase", "search.closeSearch",
            "outreach.closeAppeal", "search.closeAppeal", "lus.continueAsLink", "volunteer.closeFile", "linkgroup.endWaiting",
            "linkgroup.endGroup", "linkgroup.goOn",
            "coaching.closeTrajectory");
    /** Here the answer itself ends what goes on, and the next task is to say goodbye. */
    private static final Set<String> ENDED_BY_THE_ANSWER =
            Set.of("casefile/ask-again pauseDecision=stop", "volunteer/ask-volunteer pauseDecision=stop",
                    "coaching/call-organisation callOutcome=stops", "linkgroup/reconsider reconsiderDecision=stop");
    private static final Set<String> WORDS_OF_SCREENS = Set.of("search", "recruitment", "candidacy");

    private final ProcessCatalogue catalogue = ProcessCatalogue.ofTheProject();
    private final Forms forms = new Forms();
    private final FormChecker checker = new FormChecker(List.of(), Clock.systemUTC());
    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();

    @Test
    void whereADiagramEndsSomethingTheFormOfTheTaskSaysSo() {
        Set<String> silent = new TreeSet<>();
        Set<String> wrongly = new TreeSet<>();
        Set<String> said = new TreeSet<>();
        eachTask((diagram, task) -> forms.find(task.formKey()).ifPresent(form -> eachAnswer(form, answers -> {
            boolean says = checker.ending(form, answers, Map.of()).isPresent();
            boolean ends = ends(diagram, task, checker.variables(form, checker.clean(form, answers, Map.of())));
            String what = form.key() + " " + answers.raw();
            if (says) {
                said.add(form.key());
            }
            if (ends && !says) {
                silent.add(what);
            }
            if (says && !ends && answers.raw().entrySet().stream()
                    .noneMatch(answer -> ENDED_BY_THE_ANSWER.contains(form.key() + " " + answer.getKey() + "=" + answer.getValue()))) {
                wrongly.add(what);
            }
        })));

        assertThat(silent).as("these end something without a word").isEmpty();
        assertThat(wrongly).as("these say that something ends, and it goes on").isEmpty();
        assertThat(said).contains("intake/intro-conversation", "intake/ask-decision", "casefile/closing-talk", "volunteer/exit-talk",
                "gathering/close-with-thanks", "lus/talk-about-start").hasSizeGreaterThanOrEqualTo(17);
    }

    @Test
    void aMissingAnswerNeverEndsAnything() {
        Set<String> ended = new TreeSet<>();
        eachTask((diagram, task) -> forms.find(task.formKey()).filter(form -> form.fields().anyMatch(field -> field.variable() != null))
                .ifPresent(form -> {
                    Map<String, Object> nothing = new HashMap<>();
                    form.fields().filter(field -> field.variable() != null).forEach(field -> nothing.put(field.variable(), null));
                    if (ends(diagram, task, nothing)) {
                        ended.add(form.key());
                    }
                    form.fields().filter(field -> field.variable() != null).forEach(field -> field.options().forEach(option -> {
                        Map<String, Object> one = new HashMap<>(nothing);
                        one.put(field.variable(), option.value());
                        if (ends(diagram, task, one) && !field.ends().containsKey(option.value())) {
                            ended.add(form.key() + " with nothing but " + field.key() + "=" + option.value());
                        }
                    }));
                }));

        assertThat(ended).isEmpty();
    }

    @Test
    void everyEndingHasItsWordsInThreeLanguages() {
        Set<String> words = new TreeSet<>(WORDS_OF_SCREENS);
        forms.all().forEach(form -> form.fields().forEach(field -> words.addAll(field.ends().values())));

        for (String language : List.of("nl", "fr", "en")) {
            ResourceBundle bundle = Bundles.get("inbox", Locale.of(language));
            assertThat(bundle.keySet()).containsAll(words.stream()
                    .flatMap(word -> Stream.of("button", "title", "text", "confirm").map(part -> "inbox.ends." + word + "." + part))
                    .toList());
        }
    }

    // ---- going along the flows

    private interface OfTask {
        void see(Diagram diagram, Item task);
    }

    private void eachTask(OfTask what) {
        catalogue.diagrams().forEach(diagram -> diagram.items().stream().filter(item -> item.formKey() != null)
                .forEach(task -> what.see(diagram, task)));
    }

    /** Every combination of answers that the process reads, or that ends something. */
    private void eachAnswer(FormDefinition form, Consumer<FormValues> what) {
        List<Map<String, Object>> all = new ArrayList<>(List.of(Map.of()));
        for (FormComponent field : form.fields().filter(one -> one.variable() != null && !one.options().isEmpty() || !one.ends().isEmpty())
                .toList()) {
            if (field.options().isEmpty()) {
                continue;
            }
            List<Map<String, Object>> next = new ArrayList<>();
            all.forEach(answers -> field.options().forEach(option -> {
                Map<String, Object> more = new LinkedHashMap<>(answers);
                more.put(field.key(), option.value());
                next.add(more);
            }));
            all = next;
        }
        all.forEach(answers -> what.accept(FormValues.of(answers)));
    }

    private boolean ends(Diagram diagram, Item task, Map<String, Object> variables) {
        return after(diagram, task, variables, new HashSet<>());
    }

    private boolean after(Diagram diagram, Item item, Map<String, Object> variables, Set<String> seen) {
        if (!seen.add(diagram.id() + "#" + item.id())) {
            return false;
        }
        List<Item> flows = diagram.items().stream()
                .filter(one -> one.kind().equals("sequenceFlow") && item.id().equals(one.attribute("sourceRef"))).toList();
        if (item.kind().equals("exclusiveGateway") && flows.size() > 1) {
            Item taken = flows.stream().filter(flow -> flow.condition() != null && holds(flow.condition(), variables)).findFirst()
                    .orElseGet(() -> flows.stream().filter(flow -> flow.id().equals(item.attribute("default"))).findFirst().orElseThrow());
            return into(diagram, target(diagram, taken), variables, seen);
        }
        return flows.stream().anyMatch(flow -> into(diagram, target(diagram, flow), variables, seen));
    }

    private boolean into(Diagram diagram, Item item, Map<String, Object> variables, Set<String> seen) {
        return switch (item.kind()) {
            case "serviceTask" -> CLOSING.contains(item.jobType()) || after(diagram, item, variables, seen);
            case "exclusiveGateway", "businessRuleTask" -> after(diagram, item, variables, seen);
            case "endEvent" -> afterEnd(diagram, item.parent(), variables, seen);
            default -> false;
        };
    }

    private boolean afterEnd(Diagram diagram, Item ended, Map<String, Object> variables, Set<String> seen) {
        if (ended.kind().equals("process")) {
            return catalogue.diagrams().stream().anyMatch(caller -> caller.items().stream()
                    .filter(call -> diagram.id().equals(call.calledProcess())).anyMatch(call -> after(caller, call, variables, seen)));
        }
        if (!ended.isEventSubProcess()) {
            return after(diagram, ended, variables, seen);
        }
        boolean stopped = diagram.items().stream().anyMatch(item -> item.stopsTheRest() && item.parent().id().equals(ended.id()));
        return stopped && afterEnd(diagram, ended.parent(), variables, seen);
    }

    private static Item target(Diagram diagram, Item flow) {
        return diagram.items().stream().filter(item -> item.id().equals(flow.attribute("targetRef"))).findFirst().orElseThrow();
    }

    private boolean holds(String condition, Map<String, Object> variables) {
        return Boolean.TRUE.equals(feel.evaluateExpression(condition.substring(1), variables).result());
    }
}
