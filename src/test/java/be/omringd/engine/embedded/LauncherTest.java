package be.omringd.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher on made-up machines: its own copy, its own PATH, JDKs and a Maven that only pretend. */
class LauncherTest {

    private static final Path TOOLS = Path.of("target", "launcher-test-tools").toAbsolutePath();

    @TempDir
    Path machine;

    private Path bin;
    private Path project;

    @BeforeEach
    void aMachineWithNothingButTheShellTools() throws IOException {
        bin = Files.createDirectories(machine.resolve("bin"));
        project = Files.createDirectories(machine.resolve("a project with spaces"));
        Files.copy(Path.of("omringd"), project.resolve("omringd"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        Files.createDirectories(TOOLS);
        for (String tool : List.of("sh", "sed", "head", "tail", "grep", "find", "awk", "dirname", "mkdir", "rm", "cat", "touch",
                "sleep", "ps", "date", "mv")) {
            if (!Files.exists(TOOLS.resolve(tool))) {
                Files.createSymbolicLink(TOOLS.resolve(tool), which(tool));
            }
        }
    }

    @Test
    void withoutAnyJdkItSaysWhatToInstall() throws Exception {
        Run run = launch("start");

        assertThat(run.exitCode).isEqualTo(1);
        assertThat(run.lines()).singleElement().asString()
                .startsWith("Omringd needs a JDK of version 21 or newer and found none: install one");
    }

    @Test
    void aJdkThatIsTooOldIsNamed() throws Exception {
        jdk("jdk-11", "11.0.2");
        jdk("jdk-17", "17.0.15");
        jdk("jdk-8", "1.8.0_402");

        Run run = launch("start");

        assertThat(run.exitCode).isEqualTo(1);
        assertThat(run.lines()).singleElement().asString()
                .startsWith("Omringd needs a JDK of version 21 or newer and found only version 17: install");
    }

    @Test
    void aJavaOnThePathThatIsTooOldIsPassedOver() throws Exception {
        Path old = jdk("jdk-17", "17.0.15");
        Files.copy(old.resolve("bin/java"), bin.resolve("java"), StandardCopyOption.COPY_ATTRIBUTES);
        jdk("jdk-25", "25.0.3");
        everythingIsBuilt();

        Run run = launch("start", "--port", "8090", "--data=my data", "--omringd.engine.embedded=false");

        assertThat(run.exitCode).isZero();
        assertThat(run.output).contains("java of jdk-25").contains("[--server.port=8090]")
                .contains("[--omringd.data=" + machine.toRealPath() + "/my data]")
                .contains("[--omringd.engine.embedded=false]");
    }

    @Test
    void itTellsOtherScriptsWhichJdkItFound() throws Exception {
        assertThat(launch("jdk").exitCode).isEqualTo(1);
        jdk("jdk-17", "17.0.15");
        Path found = jdk("jdk-25", "25.0.3");

        Run run = launch("jdk");

        assertThat(run.exitCode).isZero();
        assertThat(run.lines()).containsExactly(found.toString());
    }

    @Test
    void aRuntimeWithoutCompilerIsNotEnough() throws Exception {
        Files.delete(jdk("jre-25", "25.0.3").resolve("bin/javac"));

        assertThat(launch("start").output).contains("found none");
    }

    @Test
    void withoutMavenItSaysWhatToInstall() throws Exception {
        jdk("jdk-25", "25.0.3");

        Run run = launch("start");

        assertThat(run.exitCode).isEqualTo(1);
        assertThat(run.lines()).singleElement().asString().startsWith("Omringd needs Maven to build and found none: install it");
    }

    @Test
    void aFailedBuildShowsTheErrorsAndWhereTheRestIs() throws Exception {
        jdk("jdk-25", "25.0.3");
        maven("echo '[INFO] --- compiler:3.15:compile (default) @ omringd ---'; echo '[ERROR] Some.java: no'; exit 1");

        Run run = launch("start");

        assertThat(run.exitCode).isEqualTo(1);
        assertThat(run.output).contains("Building Omringd", "[ERROR] Some.java: no", "target/build.log says why.");
    }

    @Test
    void itBuildsOnlyWhatChanged() throws Exception {
        jdk("jdk-25", "25.0.3");
        maven("mkdir -p target/broker; : > target/omringd.jar; echo built >> builds");

        launch("start");
        launch("start");
        assertThat(project.resolve("builds")).hasContent("built\n");

        Path source = Files.createDirectories(project.resolve("src/main/java")).resolve("New.java");
        Files.writeString(source, "class New {}");
        Files.setLastModifiedTime(source, FileTime.fromMillis(System.currentTimeMillis() + 2000));
        launch("start");
        assertThat(project.resolve("builds")).hasContent("built\nbuilt\n");
    }

    @Test
    void killedWhileBuildingItEndsMavenToo() throws Exception {
        jdk("jdk-25", "25.0.3");
        maven("exec sleep 300");
        Process launcher = process("start").start();
        ProcessHandle sleeping = awaitDescendant(launcher, "300");

        launcher.destroy();

        assertThat(launcher.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(launcher.exitValue()).isEqualTo(143);
        sleeping.onExit().get(10, TimeUnit.SECONDS);
    }

    @Test
    void copiesAreMadeByTheApplicationThatIsThereAndOfTheFolderThatIsMeant() throws Exception {
        jdk("jdk-25", "25.0.3");
        everythingIsBuilt();

        Run backup = launch("backup", "my copy.zip", "--data", "my data");
        Run restore = launch("restore", "/elsewhere/copy.zip", "--data=/data", "--replace");

        assertThat(backup.output).contains("[backup]", "[" + machine.toRealPath() + "/my copy.zip]",
                "[--omringd.data=" + machine.toRealPath() + "/my data]");
        assertThat(restore.lines()).endsWith("[restore]", "[/elsewhere/copy.zip]", "[--omringd.data=/data]", "[--replace]");
        assertThat(launch("backup", "a.zip", "--omringd.data=/data").lines()).contains("[--omringd.data=/data]");
        assertThat(launch("start", "--omringd.data=/data").lines()).as("one folder, by whichever name")
                .contains("[--omringd.data=/data]").doesNotContain("[--omringd.data=" + machine.toRealPath() + "/data]");
        assertThat(launch("backup").output).contains("backup needs a file");
        assertThat(launch("backup", "a.zip", "--everything").output).contains("Unknown: --everything");
    }

    @Test
    void aBuildThatWasKilledIsDoneAgain() throws Exception {
        jdk("jdk-25", "25.0.3");
        maven("mkdir -p target/broker; : > target/omringd.jar; exec sleep 300");
        Process launcher = process("start").start();
        ProcessHandle sleeping = awaitDescendant(launcher, "300");
        launcher.destroyForcibly().waitFor();
        sleeping.destroyForcibly();
        sleeping.onExit().get(10, TimeUnit.SECONDS);

        maven("echo built >> builds");
        launch("start");

        assertThat(project.resolve("builds")).hasContent("built\n");
    }

    @Test
    void whatAKilledStartUnpackedIsRemoved() throws Exception {
        jdk("jdk-25", "25.0.3");
        everythingIsBuilt();
        Files.delete(project.resolve("target/application/omringd.jar"));
        Path left = Files.createDirectories(project.resolve("target/application.999999999/lib"));

        launch("start");

        assertThat(left.getParent()).doesNotExist();
        assertThat(project.resolve("target/application/omringd.jar")).exists();
    }

    @Test
    void theHostAndTheOpenPasswordsAreAskedForByName() throws Exception {
        jdk("jdk-25", "25.0.3");
        everythingIsBuilt();

        Run run = launch("start", "--host", "0.0.0.0", "--demo-passwords-on-the-network");

        assertThat(run.output).contains("[--omringd.host=0.0.0.0]", "[--omringd.demo-passwords-on-the-network=true]");
        assertThat(launch("start", "--host").output).contains("--host needs a value");
    }

    @Test
    void anApplicationThatRanOutOfMemoryOrWasKilledIsStartedAgain() throws Exception {
        everythingIsBuilt();
        application("""
                case $(cat runs | grep -c .) in
                    1) exit 3 ;;
                    2) kill -9 $$ ;;
                esac""");

        Run run = launch("start");

        assertThat(run.exitCode).isZero();
        // the shell itself has a word to say about a process that was killed
        assertThat(run.lines().stream().filter(line -> line.startsWith("Omringd"))).satisfiesExactly(
                line -> assertThat(line).matches("Omringd ran out of memory at [0-9:]{8} and is started again\\."),
                line -> assertThat(line).matches("Omringd was ended by signal 9 at [0-9:]{8} and is started again\\."));
        assertThat(project.resolve("runs")).hasContent("run\nrun\nrun\n");
    }

    @Test
    void oneThatCrashesAgainAndAgainIsLeftToAPerson() throws Exception {
        everythingIsBuilt();
        application("exit 3");

        Run run = launch("start");

        assertThat(run.exitCode).isEqualTo(1);
        assertThat(run.lines()).last().asString()
                .startsWith("Omringd ran out of memory, 4 times in a row soon after its start, and is not started again: ");
        assertThat(project.resolve("runs")).hasContent("run\nrun\nrun\nrun\n");
    }

    @Test
    void aRefusalIsNotRepeated() throws Exception {
        everythingIsBuilt();
        application("echo 'Port 8080 is used'; exit 1");

        Run run = launch("start");

        assertThat(run.exitCode).isEqualTo(1);
        assertThat(run.lines()).containsExactly("Port 8080 is used");
    }

    @Test
    void askedToStopItStopsTheApplicationAndStartsNothing() throws Exception {
        everythingIsBuilt();
        application("exec sleep 301");
        Process launcher = process("start").start();
        ProcessHandle sleeping = awaitDescendant(launcher, "301");

        launcher.destroy();

        assertThat(launcher.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(launcher.exitValue()).isEqualTo(143);
        sleeping.onExit().get(10, TimeUnit.SECONDS);
        assertThat(project.resolve("runs")).hasContent("run\n");
    }

    @Test
    void testsEndWithTheirNumbersAndWithMavensVerdict() throws Exception {
        jdk("jdk-25", "25.0.3");
        maven("""
                mkdir -p target/surefire-reports target/failsafe-reports
                echo '<testsuite xmlns:x="y" version="3.0" name="A" time="1.5" tests="12" errors="1" skipped="2" failures="1" flakes="0">' \
                    > target/surefire-reports/TEST-A.xml
                echo '<testsuite name="B" time="1" tests="3" errors="0" skipped="0" failures="0">' \
                    > target/failsafe-reports/TEST-B.xml
                echo "[ERROR] Tests run: 15"
                exit 1""");

        Run run = launch("test");

        assertThat(run.exitCode).isEqualTo(1);
        assertThat(run.lines()).endsWith("11 passed, 2 failed, 2 skipped").noneMatch(line -> line.contains("once more"));
    }

    @Test
    void testsThatPassedOnlyWhenRunOnceMoreAreNamed() throws Exception {
        jdk("jdk-25", "25.0.3");
        maven("""
                mkdir -p target/surefire-reports
                echo '<testsuite name="be.A" time="1.5" tests="12" errors="0" skipped="0" failures="0" flakes="0">' \
                    > target/surefire-reports/TEST-A.xml
                echo '<testsuite xmlns:x="y" name="be.B" time="1" tests="3" errors="0" skipped="0" failures="0" flakes="1">' \
                    > target/surefire-reports/TEST-B.xml""");

        Run run = launch("test");

        assertThat(run.exitCode).isZero();
        assertThat(run.lines()).containsSequence("Passed only when run once more, a fault to mend:", "  be.B",
                "15 passed, 0 failed, 0 skipped");
    }

    @Test
    void aRunWithoutAnyTestIsAFailure() throws Exception {
        jdk("jdk-25", "25.0.3");
        maven("exit 0");

        Run run = launch("test");

        assertThat(run.exitCode).isEqualTo(1);
        assertThat(run.lines()).endsWith("0 passed, 0 failed, 0 skipped");
    }

    @Test
    void anUnknownWordShowsTheHelp() throws Exception {
        Run run = launch("stat");

        assertThat(run.exitCode).isEqualTo(2);
        assertThat(run.output).contains("Unknown: stat").contains("./omringd start");
    }

    private record Run(int exitCode, String output) {

        List<String> lines() {
            return output.lines().toList();
        }
    }

    private Run launch(String... arguments) throws Exception {
        Path output = machine.resolve("output");
        Process process = process(arguments).redirectOutput(output.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readString(output));
    }

    private ProcessBuilder process(String... arguments) {
        List<String> command = new ArrayList<>(List.of(project.resolve("omringd").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(machine.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", bin + ":" + TOOLS);
        builder.environment().put("HOME", machine.toString());
        builder.environment().put("OMRINGD_JDKS", machine + "/jdks/*");
        return builder;
    }

    /** A JDK that says who it is, whatever it is asked. */
    private Path jdk(String name, String version) throws IOException {
        Path jdk = Files.createDirectories(machine.resolve("jdks").resolve(name));
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(jdk.resolve("bin/javac"), "exit 0");
        script(jdk.resolve("bin/java"), """
                case "$*" in
                    *-version*) echo "    java.home = %s" ;;
                    *extract*) for last; do :; done; mkdir -p "$last"; : > "$last/omringd.jar" ;;
                    *) echo "java of %s"; printf '[%%s]\\n' "$@" ;;
                esac""".formatted(jdk, name));
        return jdk;
    }

    /** A JDK whose application notes that it ran and does what it is told. */
    private void application(String body) throws IOException {
        script(jdk("jdk-25", "25.0.3").resolve("bin/java"), "echo run >> runs\n" + body);
    }

    private void maven(String body) throws IOException {
        script(bin.resolve("mvn"), body);
    }

    private void everythingIsBuilt() throws IOException {
        Files.createDirectories(project.resolve("target/broker"));
        Files.writeString(project.resolve("target/omringd.jar"), "");
        Files.createDirectories(project.resolve("target/application"));
        Files.writeString(project.resolve("target/application/omringd.jar"), "");
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static Path which(String tool) {
        return Stream.of("/bin", "/usr/bin").map(folder -> Path.of(folder, tool)).filter(Files::exists)
                .findFirst().orElseThrow(() -> new AssertionError("this machine has no " + tool));
    }

    private static ProcessHandle awaitDescendant(Process process, String argument) throws InterruptedException {
        for (int attempt = 0; attempt < 300; attempt++) {
            var found = process.descendants()
                    .filter(child -> child.info().arguments().map(List::of).orElse(List.of()).contains(argument)).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no process with the argument " + argument);
    }
}
