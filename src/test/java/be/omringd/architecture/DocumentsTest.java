package be.omringd.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents of this repository say leads somewhere; each check is also seen to fail, in a small folder. */
class DocumentsTest {

    private static final Path DECISIONS = Path.of("docs/decisions");
    private static final Path INDEX = DECISIONS.resolve("README.md");
    /** Documents about how things are now; a decision record tells how they were when it was made. */
    private static final List<Path> OF_TODAY = List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md"), Path.of("SECURITY.md"),
            Path.of("docs/architecture.md"), Path.of("docs/domain.md"), INDEX);

    private final Documents documents = new Documents(Path.of(""));

    @Test
    void everyLinkLeadsToAFileAndAHeadingThatAreThere() {
        assertThat(documents.markdown()).as("documents that were looked at").hasSizeGreaterThan(20);
        assertThat(documents.brokenLinks()).isEmpty();
    }

    @Test
    void everyDocumentThatTheSourceSpeaksOfIsThere() {
        assertThat(documents.brokenMentions()).isEmpty();
    }

    @Test
    void everyNameAndPathInADocumentIsOneOfTheSource() {
        assertThat(documents.unknownNames(OF_TODAY)).isEmpty();
    }

    @Test
    void everyDecisionStandsInTheIndexUnderItsTitle() throws IOException {
        try (Stream<Path> records = Files.list(DECISIONS)) {
            List<String> lines = records.map(record -> DECISIONS.resolve(record.getFileName()))
                    .filter(record -> record.getFileName().toString().matches("\\d{4}-.*\\.md")).sorted().map(this::line).toList();
            assertThat(lines).as("records that were looked at").hasSizeGreaterThan(20);
            assertThat(Files.readAllLines(INDEX)).as("lines of docs/decisions/README.md").containsAll(lines);
        }
    }

    /** Some records say their number in their title too. */
    private String line(Path record) {
        String file = record.getFileName().toString();
        return "- [%s](%s) %s".formatted(file.substring(0, 4), file, documents.title(record).replaceFirst("^\\d+\\.? ", ""));
    }

    @Nested
    class InASmallFolder {

        /** Apart from what is in it, so that this source does not speak of documents that are not there. */
        private static final String DOCS = "docs/";

        @TempDir
        Path folder;

        private Documents with(String file, String text) throws IOException {
            write("more/there.md", "# There it is\n\n## Twice: here\n\n## Twice: here\n");
            write(file, text);
            return new Documents(folder);
        }

        private void write(String file, String text) throws IOException {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        }

        @ParameterizedTest
        @ValueSource(strings = {"[a](more/there.md)", "[a\nb](more/there.md#there-it-is)", "[a](more/there.md#twice-here-1)", "[`c`](more)",
            "[a](https://example.org/nowhere.md)", "`[a](nowhere.md)`", "```\n[a](nowhere.md)\n```", "# Title\n[a](#title)"})
        void aLinkThatLeadsSomewhereGivesNoComplaint(String text) throws IOException {
            assertThat(with("README.md", text).brokenLinks()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"[a](nowhere.md),nowhere.md", "[a](more/There.md),more/There.md",
            "[a](more/there.md#elsewhere),more/there.md#elsewhere",
            "[a](more/there.md#twice-here-2),more/there.md#twice-here-2", "[a](#nowhere),#nowhere", "<img src=\"nowhere.png\">,nowhere.png",
            "[a](../outside.md),../outside.md", "![a](nowhere.svg),nowhere.svg"})
        void aLinkThatLeadsNowhereIsNamedWithItsLine(String link, String target) throws IOException {
            assertThat(with("README.md", "first\n\n" + link + "\n").brokenLinks()).singleElement().asString()
                    .startsWith("README.md:3 leads to " + target + ",");
        }

        @ParameterizedTest
        @ValueSource(strings = {"nowhere.md", "there", "there.md#nowhere"})
        void aDocumentThatTheSourceSpeaksOfInVainIsNamed(String mention) throws IOException {
            write(DOCS + "there.md", "# There it is\n");
            assertThat(with("src/Some.java", "// because of " + DOCS + mention + ".").brokenMentions()).singleElement().asString()
                    .startsWith("src/Some.java:1 speaks of " + DOCS + mention + ",");
        }

        @Test
        void aDocumentThatTheSourceSpeaksOfAndThatIsThereGivesNoComplaint() throws IOException {
            write(DOCS + "there.md", "# There it is\n");
            assertThat(with("src/Some.java", "// see " + DOCS + "there.md#there-it-is").brokenMentions()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"`NobodyTest`,NobodyTest", "`src/Nobody.java`,src/Nobody.java", "`SomeCode` and `OtherCode.run`,OtherCode"})
        void aNameThatTheSourceDoesNotKnowIsNamed(String text, String name) throws IOException {
            write("src/SomeCode.java", "class SomeCode {}");
            assertThat(with("README.md", text).unknownNames(List.of(Path.of("README.md")))).singleElement().asString()
                    .startsWith("README.md:1 speaks of " + name + ",");
        }
    }
}
