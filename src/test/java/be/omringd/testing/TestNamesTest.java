package be.omringd.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;

/** The build picks tests by the names of their classes: one that is named otherwise would never run. */
class TestNamesTest {

    @Test
    void everyTestIsOneThatTheBuildRuns() {
        methods().that().areAnnotatedWith(Testable.class).or().areMetaAnnotatedWith(Testable.class)
                .should(beInAClassThatTheBuildPicks())
                .check(new ClassFileImporter().importPath(Path.of("target", "test-classes")));
    }

    private static ArchCondition<JavaMethod> beInAClassThatTheBuildPicks() {
        return new ArchCondition<>("be in a class whose name ends in Test, Properties or IT") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                JavaClass outermost = method.getOwner();
                while (outermost.getEnclosingClass().isPresent()) {
                    outermost = outermost.getEnclosingClass().get();
                }
                boolean picked = outermost.getSimpleName().matches(".*(Test|Properties|IT)");
                events.add(new SimpleConditionEvent(method, picked, method.getFullName() + " is never run"));
            }
        };
    }
}
