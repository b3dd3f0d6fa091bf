package be.omringd.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.testing.OurClasses;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is stored of a constant is its name, so that one in between changes nothing. Who needs its place all the same is named here,
 * and what then is stored is pinned by PlacesOfConstantsTest.
 */
class StoredByNameTest {

    private static final JavaClasses OURS = OurClasses.all();
    private static final JavaClasses WRONG = new ClassFileImporter().importPackages("example.broken");
    /** Store places in volunteer_match. */
    private static final Set<String> STORE = Set.of("Bits", "VolunteerMatches");
    /** Compare, sort or count on the spot. */
    private static final Set<String> COMPARE = Set.of("EnumSetText", "RungChoices", "Ring", "DemoPeople", "DemoCoaching", "AccessScope",
            "ComposedGroup", "InboxQueries");

    private static final Pattern PLACE = Pattern.compile("\\bordinal\\b|\\.values\\(\\)\\[");

    @Test
    void entitiesKeepConstantsByName() {
        assertThat(enumsOfEntities(OURS)).as("fields looked at").hasSizeGreaterThan(30);
        assertThat(keptByPlace(OURS)).isEmpty();
    }

    @Test
    void aConstantThatIsKeptByItsPlaceIsFound() {
        assertThat(keptByPlace(WRONG)).containsExactlyInAnyOrder("example.broken.StoredByPlace.notSaid",
                "example.broken.StoredByPlace.byPlace");
    }

    @Test
    void whoNeedsThePlaceOfAConstantIsNamedHere() throws IOException {
        assertThat(whoAskForPlaces(Path.of("src/main/java/be/omringd")))
                .containsAll(STORE)
                .allMatch(type -> STORE.contains(type) || COMPARE.contains(type));
    }

    @Test
    void whoAsksForThePlaceOfAConstantIsFound() throws IOException {
        assertThat(whoAskForPlaces(Path.of("src/test/java/example/broken"))).containsExactly("StoredByPlace");
    }

    /** Read from the sources: compiled, every switch asks for places. Screens may, they store nothing. */
    private static List<String> whoAskForPlaces(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java") && !path.getParent().endsWith("ui")).sorted()
                    .toList()) {
                if (PLACE.matcher(Files.readString(file)).find()) {
                    found.add(file.getFileName().toString().replace(".java", ""));
                }
            }
        }
        return found;
    }

    private static List<String> keptByPlace(JavaClasses classes) {
        return enumsOfEntities(classes).stream()
                .filter(field -> !field.isAnnotatedWith(Convert.class) && !field.tryGetAnnotationOfType(Enumerated.class)
                        .map(kept -> kept.value() == EnumType.STRING).orElse(false))
                .map(JavaField::getFullName).toList();
    }

    private static List<JavaField> enumsOfEntities(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(Embeddable.class)
                        || type.isAnnotatedWith(MappedSuperclass.class))
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().isEnum() && !field.getModifiers().contains(JavaModifier.STATIC)
                        && !field.isAnnotatedWith(Transient.class))
                .toList();
    }
}
