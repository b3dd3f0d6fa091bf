package be.omringd.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All forms, read once at the start. The start fails when a file uses something that is not known here. */
@Component
public class Forms {

    private final Map<String, FormDefinition> byKey;

    /**
     * Reads {@code forms/**} from the class path.
     *
     * @throws IllegalStateException with all problems of all files, or if there is no file at all
     */
    public Forms() {
        this(filesOn("classpath*:forms/"));
    }

    private Forms(Map<String, String> jsonByKey) {
        var forms = new TreeMap<String, FormDefinition>();
        var problems = new ArrayList<String>();
        jsonByKey.forEach((key, json) -> {
            var file = FormFile.read(key, json);
            problems.addAll(file.problems());
            forms.put(key, file.definition());
        });
        if (jsonByKey.isEmpty()) {
            problems.add("there is no file in forms/");
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException("Forms that cannot be shown:\n" + String.join("\n", problems));
        }
        byKey = Collections.unmodifiableMap(forms);
    }

    /** Forms from the JSON of their files, by form key; for tests. */
    static Forms of(Map<String, String> jsonByKey) {
        return new Forms(jsonByKey);
    }

    /**
     * The form with this key, for example {@code intake/first-contact}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public FormDefinition get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("There is no form " + key));
    }

    public Optional<FormDefinition> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** All forms, in the order of their keys. */
    public Collection<FormDefinition> all() {
        return byKey.values();
    }

    /** The text of every form file under a folder of the class path, by form key. */
    static Map<String, String> filesOn(String folder) {
        try {
            var files = new TreeMap<String, String>();
            var resources = List.of(new PathMatchingResourcePatternResolver().getResources(folder + "**/*.form"));
            for (var resource : resources) {
                String[] parts = resource.getURL().getPath().split("/");
                String name = parts[parts.length - 1];
                files.put(parts[parts.length - 2] + "/" + name.substring(0, name.length() - ".form".length()),
                        resource.getContentAsString(StandardCharsets.UTF_8));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
