package be.omringd.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.testing.OurClasses;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;

/** A class that Spring makes has at most six collaborators: more of them mean that it does the work of two. */
class CollaboratorsTest {

    private static final int AT_MOST = 6;

    @Test
    void aClassHasAtMostSixCollaborators() {
        assertThat(withMore(OurClasses.all())).isEmpty();
    }

    @Test
    void aClassWithMoreIsFound() {
        assertThat(withMore(new ClassFileImporter().importPackages("example.broken")))
                .isEqualTo(Map.of("example.broken.TooManyCollaborators", 7));
    }

    private static Map<String, Integer> withMore(JavaClasses classes) {
        Map<String, Integer> found = new TreeMap<>();
        classes.stream().filter(CollaboratorsTest::isMadeBySpring).forEach(type -> {
            int most = type.getConstructors().stream().mapToInt(each -> each.getRawParameterTypes().size()).max().orElse(0);
            if (most > AT_MOST) {
                found.put(type.getName(), most);
            }
        });
        return found;
    }

    private static boolean isMadeBySpring(JavaClass type) {
        return type.isAnnotatedWith(Component.class) || type.isMetaAnnotatedWith(Component.class) || type.isAnnotatedWith(Route.class)
                || type.isMetaAnnotatedWith(SpringComponent.class);
    }
}
