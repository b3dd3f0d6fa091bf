package be.omringd.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** What a start asks of the disk. */
class StartResourcesTest {

    private static final DataSize TO_RUN = DataSize.ofMegabytes(250);

    @TempDir
    Path machine;

    private Path data;
    private Path runtime;

    @BeforeEach
    void twoFolders() {
        data = machine.resolve("data");
        runtime = data.resolve("runtime");
    }

    private void check(long megabytes) {
        StartResources.check(data, runtime, true, TO_RUN, place -> DataSize.ofMegabytes(megabytes).toBytes());
    }

    private void everythingIsInstalled() throws Exception {
        Files.createDirectories(runtime.resolve("mariadb-" + MariaDbBinaries.VERSION));
        Files.createDirectories(data.resolve("mariadb/data"));
    }

    @Test
    void aStartThatHasNothingToUnpackNeedsWhatRunningNeeds() throws Exception {
        everythingIsInstalled();

        assertThatCode(() -> check(250)).doesNotThrowAnyException();
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> check(249)).withMessage("The disk with " + data
                + " has only 249 MB left and Omringd needs 250 MB there to run (omringd.disk.needed): make room first.");
    }

    @Test
    void aDiskWithoutAnyRoomIsNotTakenForOneOfWhichNothingIsKnown() throws Exception {
        everythingIsInstalled();

        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> check(0)).withMessageContaining("only 0 MB left");
    }

    @Test
    void theFirstStartNeedsMore() throws Exception {
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> check(600)).withMessage("The disk with " + data
                + " has only 600 MB left and Omringd needs 730 MB there, as its database has yet to be unpacked and installed: make room first.");
        assertThatCode(() -> check(730)).doesNotThrowAnyException();

        Files.createDirectories(runtime.resolve("mariadb-" + MariaDbBinaries.VERSION));

        assertThatCode(() -> check(380)).doesNotThrowAnyException();
    }

    @Test
    void whoHasADatabaseOfTheirOwnUnpacksNone() {
        assertThatCode(() -> StartResources.check(data, runtime, false, TO_RUN, place -> TO_RUN.toBytes())).doesNotThrowAnyException();
    }

    @Test
    void nothingIsAskedWhereNothingIsWanted() {
        assertThatCode(() -> StartResources.check(data, runtime, true, DataSize.ofBytes(0), place -> 0)).doesNotThrowAnyException();
    }

    @Test
    void thereIsAlwaysSomethingToSayAboutADiskAlsoWhereTheFolderIsYetToBeMade() {
        assertThat(FreeSpace.now(machine.resolve("not/yet/there"))).isPositive().isLessThan(Long.MAX_VALUE);
    }

    @Test
    void theEngineGoesOnForAsLongAsPeopleCan() {
        Map<String, String> usual = new DiskSettings(DataSize.ofGigabytes(2), TO_RUN).ofTheEngine();

        assertThat(usual).hasSize(2);
        assertThat(BrokerServer.LIMITS).as("what is needed by default fits what every broker keeps free").containsAllEntriesOf(usual);
        assertThat(new DiskSettings(DataSize.ofGigabytes(2), DataSize.ofGigabytes(1)).ofTheEngine())
                .containsEntry("ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING", "819MB")
                .containsEntry("ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION", "409MB");
    }

    @Test
    void anApplicationThatHasNoRoomSaysSoInOneSentenceAndDoesNotStart() throws Exception {
        Path output = machine.resolve("output");
        Process start = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), "be.omringd.Omringd",
                "--omringd.database.embedded=true", "--omringd.data=" + data, "--omringd.disk.needed=999999GB", "--server.port=0"))
                .redirectErrorStream(true).redirectOutput(output.toFile()).start();

        assertThat(start.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(start.exitValue()).isEqualTo(1);
        assertThat(output).content()
                .matches("The disk with \\S+/data has only \\d+ MB left and Omringd needs \\d+ MB there, .*: make room first\\.\\R");
        assertThat(data.resolve("mariadb")).doesNotExist();
    }
}
