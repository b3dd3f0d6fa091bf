package be.omringd.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The address of a screen is made in one class of its module, {@code XPages}, or in the screen itself; others ask that class. A link
 * that somebody wrote by hand stays behind when the address changes.
 */
class PageAddressesTest {

    private static final Path SOURCES = Path.of("src/main/java/be/omringd");
    private static final Pattern ROUTE = Pattern.compile("@Route(?:Alias)?\\((?:value = )?\"([^\"/]+)");
    private static final Pattern FIRST_PART = Pattern.compile("String [A-Z_]+ = \"([a-z][a-z-]*)\";");

    @Test
    void addressesAreMadeWhereTheScreenIsOrInTheClassOfPages() throws IOException {
        assertThat(linksByHand(SOURCES)).isEmpty();
    }

    @Test
    void aLinkByHandIsFound(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("TeaView.java"),
                "@Route(value = \"thee\", layout = A.class) class TeaView { String self = \"thee/1\"; }");
        Files.writeString(folder.resolve("CoffeePages.java"), "class CoffeePages { static final String LIST = \"koffie\"; }");
        Files.writeString(folder.resolve("Guest.java"),
                "class Guest { String a = \"thee/\" + id; String b = \"koffie?soort=\" + kind; String picture = \"thee/pot.svg\"; }");

        assertThat(linksByHand(folder)).containsExactly("Guest.java: thee/", "Guest.java: koffie?soort=");
    }

    private static List<String> linksByHand(Path sources) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(sources)) {
            files = all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
        Set<String> pages = new TreeSet<>();
        for (Path file : files) {
            String source = Files.readString(file);
            all(ROUTE, source).forEach(pages::add);
            if (file.toString().endsWith("Pages.java")) {
                all(FIRST_PART, source).forEach(pages::add);
            }
        }
        Pattern link = Pattern.compile("\"((?:" + pages.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")[/?][^\"]*)\"");
        return files.stream().filter(file -> !makesAddresses(file)).flatMap(file -> all(link, read(file))
                .filter(text -> !text.endsWith(".svg")).map(text -> file.getFileName() + ": " + text)).toList();
    }

    private static boolean makesAddresses(Path file) {
        return file.toString().endsWith("Pages.java") || ROUTE.matcher(read(file)).find();
    }

    private static Stream<String> all(Pattern pattern, String source) {
        return pattern.matcher(source).results().map((MatchResult found) -> found.group(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
