package be.omringd.shell;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The bundles under {@code i18n/}, as they are read: French with the spaces that its signs want. */
public final class Bundles {

    private static final ResourceBundle.Control AS_READ = new ResourceBundle.Control() {
        @Override
        public List<String> getFormats(String baseName) {
            return FORMAT_PROPERTIES;
        }

        @Override
        public @Nullable Locale getFallbackLocale(String baseName, Locale locale) {
            return null;
        }

        @Override
        public ResourceBundle newBundle(String baseName, Locale locale, String format, ClassLoader loader, boolean reload)
                throws IllegalAccessException, InstantiationException, IOException {
            ResourceBundle written = super.newBundle(baseName, locale, format, loader, reload);
            return written == null || !locale.getLanguage().equals("fr") ? written : new InFrench(written);
        }
    };

    private Bundles() {}

    /**
     * The bundle of this name in this language, without falling back to another.
     *
     * @throws java.util.MissingResourceException if there is none
     */
    public static ResourceBundle get(String name, Locale language) {
        return ResourceBundle.getBundle("i18n/" + name, language, AS_READ);
    }

    private static final class InFrench extends ResourceBundle {

        private final Map<String, String> texts = new HashMap<>();

        InFrench(ResourceBundle written) {
            written.keySet().forEach(key -> texts.put(key, French.spaced(written.getString(key))));
        }

        @Override
        protected @Nullable Object handleGetObject(String key) {
            return texts.get(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(texts.keySet());
        }
    }
}
