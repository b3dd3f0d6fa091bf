package be.omringd.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.containAnyMethodsThat;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.Omringd;
import be.omringd.database.UtcMoments;
import be.omringd.engine.ProcessCommands;
import be.omringd.engine.ServiceTask;
import be.omringd.inbox.BeginsTask;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.ui.TaskView;
import be.omringd.shell.Moments;
import be.omringd.testing.OurClasses;
import example.broken.ui.ScreenThatDoesItAll;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.Route;
import io.camunda.client.annotation.JobWorker;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/**
 * The borders between modules and layers (docs/architecture.md). Every rule is also shown to fail, on {@link ScreenThatDoesItAll} and
 * its friends.
 */
class ModuleBordersTest {

    private static final JavaClasses OURS = OurClasses.all();
    private static final JavaClasses WRONG = new ClassFileImporter().importPackages("example.broken");

    static Stream<Named<ArchRule>> rules() {
        return Stream.of(
                rule("only the engine module and what takes human tasks know the engine's client", noClasses()
                        .that(not(resideInAnyPackage("be.omringd.engine..")).and(not(simpleName("UserTaskWorker"))))
                        .should().dependOnClassesThat().resideInAnyPackage("io.camunda.client..", "io.camunda.zeebe..")),
                rule("screens reach the database through services only", noClasses()
                        .that().resideInAPackage("..ui..")
                        .should().dependOnClassesThat(assignableTo(Repository.class).or(assignableTo(JdbcOperations.class)))),
                rule("screens open no transactions", noMethods()
                        .that().areDeclaredInClassesThat().resideInAPackage("..ui..")
                        .should().beAnnotatedWith(Transactional.class)),
                rule("screens do not call workers", noClasses()
                        .that().resideInAPackage("..ui..")
                        .should().dependOnClassesThat().resideInAPackage("..process..")),
                rule("only screens are made of Vaadin components", noClasses()
                        .that(not(resideInAnyPackage("..ui..", "..shell.."))
                                .and(not(simpleName("SecurityConfiguration")))
                                .and(not(simpleName("VisitorIsUser"))))
                        .should().dependOnClassesThat().resideInAPackage("com.vaadin..")),
                rule("what is stored stays in its module", classes()
                        .that(assignableTo(Repository.class).and(not(resideInAPackage("..internal.."))))
                        .should().notBePublic()),
                rule("services wait for a transaction, not in one for the engine", noClasses()
                        .that(annotatedWith(Transactional.class))
                        .should().dependOnClassesThat().haveFullyQualifiedName("be.omringd.engine.EngineJobs")),
                rule("what does a service task stands in a class XWorkers in process, or in the inbox", classes()
                        .that(containAnyMethodsThat(annotatedWith(ServiceTask.class)))
                        .should().haveSimpleNameEndingWith("Workers")
                        .andShould().resideInAnyPackage("..process..", "be.omringd.inbox")),
                rule("jobs come to a method with @ServiceTask, and human tasks to UserTaskWorker", noMethods()
                        .that().areDeclaredInClassesThat(not(simpleName("UserTaskWorker")))
                        .should().beAnnotatedWith(JobWorker.class)),
                rule("what takes answers stands in a class XTasks, in process or beside the service that it calls", classes()
                        .that(containAnyMethodsThat(annotatedWith(HandlesTask.class).or(annotatedWith(BeginsTask.class))))
                        .should().haveSimpleNameEndingWith("Tasks")
                        .andShould().resideOutsideOfPackage("..ui..")),
                rule("what shows a task is a class XTask or XView in ui", classes()
                        .that(assignableTo(TaskView.class).and(not(INTERFACES)))
                        .should().resideInAPackage("..ui..")
                        .andShould().haveNameMatching(".*(Task|View|Signing)(\\$\\w+)?")),
                rule("a screen with an address is a class XView or XPage in ui", classes()
                        .that().areAnnotatedWith(Route.class)
                        .should().resideInAnyPackage("..ui..", "be.omringd.shell")
                        .andShould().haveNameMatching(".*(View|Page)")),
                rule("a page without Vaadin stands in ui too", classes()
                        .that(annotatedWith(Controller.class).or(metaAnnotatedWith(Controller.class)))
                        .should().resideInAnyPackage("..ui..", "be.omringd.shell")),
                rule("what a module says to its process is said by a class XProcess", classes()
                        .that(not(resideInAnyPackage("be.omringd.engine..", "be.omringd.inbox..", "be.omringd.casefile.."))
                                .and(describe("send commands", type -> type.getDirectDependenciesFromSelf().stream()
                                        .anyMatch(used -> used.getTargetClass().isEquivalentTo(ProcessCommands.class)))))
                        .should().haveSimpleNameEndingWith("Process")),
                rule("moments go to rows of SQL and come from them as UtcMoments has it", noClasses()
                        .that(not(assignableTo(UtcMoments.class)).and(not(resideInAPackage("be.omringd.engine.exporter"))))
                        .should().dependOnClassesThat().areAssignableTo(Timestamp.class)
                        .orShould().callMethod(LocalDateTime.class, "toInstant", ZoneOffset.class)
                        .orShould().callMethod(LocalDateTime.class, "ofInstant", Instant.class, ZoneId.class)
                        .orShould().callMethod(ResultSet.class, "getTimestamp", String.class)
                        .orShould().callMethod(ResultSet.class, "getTimestamp", int.class)),
                rule("what asks the entity manager is a repository: others hear of a collision by Spring's name for it", classes()
                        .that(describe("ask the entity manager", type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(used -> used.getTargetClass().isEquivalentTo(EntityManager.class))))
                        .should().beAnnotatedWith(org.springframework.stereotype.Repository.class)),
                rule("the zone in which we live is named once", noClasses()
                        .that(not(assignableTo(Moments.class)))
                        .should().callMethod(ZoneId.class, "of", String.class)),
                rule("what a class needs comes through its constructor",
                        com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION));
    }

