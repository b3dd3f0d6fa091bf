package be.omringd.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Packages say {@code @NullMarked}, so that the compiler refuses null where none is expected
 * (docs/decisions/0033-what-the-build-refuses.md).
 */
class NullMarkedTest {

    private static final Path SOURCES = Path.of("src/main/java/be/omringd");

    @Test
    void everyPackageIsMarked() throws IOException {
        assertThat(unmarked(SOURCES)).isEmpty();
    }

    @Test
    void aPackageWithoutTheMarkIsFound(@TempDir Path folder) throws IOException {
        write(folder.resolve("some/One.java"), "class One {}");
        write(folder.resolve("other/Two.java"), "class Two {}");
        write(folder.resolve("other/package-info.java"), "@org.jspecify.annotations.NullMarked\npackage other;");

        assertThat(unmarked(folder)).containsExactly(Path.of("some"));
    }

    private static Set<Path> unmarked(Path sources) throws IOException {
        Set<Path> unmarked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Path about = file.resolveSibling("package-info.java");
                if (!Files.exists(about) || !Files.readString(about).contains("NullMarked")) {
                    unmarked.add(sources.relativize(file.getParent()));
                }
            }
        }
        return unmarked;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
