package be.omringd.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path folder;

    @Test
    void oneAtATimeOwnsTheFolder() {
        DataFolder.take(folder.resolve("data"));

        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> DataFolder.take(folder.resolve("data")))
                .withMessageContaining("already runs Omringd");
    }

    @Test
    void itSaysWhoOwnsIt() throws Exception {
        DataFolder.take(folder.resolve("data"));

        assertThat(Files.readString(folder.resolve("data/omringd.lock")).strip())
                .isEqualTo(String.valueOf(ProcessHandle.current().pid()));
    }

    @Test
    void aPlaceThatCannotBeAFolderIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> DataFolder.take(file))
                .withMessageStartingWith("Omringd cannot write in the folder " + file);
    }
}