    @Test
    void modulesUseEachOtherThroughTheirApiOnlyAndNeverInACircle() {
        ApplicationModules modules = ApplicationModules.of(Omringd.class);

        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .contains("access", "casefile", "engine", "form", "inbox", "intake", "person", "place", "shell");
        modules.verify();
    }

    /** A module that states nothing may use everything; what it states, {@link ApplicationModules#verify} holds it to. */
    @Test
    void everyModuleStatesWhichOthersItUses() {
        assertThat(statedByEach(OURS, "be.omringd")).containsExactlyEntriesOf(modulesUsedByEach());
        assertThat(statedByEach(WRONG, "example")).as("one that states nothing")
                .isEqualTo(Map.of("broken", Set.of("everything, because it states nothing")));
    }

    private static Map<String, Set<String>> statedByEach(JavaClasses classes, String root) {
        return classes.getPackage(root).getSubpackages().stream().collect(Collectors.toMap(JavaPackage::getRelativeName, module -> module
                .tryGetAnnotationOfType(ApplicationModule.class).map(stated -> List.of(stated.allowedDependencies()))
                .filter(stated -> !stated.contains(ApplicationModule.OPEN_TOKEN))
                .map(stated -> stated.stream().map(one -> one.split(" :: ")[0]).collect(Collectors.toCollection(TreeSet::new)))
                .orElse(new TreeSet<>(Set.of("everything, because it states nothing"))), (one, other) -> one, TreeMap::new));
    }

    @Test
    void everyModuleUsesOnlyThoseAboveItInTheDocumentOfTheArchitecture() throws IOException {
        List<String> order = modulesOf(Files.readString(Path.of("docs/architecture.md")));
        Map<String, Set<String>> used = modulesUsedByEach();

        assertThat(order).containsExactlyInAnyOrderElementsOf(used.keySet());
        assertThat(againstTheOrder(order, used)).isEmpty();
        assertThat(againstTheOrder(order.reversed(), used)).as("the same, turned upside down").isNotEmpty();
    }

    /** The modules in the order of the table. */
    private static List<String> modulesOf(String document) {
        return Pattern.compile("(?m)^\\| `([a-z]+)` \\|").matcher(document.split("\n## The modules\n")[1].split("\n## ")[0]).results()
                .map(row -> row.group(1)).toList();
    }

    private static Map<String, Set<String>> modulesUsedByEach() {
        Map<String, Set<String>> used = new TreeMap<>();
        for (JavaClass type : OURS) {
            moduleOf(type).ifPresent(module -> {
                Set<String> others = used.computeIfAbsent(module, any -> new TreeSet<>());
                type.getDirectDependenciesFromSelf().forEach(dependency -> moduleOf(dependency.getTargetClass())
                        .filter(other -> !other.equals(module)).ifPresent(others::add));
            });
        }
        return used;
    }

    private static Optional<String> moduleOf(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 2 && type.getPackageName().startsWith("be.omringd.") ? Optional.of(parts[2]) : Optional.empty();
    }

    private static List<String> againstTheOrder(List<String> order, Map<String, Set<String>> used) {
        return used.entrySet().stream().flatMap(module -> module.getValue().stream()
                .filter(other -> order.indexOf(other) > order.indexOf(module.getKey()))
                .map(other -> module.getKey() + " uses " + other + ", which stands below it")).toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theCodeKeepsTheRule(ArchRule rule) {
        rule.check(OURS);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleFailsWhereItIsBroken(ArchRule rule) {
        assertThat(rule.evaluate(WRONG).hasViolation()).isTrue();
    }

    private static Named<ArchRule> rule(String name, ArchRule rule) {
        return Named.of(name, rule.allowEmptyShould(true));
    }
}
