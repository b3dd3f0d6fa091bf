package be.omringd.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words that readers stumbled over: none of them comes back on a screen, in a form or in a diagram. */
class WordsTest {

    private static final Map<String, Pattern> NOT_SAID = Map.of(
            // one word for each thing; what is done is said as an order to the screen; "zorg" is care, "dossier" is paper
            "nl", words("\\bmanagers?\\b|\\bde leiding\\b|procesmotor|\\bZorg (?:melden|gemeld|bekijken)|open zorg\\b"
                    + "|^(?:Bewaren|Annuleren|Afdrukken)$|\\bNeem op\\b|Eerlijk antwoorden|Kijk mee|[Oo]pen het dossier|\\bdossiers\\b"
                    + "|vrouw noch man|sinds net\\b|Terug naar het begin|’s middags"),
            // a ban where none is meant, "question" for a request, two words for one volunteer, endings that cannot be read aloud
            "fr",
            words("[Vv]olontaire|\\bne devez (?:pas|rien)\\b|[Vv]otre question|ma question|propre réseau|moteur de processus|\\p{L}·e?s?\\b"
                    + "|Encore à personne|\\b(?:la|une|cette) lus\\b|groupe(?:s?) l(?:us|ink)\\b"),
            // Dutch in English words
            "en",
            words("\\b[Ss]omebody\\b|Take it up|\\b[Ll]ooks? along|Kept at|\\b[Aa]ppeals?\\b(?! to)|[Tt]aken away|Does it click|Come by"
                    + "|\\bNo choice\\b|[Yy]our question\\b|\\b[Aa] lus\\b|\\blus group|\\blink group|\\bown network of\\b|process engine|\\bof now\\b"));

    /** Where the first name is known it is said; a diagram knows nobody. */
    private static final Pattern SOMEBODY_WITH_A_NAME =
            words("\\b[Dd]e persoon (?:\\p{L}+ )?(?:wil|zei|zegt|neemt|nam|voelde|voelt|kiest|weet|gaat|verhuist|mag|is)\\b");

    private static final Pattern OF_A_FORM = Pattern.compile(
            "\"(?:(?:label|dateLabel|timeLabel|description|text|title|requiredMessage|addLabel|option\\.\\w+)(?:\\.(fr|en))?)\": \"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern OF_A_DIAGRAM = Pattern.compile(
            "(?:(?:name|label)=\"(?:name\\.(fr|en)\" value=\")?|<(?:bpmn:documentation|description)>)([^\"<]+)[\"<]");

    @Test
    void noScreenSaysWhatReadersStumbledOver() throws IOException {
        List<String> said = new ArrayList<>();
        for (Path bundle : files("src/main/resources/i18n", ".properties")) {
            String language = bundle.getFileName().toString().replaceAll(".*_(nl|fr|en)\\.properties", "$1");
            for (String line : Files.readAllLines(bundle)) {
                int is = line.indexOf('=');
                if (is > 0 && !line.startsWith("#")) {
                    look(said, language, line.substring(is + 1), line.substring(0, is));
                    named(said, line.substring(is + 1), line.substring(0, is));
                }
            }
        }

        assertThat(said).isEmpty();
    }

    @Test
    void noFormDiagramOrDecisionTableSaysIt() throws IOException {
        List<String> said = new ArrayList<>();
        lookIn(said, files("forms", ".form"), OF_A_FORM);
        for (Path form : files("forms", ".form")) {
            named(said, Files.readString(form), form.getFileName().toString());
        }
        lookIn(said, files("processes", ".bpmn"), OF_A_DIAGRAM);
        lookIn(said, files("processes", ".dmn"), OF_A_DIAGRAM);

        assertThat(said).isEmpty();
    }

    private static void lookIn(List<String> said, List<Path> files, Pattern text) throws IOException {
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            Matcher found = text.matcher(Files.readString(file));
            while (found.find()) {
                look(said, found.group(1) == null ? "nl" : found.group(1), found.group(2), file.getFileName().toString());
            }
        }
    }

    private static void look(List<String> said, String language, String text, String where) {
        Matcher word = NOT_SAID.get(language).matcher(text);
        if (word.find()) {
            said.add(language + " " + where + ": “" + word.group() + "” in " + text);
        }
    }

    private static void named(List<String> said, String text, String where) {
        Matcher somebody = SOMEBODY_WITH_A_NAME.matcher(text);
        if (somebody.find()) {
            said.add("nl " + where + ": “" + somebody.group() + "” has a name");
        }
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static Pattern words(String pattern) {
        return Pattern.compile(pattern);
    }
}
