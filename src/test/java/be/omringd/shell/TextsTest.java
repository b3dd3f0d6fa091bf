package be.omringd.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Looks at the bundles as files, and at the source for the texts that it names. */
class TextsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/i18n");
    private static final Path SOURCE = Path.of("src/main/java");
    private static final Pattern PLACE = Pattern.compile("\\{\\d+[^}]*}");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9_]+)+\\.?)\"");
    /** Names that look like a text but are a job type, a message of another kind or a setting. */
    private static final Pattern NOT_A_TEXT = Pattern.compile("@ServiceTask|JOB_TYPE|@Value|getProperty|\\.properties|classpath");

    /** A text that a template names: in a message, or handed to a part of another template. */
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z]+(?:\\.[A-Za-z0-9_]+)+)[(}]|'([a-z]+(?:\\.[A-Za-z0-9_]+)+\\.?)'");

    private static final Pattern JOB_TYPE = Pattern.compile("taskDefinition type=\"([^\"]+)\"");

    /** A French text in a form or a diagram. */
    private static final Pattern FRENCH = Pattern.compile("\\.fr\"(?: value=|: )\"([^\"]*)\"");
    /** Speaks to somebody as a friend: the pronouns, and what we ask people to do most. */
    private static final Pattern TU = Pattern.compile(
            "(?iU)\\b(?:tu|toi|ton|ta|tes|te)\\b|\\bt’"
                    + "|(?:^|[.?!:;,] )(?:n’)?(?:choisis|écris|remplis|note|essaie|réessaie|regarde|clique|vérifie|tape|laisse|propose) ");

    private final Map<String, Map<String, Properties>> bundles = read();

    @Test
    void everyTextIsThereInThreeLanguages() {
        assertThat(bundles.keySet()).contains("access", "shell", "casefile", "form");
        List<String> missing = new ArrayList<>();
        bundles.forEach((bundle, languages) -> {
            assertThat(languages.keySet()).as(bundle).containsExactlyInAnyOrder("nl", "fr", "en");
            Set<String> all =
                    languages.values().stream().flatMap(texts -> texts.stringPropertyNames().stream()).collect(Collectors.toSet());
            languages.forEach((language, texts) -> all.stream()
                    .filter(key -> texts.getProperty(key, "").isBlank())
                    .forEach(key -> missing.add(language + " " + key)));
        });

        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextStandsInTheBundleThatItsNameSays() {
        List<String> strays = new ArrayList<>();
        bundles.forEach((bundle, languages) -> languages.get("nl").stringPropertyNames().stream()
                .filter(key -> !key.startsWith(bundle + "."))
                .forEach(strays::add));

        assertThat(strays).isEmpty();
    }

    @Test
    void theSamePlacesAreFilledInInEveryLanguageAndApostrophesSurvive() {
        List<String> wrong = new ArrayList<>();
        bundles.forEach((bundle, languages) -> languages.forEach((language, texts) -> texts.stringPropertyNames().forEach(key -> {
            String text = texts.getProperty(key);
            Set<String> places = places(text);
            if (!places.equals(places(languages.get("nl").getProperty(key, "")))) {
                wrong.add(language + " " + key + ": other places than in Dutch");
            }
            if (!places.isEmpty() && text.replace("''", "").contains("'")) {
                wrong.add(language + " " + key + ": a text with places needs ’ or ''");
            }
            if (places.isEmpty() && text.contains("''")) {
                wrong.add(language + " " + key + ": '' is shown as it is in a text without places");
            }
            if (!places.isEmpty()) {
                new MessageFormat(text);
            }
        })));

        assertThat(wrong).isEmpty();
    }

    /**
     * WCAG 2.5.3: who says what stands on the button to a computer that listens must be understood. {@code x.of} or {@code xOf} names it.
     */
    @Test
    void theNameOfAButtonContainsWhatStandsOnIt() {
        List<String> others = new ArrayList<>();
        bundles.values().forEach(languages -> languages.forEach((language, texts) -> texts.stringPropertyNames().forEach(key -> {
            String visible = texts.getProperty(key);
            // a heading, with the name of the person or without
            for (String name : key.equals("search.profiles.group") ? List.<String>of() : List.of(key + ".of", key + "Of")) {
                String full = texts.getProperty(name);
                if (full != null && !PLACE.matcher(visible).find() && !full.toLowerCase().contains(visible.toLowerCase())) {
                    others.add(language + " " + name + ": " + full + " (" + visible + ")");
                }
            }
        })));

        assertThat(others).isEmpty();
    }

    @Test
    void frenchSaysVous() throws IOException {
        List<String> familiar = new ArrayList<>();
        bundles.forEach((bundle, languages) -> languages.get("fr").forEach((key, text) -> {
            if (TU.matcher(text.toString()).find()) {
                familiar.add(key + ": " + text);
            }
        }));
        int[] found = new int[1];
        for (String folder : List.of("forms", "processes")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(path -> path.toString().matches(".*\\.(form|bpmn)")).toList()) {
                    FRENCH.matcher(Files.readString(file)).results().map(match -> match.group(1)).forEach(text -> {
                        found[0]++;
                        if (TU.matcher(text).find()) {
                            familiar.add(file.getFileName() + ": " + text);
                        }
                    });
                }
            }
        }

        assertThat(found[0]).as("French in forms and diagrams").isGreaterThan(500);
        assertThat(familiar).isEmpty();
    }

    @Test
    void everyTextThatTheSourceNamesExists() throws IOException {
        List<String> missing = new ArrayList<>();
        int[] found = new int[1];
        Set<String> jobTypes = jobTypes();
        try (Stream<Path> files = Files.walk(SOURCE)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    if (NOT_A_TEXT.matcher(line).find()) {
                        continue;
                    }
                    for (MatchResult match : LITERAL.matcher(line).results().toList()) {
                        String key = match.group(1);
                        Map<String, Properties> languages = bundles.get(key.substring(0, key.indexOf('.')));
                        if (languages != null) {
                            found[0]++;
                            Properties texts = languages.get("nl");
                            // a key may also be the beginning of keys: "casefile.pause" with ".title"
                            String beginning = key.endsWith(".") ? key : key + ".";
                            boolean exists = texts.containsKey(key)
                                    || texts.stringPropertyNames().stream().anyMatch(name -> name.startsWith(beginning));
                            if (!exists && !jobTypes.contains(key)) {
                                missing.add(key + " in " + file.getFileName());
                            }
                        }
                    }
                }
            }
        }

        assertThat(found[0]).as("texts that the source names").isGreaterThan(20);
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextThatATemplateNamesExists() throws IOException {
        List<String> missing = new ArrayList<>();
        int[] found = new int[1];
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".html")).toList()) {
                for (MatchResult match : IN_TEMPLATE.matcher(Files.readString(file)).results().toList()) {
                    String key = match.group(1) == null ? match.group(2) : match.group(1);
                    Map<String, Properties> languages = bundles.get(key.substring(0, key.indexOf('.')));
                    if (languages != null) {
                        found[0]++;
                        // a key may also be the beginning of keys, as in the source
                        boolean begins = languages.get("nl").stringPropertyNames().stream()
                                .anyMatch(name -> name.startsWith(key + (key.endsWith(".") ? "" : ".")));
                        if (!languages.get("nl").containsKey(key) && (match.group(1) != null || !begins)) {
                            missing.add(key + " in " + file.getFileName());
                        }
                    }
                }
            }
        }

        assertThat(found[0]).as("texts that templates name").isGreaterThan(50);
        assertThat(missing).isEmpty();
    }

    /** Names of jobs look like names of texts. */
    private static Set<String> jobTypes() throws IOException {
        Set<String> types = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".bpmn")).toList()) {
                JOB_TYPE.matcher(Files.readString(file)).results().forEach(match -> types.add(match.group(1)));
            }
        }
        return types;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(match -> match.group().replaceAll("[^0-9]*(\\d+).*", "$1"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Map<String, Properties>> read() {
        Map<String, Map<String, Properties>> bundles = new TreeMap<>();
        try (Stream<Path> files = Files.list(BUNDLES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".properties")).toList()) {
                String name = file.getFileName().toString().replace(".properties", "");
                Properties texts = new Properties();
                try (Reader in = Files.newBufferedReader(file)) {
                    texts.load(in);
                }
                bundles.computeIfAbsent(name.substring(0, name.lastIndexOf('_')), bundle -> new HashMap<>())
                        .put(name.substring(name.lastIndexOf('_') + 1), texts);
            }
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return bundles;
    }
}
